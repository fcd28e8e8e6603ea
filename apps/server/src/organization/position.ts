import type { IsoDate } from '@roviec/calendar'
import {
  type CreatePosition,
  POSITION_RANKS,
  type PositionTraits as GivenTraits,
} from '@roviec/contract'
import { sortKey } from '../platform/text-key.ts'

export type Rank = CreatePosition['rank']

/** One seat in a unit, whoever sits in it. */
export interface Position {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly rank: Rank
}

/** What a seat is beyond its place and its title. */
export interface PositionTraits {
  readonly duties: NonNullable<CreatePosition['duties']>
  readonly code: string | null
  readonly jobGroupId: string | null
  /** A post where money or rights are handed out (Decree 59/2019): its holder changes by rule. */
  readonly sensitive: boolean
  readonly nonLocalRequired: boolean
  readonly termMonths: number | null
  /** Below the ward: no post of the civil service. */
  readonly unpaid: boolean
}

/** A seat as it is kept, with the days it exists; `validTo` is null while it lasts. */
export interface StoredPosition extends Position, PositionTraits {
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** A seat about which nothing more was said. */
export const PLAIN_TRAITS: PositionTraits = {
  duties: [],
  code: null,
  jobGroupId: null,
  sensitive: false,
  nonLocalRequired: false,
  termMonths: null,
  unpaid: false,
}

/** The traits of a seat with those that were said replaced; a duty counts once. */
export function withTraits(traits: PositionTraits, given: GivenTraits): PositionTraits {
  return {
    duties: given.duties === undefined ? traits.duties : [...new Set(given.duties)],
    code: given.code === undefined ? traits.code : given.code,
    jobGroupId: given.jobGroupId === undefined ? traits.jobGroupId : given.jobGroupId,
    sensitive: given.sensitive ?? traits.sensitive,
    nonLocalRequired: given.nonLocalRequired ?? traits.nonLocalRequired,
    termMonths: given.termMonths === undefined ? traits.termMonths : given.termMonths,
    unpaid: given.unpaid ?? traits.unpaid,
  }
}

/** Head, deputies, members; then by title. */
export function positionSortKey({ rank, title }: Pick<Position, 'rank' | 'title'>): string {
  return `${POSITION_RANKS.indexOf(rank)} ${sortKey(title)}`
}
