import { type ApiRoutes, Id, type DirectorySeat, StorableText } from '@roviec/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchWords } from '../../platform/text-key.ts'
import { compareOrder, type SeatEntry, type Seating } from '../seating.ts'
import { findTexts } from '../word-index.ts'
import { getSeating } from './get-seating.ts'

type Query = z.output<ApiRoutes['searchDirectory']['query']>

const SortValues = z.tuple([StorableText, Id, StorableText, Id])

/** Seats by unit and rank. Every word must be in the title, the unit or the name of somebody in it. */
export async function searchDirectory(ctx: Context, query: Query) {
  const page = pageOfSeats(await getSeating(ctx), query, () => true)
  return { entries: page.entries.map(({ seat }) => seat), nextCursor: page.nextCursor }
}

/** One page of the seats that a search finds and a condition lets pass. */
export function pageOfSeats(
  seating: Seating,
  { search, cursor, limit }: Query,
  passes: (seat: DirectorySeat) => boolean,
) {
  const after = cursor === undefined ? null : parseCursor(cursor, SortValues)
  const rows: SeatEntry[] = []
  for (const entry of foundIn(seating, search ?? '')) {
    if (!passes(entry.seat)) continue
    if (after !== null && compareOrder(entry.order, after) <= 0) continue
    rows.push(entry)
    if (rows.length > limit) break
  }
  return pageOf(rows, limit, ({ order }) => order)
}

/** Signs without a letter or a digit find nothing rather than everything. */
function* foundIn({ seats, words }: Seating, search: string): Iterable<SeatEntry> {
  const wanted = searchWords(search)
  if (wanted.length === 0) {
    if (search === '') yield* seats
    return
  }
  for (const ordinal of findTexts(words, wanted)) {
    const entry = seats[ordinal]
    if (entry) yield entry
  }
}
