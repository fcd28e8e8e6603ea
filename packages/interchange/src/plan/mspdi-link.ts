import type { LinkType, PercentLag, Span } from '@roviec/schedule'
import { isSet, numberOf, type FieldRecord } from './field-record.ts'
import type { RawLink } from './raw-plan.ts'

/** Reads one `PredecessorLink` element; null where it names no task. */
export function readLinkRecord(record: FieldRecord): RawLink | null {
  const fromUid = numberOf(record, 'PredecessorUID')
  if (fromUid === null) return null
  return {
    fromUid,
    type: LINK_TYPES[numberOf(record, 'Type') ?? 1] ?? 'FS',
    lag: lagOf(record),
    isOutside: isSet(record, 'CrossProject'),
  }
}

const LINK_TYPES: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS']

/** Whether a format of durations counts time that passes: minutes to months, percent, estimated. */
export function isElapsedFormat(format: number): boolean {
  return ELAPSED_FORMATS.has(format)
}

const ELAPSED_FORMATS: ReadonlySet<number> = new Set([4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52])
const PERCENT_FORMATS: ReadonlySet<number> = new Set([19, 20, 51, 52])

/** Lags are tenths of a minute, or a share of the duration in percent. */
function lagOf(record: FieldRecord): Span | PercentLag | null {
  const lag = numberOf(record, 'LinkLag') ?? 0
  const format = numberOf(record, 'LagFormat') ?? 7
  if (lag === 0) return null
  if (PERCENT_FORMATS.has(format)) return { percent: lag, kind: 'percent' }
  const minutes = Math.round(lag / 10)
  return { minutes, kind: isElapsedFormat(format) ? 'elapsed' : 'working' }
}
