import type { IsoDate } from '@roviec/calendar'
import type { PAST_DATE_DECISIONS } from '@roviec/contract'

/** What is decided about a deadline that had passed before publication. */
export interface PastChoice {
  readonly decision: (typeof PAST_DATE_DECISIONS)[number]
  /** The new date, where one is wanted. */
  readonly dueOn: IsoDate | null
}
