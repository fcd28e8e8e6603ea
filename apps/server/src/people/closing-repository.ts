import type { IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import { touchOrganization } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'

/** An appointment that ended because its seat was abolished. */
export interface ClosedAppointment {
  readonly id: string
  readonly positionId: string
  readonly personId: string
}

/**
 * Ends all that lasts in these seats on their last day, by the decision that abolishes them. The
 * restructuring of which this is a part leaves the audit entry.
 */
export async function endAppointmentsTo(
  ctx: Context,
  {
    positionIds,
    lastDay,
    decision,
  }: {
    readonly positionIds: readonly string[]
    readonly lastDay: IsoDate
    readonly decision: string
  },
): Promise<readonly ClosedAppointment[]> {
  if (positionIds.length === 0) return []
  const rows = await ctx.db
    .updateTable('people.appointment')
    .set({ valid_to: lastDay, end_decision: decision, changed_on: ctx.today })
    .where('tenant_id', '=', ctx.tenantId)
    .where('position_id', '=', sql<string>`any(${[...positionIds]}::uuid[])`)
    .where('cancelled_at', 'is', null)
    .where('valid_from', '<=', lastDay)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', lastDay)]))
    .returning(['id', 'position_id', 'person_id'])
    .execute()
  await touchOrganization(ctx)
  return rows.map((row) => ({
    id: row.id,
    positionId: row.position_id,
    personId: row.person_id,
  }))
}
