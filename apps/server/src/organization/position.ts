import { type CreatePosition, POSITION_RANKS } from '@roviec/contract'
import { sortKey } from '../platform/text-key.ts'

export type Rank = CreatePosition['rank']

/** One seat in a unit, whoever sits in it. */
export interface Position {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly rank: Rank
}

/** Head, deputies, members; then by title. */
export function positionSortKey({ rank, title }: Pick<Position, 'rank' | 'title'>): string {
  return `${POSITION_RANKS.indexOf(rank)} ${sortKey(title)}`
}
