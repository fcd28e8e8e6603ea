import type { Context } from '../platform/context.ts'

/** Which of these administrative codes units that last have already. */
export async function listCodesTaken(
  { db, tenantId }: Context,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('organization.unit')
    .select('official_code')
    .where('tenant_id', '=', tenantId)
    .where('official_code', 'in', codes)
    .where('valid_to', 'is', null)
    .execute()
  return new Set(rows.flatMap(({ official_code: code }) => code ?? []))
}
