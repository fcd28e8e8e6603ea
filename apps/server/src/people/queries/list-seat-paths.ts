import type { Context } from '../../platform/context.ts'

/**
 * The units, each as its path from the top, of the seats of some people: those of today, and the
 * own seat of whoever is lent; without any those that come, then the last one. Who looks after a
 * person follows from it.
 */
export async function listSeatPathsOf(
  { db, tenantId, today }: Pick<Context, 'db' | 'tenantId' | 'today'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.appointment as a')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['a.person_id', 'a.valid_from', 'a.valid_to', 'a.secondment_id', 'u.path'])
    .where('a.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('a.person_id', 'in', [...new Set(personIds)])
    .where('a.cancelled_at', 'is', null)
    // Standing in somewhere for some days moves nobody's file.
    .where('a.basis', '<>', 'deputising')
    .orderBy('a.valid_to', (order) => order.desc().nullsFirst())
    .orderBy('a.id')
    .execute()
  const paths = new Map<string, (readonly string[])[]>()
  for (const [personId, own] of Map.groupBy(rows, (row) => row.person_id)) {
    const running = own.filter(
      (row) =>
        (row.valid_from <= today || row.secondment_id !== null) &&
        (row.valid_to === null || row.valid_to >= today),
    )
    const coming = own.filter((row) => row.valid_from > today)
    const chosen = [running, coming, own.slice(0, 1)].find((some) => some.length > 0) ?? []
    paths.set(
      personId,
      chosen.map((row) => row.path),
    )
  }
  return paths
}
