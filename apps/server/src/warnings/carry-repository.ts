import type { WarningKind } from '@roviec/contract'
import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'

/** An open episode that names another seat and unit than before. */
export interface CarriedWarning {
  readonly id: string
  readonly taskId: string
  readonly kind: WarningKind
  readonly positionId: string
}

/**
 * Lets open episodes go with their tasks to the seats that now answer for them. They began when
 * they began, and none is closed here: facts alone do that. Waits for a sweep that is under way,
 * which knows the seats of before. The restructuring leaves the audit entry.
 */
export async function carryWarnings(
  ctx: Context,
  taskIds: readonly string[],
): Promise<readonly CarriedWarning[]> {
  if (taskIds.length === 0) return []
  await ctx.db
    .selectFrom('warnings.sweep')
    .select('swept_on')
    .where('tenant_id', '=', ctx.tenantId)
    .forUpdate()
    .execute()
  const { rows } = await sql<{
    id: string
    task_id: string
    kind: WarningKind
    position_id: string
  }>`
    UPDATE warnings.warning w
    SET position_id = t.accountable_position_id, unit_id = t.lead_unit_id
    FROM tasks.public_task t
    WHERE w.tenant_id = ${ctx.tenantId} AND t.tenant_id = ${ctx.tenantId}
      AND t.id = w.task_id AND w.task_id = any(${[...taskIds]}::uuid[])
      AND w.closed_on IS NULL AND t.accountable_position_id IS NOT NULL
    RETURNING w.id, w.task_id, w.kind, w.position_id`.execute(ctx.db)
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    kind: row.kind,
    positionId: row.position_id,
  }))
}
