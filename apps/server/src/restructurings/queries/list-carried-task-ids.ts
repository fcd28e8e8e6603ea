import type { Context } from '../../platform/context.ts'

/** The tasks that these restructurings carried over: their warnings are looked at again. */
export async function listCarriedTaskIds(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  restructuringIds: readonly string[],
): Promise<readonly string[]> {
  if (restructuringIds.length === 0) return []
  const rows = await db
    .selectFrom('restructurings.detail')
    .select('subject_id')
    .where('tenant_id', '=', tenantId)
    .where('restructuring_id', 'in', restructuringIds)
    .where('kind', '=', 'task')
    .execute()
  return rows.map((row) => row.subject_id)
}
