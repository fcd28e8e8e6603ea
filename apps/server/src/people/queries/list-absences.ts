import type { Absence } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'

/** When a person is away, today or later, and who stands in. */
export async function listAbsences(
  { db, tenantId, today }: Context,
  personId: string,
  canEnd: boolean,
): Promise<Absence[]> {
  const rows = await db
    .selectFrom('people.absence as a')
    .innerJoin('people.person as d', (join) =>
      join.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.deputy_id'),
    )
    .select(['a.id', 'a.valid_from', 'a.valid_to', 'a.deputy_id', 'd.full_name'])
    .where('a.tenant_id', '=', tenantId)
    .where('d.tenant_id', '=', tenantId)
    .where('a.person_id', '=', personId)
    .where('a.cancelled_at', 'is', null)
    .where('a.valid_to', '>=', today)
    .orderBy('a.valid_from')
    .limit(ABSENCES_MAX)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.valid_from,
    to: row.valid_to,
    deputyId: row.deputy_id,
    deputyName: row.full_name,
    canEnd,
  }))
}

const ABSENCES_MAX = 50
