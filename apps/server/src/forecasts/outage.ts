import { addMonths, daysBetween, type IsoDate } from '@roviec/calendar'
import type { RecordOutage } from '@roviec/contract'
import type { z } from 'zod'
import { refuse } from '../platform/errors.ts'

export type OutageWish = z.output<typeof RecordOutage>

/** Days on which work could not go on, both ends included. */
export interface OutageRecord {
  readonly id: string
  readonly title: string
  readonly fromOn: IsoDate
  readonly toOn: IsoDate
  /** With everything inside it; null concerns everybody. */
  readonly unitId: string | null
  readonly decision: string | null
}

/** Longer than a quarter is no outage but the state of things. */
const OUTAGE_DAYS_MAX = 92

/** An outage that has happened or is announced; refuses days that make none. */
export function describeOutage(id: string, wish: OutageWish, today: IsoDate): OutageRecord {
  const { title, fromOn, toOn, unitId, decision } = wish
  const isInOrder = fromOn <= toOn && daysBetween(fromOn, toOn) < OUTAGE_DAYS_MAX
  if (!isInOrder || toOn > addMonths(today, 12)) refuse('outage-days')
  return { id, title, fromOn, toOn, unitId, decision: decision === '' ? null : decision }
}
