import type { Context } from '../../platform/context.ts'

/**
 * Everybody who is appointed to these positions today, by position: the holder and whoever acts for
 * them. One of the two answers for the position, but neither may judge its work.
 */
export async function listSeatedPersons(
  { db, tenantId, today }: Pick<Context, 'db' | 'tenantId' | 'today'>,
  positionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (positionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.appointment')
    .select(['position_id', 'person_id'])
    .where('tenant_id', '=', tenantId)
    .where('position_id', 'in', [...new Set(positionIds)])
    .where('cancelled_at', 'is', null)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .execute()
  const seated = new Map<string, string[]>()
  for (const { position_id, person_id } of rows) {
    seated.set(position_id, [...(seated.get(position_id) ?? []), person_id])
  }
  return seated
}
