import type { PersonSeat } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'

/** The seats of people, before, now and to come, by person; the latest first. Mistakes are left out. */
export async function listSeatsOf(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonSeat[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.appointment as a')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['a.id', 'a.person_id', 'a.position_id', 'a.holding', 'a.basis'])
    .select(['a.valid_from', 'a.valid_to', 'p.title', 'p.rank', 'p.unit_id'])
    .select('u.name as unit_name')
    .where('a.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('a.person_id', 'in', [...new Set(personIds)])
    .where('a.cancelled_at', 'is', null)
    .orderBy('a.valid_from', 'desc')
    .orderBy('a.id', 'desc')
    .limit(personIds.length * SEATS_MAX)
    .execute()
  const seats = new Map<string, PersonSeat[]>()
  for (const row of rows) {
    const own = seats.get(row.person_id) ?? []
    seats.set(row.person_id, own)
    own.push({
      appointmentId: row.id,
      positionId: row.position_id,
      title: row.title,
      rank: row.rank as PersonSeat['rank'],
      unitId: row.unit_id,
      unitName: row.unit_name,
      holding: row.holding,
      basis: row.basis as PersonSeat['basis'],
      from: row.valid_from,
      to: row.valid_to,
    })
  }
  return seats
}

/** More seats than anybody has in a working life, each absence of others counted. */
const SEATS_MAX = 1000
