import type { Context } from '../../platform/context.ts'

/** Those that wait for a day which has come, in the order of their days. */
export async function listDueRestructurings({
  db,
  tenantId,
  today,
}: Pick<Context, 'db' | 'tenantId' | 'today'>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('restructurings.restructuring')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'scheduled')
    .where('effective_on', '<=', today)
    .orderBy('effective_on')
    .orderBy('approved_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
