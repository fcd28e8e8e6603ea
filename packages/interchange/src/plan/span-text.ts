import { MINUTES_PER_DAY, type PercentLag, type Span } from '@roviec/schedule'

/** The languages in which tables of tasks are written; both are read. */
export type TableLanguage = 'vi' | 'en'

const DAY = 480

interface Unit {
  readonly minutes: number
  readonly kind: Span['kind']
  /** The first is how it is written; the others are read as well. */
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

const working = (minutes: number, vi: readonly string[], en: readonly string[]): Unit => ({
  minutes,
  kind: 'working',
  vi,
  en,
})
const elapsed = (minutes: number, vi: readonly string[], en: readonly string[]): Unit => ({
  minutes,
  kind: 'elapsed',
  vi,
  en,
})

/** A week of work has five days, a month twenty; of elapsed time seven and thirty. */
const UNITS: readonly Unit[] = [
  working(DAY, ['ngày', 'ngày làm việc'], ['days', 'day', 'dys', 'dy', 'd']),
  working(60, ['giờ'], ['hours', 'hour', 'hrs', 'hr', 'h']),
  working(1, ['phút'], ['minutes', 'minute', 'mins', 'min', 'm']),
  working(5 * DAY, ['tuần'], ['weeks', 'week', 'wks', 'wk', 'w']),
  working(20 * DAY, ['tháng'], ['months', 'month', 'mons', 'mon', 'mo']),
  elapsed(MINUTES_PER_DAY, ['ngày lịch', 'ngày liên tục'], ['edays', 'eday', 'edys', 'edy', 'ed']),
  elapsed(60, ['giờ lịch', 'giờ liên tục'], ['ehours', 'ehour', 'ehrs', 'ehr', 'eh']),
  elapsed(1, ['phút lịch'], ['eminutes', 'eminute', 'emins', 'emin', 'em']),
  elapsed(7 * MINUTES_PER_DAY, ['tuần lịch'], ['eweeks', 'eweek', 'ewks', 'ewk', 'ew']),
  elapsed(30 * MINUTES_PER_DAY, ['tháng lịch'], ['emonths', 'emonth', 'emons', 'emon', 'emo']),
]

const UNIT_BY_WORD = new Map(
  UNITS.flatMap((unit) => [...unit.vi, ...unit.en].map((word) => [word, unit] as const)),
)
/** Longer words first: "ngày lịch" before "ngày". */
const WORDS = [...UNIT_BY_WORD.keys()].sort((one, other) => other.length - one.length).join('|')
const SPAN = new RegExp(`^([+-]?)\\s*(\\d+(?:[.,]\\d+)?)\\s*(${WORDS}|e?%)?\\??$`, 'iu')

/** No span is longer than the scheduler takes: 200 years. */
const MINUTES_MAX = 200 * 366 * MINUTES_PER_DAY

/**
 * Reads "5", "2,5 ngày", "-4h", "3 ed" or "50%"; a number alone counts working days. Null where
 * it is not understood.
 */
export function readSpanText(text: string): Span | PercentLag | null {
  const found = SPAN.exec(text.normalize('NFC').trim().replace('−', '-'))
  if (found === null) return null
  const [, sign, digits = '', word = 'ngày'] = found
  const count = Number(digits.replace(',', '.')) * (sign === '-' ? -1 : 1)
  if (word.endsWith('%')) return { percent: count, kind: 'percent' }
  const unit = UNIT_BY_WORD.get(word.toLowerCase())
  if (unit === undefined) return null
  const minutes = Math.round(count * unit.minutes)
  return Math.abs(minutes) > MINUTES_MAX ? null : { minutes, kind: unit.kind }
}

/** Writes a span in the largest of days, hours and minutes that counts it in whole. */
export function writeSpanText(span: Span | PercentLag, language: TableLanguage): string {
  if (span.kind === 'percent') return `${span.percent}%`
  const units = UNITS.filter(({ kind }) => kind === span.kind).slice(0, 3)
  const unit = units.find(({ minutes }) => span.minutes % minutes === 0)
  if (unit === undefined) throw new TypeError('minutes are whole')
  return `${span.minutes / unit.minutes} ${unit[language][0] ?? ''}`
}
