import type { ApiRoutes, Position } from '@roviec/contract'
import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { getSeating } from './get-seating.ts'
import { pageOfSeats } from './search-directory.ts'

type Query = z.output<ApiRoutes['searchPositions']['query']>

/** The directory as a picker needs it: of one unit, or only seats for which nobody answers. */
export async function searchPositions(ctx: Context, { unitId, uncovered, ...query }: Query) {
  const page = pageOfSeats(
    await getSeating(ctx),
    query,
    (seat) =>
      (unitId === undefined || seat.unitId === unitId) &&
      (uncovered === undefined || (seat.answers === null) === uncovered),
  )
  const entries = page.entries.map(({ seat }): Position => {
    const { positionId: id, answers, unitName, title, rank } = seat
    const holder = answers && {
      personId: answers.personId,
      fullName: answers.fullName,
      holding: answers.holding,
    }
    return { id, unitId: seat.unitId, unitName, title, rank, holder }
  })
  return { entries, nextCursor: page.nextCursor }
}
