import type { ApiRoutes, SeatWithDuties } from '@roviec/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { getSeating } from './get-seating.ts'
import { pageOfSeats } from './search-directory.ts'

type Query = z.output<ApiRoutes['listDuties']['query']>
type Duties = SeatWithDuties['duties']

/** Seats with a duty, in the order of the directory: whoever answers for one may do what it says. */
export async function listDuties(ctx: Context, { duty, ...query }: Query) {
  const dutiesOf = await selectDuties(ctx)
  const page = pageOfSeats(await getSeating(ctx), query, ({ positionId }) => {
    const duties = dutiesOf.get(positionId)
    return duties !== undefined && (duty === undefined || duties.includes(duty))
  })
  const entries = page.entries.map(({ seat }): SeatWithDuties => {
    return { ...seat, duties: dutiesOf.get(seat.positionId) ?? [] }
  })
  return { entries, nextCursor: page.nextCursor }
}

async function selectDuties({ db, tenantId }: Context): Promise<ReadonlyMap<string, Duties>> {
  const rows = await db
    .selectFrom('organization.public_position')
    .select(['id', 'duties'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`cardinality(duties) > 0`)
    .execute()
  return new Map(rows.map(({ id, duties }) => [id, duties as Duties]))
}
