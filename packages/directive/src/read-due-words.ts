import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import { findDeadlines } from './find-deadlines.ts'
import { matchForm } from './match-form.ts'
import { normalizeLine } from './normalize-text.ts'
import type { Due } from './reading.ts'

/** What typed words are read against. */
export interface DueWordsContext {
  readonly calendar: WorkingCalendar
  /** Dates without a year are the first on or after it; bare terms count from it. */
  readonly today: IsoDate
}

/** Longer words are no deadline. */
const WORDS_LENGTH_MAX = 200

/**
 * Reads a deadline as a person types it: "30/6", "30-6-27", "cuối quý II", "cuoi quy 2", "trước
 * 15/12", "20 ngày làm việc", "thứ sáu hằng tuần", "thường xuyên". Marks may be left out. Null when
 * the words state no deadline, or a day that does not exist.
 */
export function readDueWords(words: string, { calendar, today }: DueWordsContext): Due | null {
  if (words.length > WORDS_LENGTH_MAX) return null
  const typed = normalizeLine(words)
  const context = { calendar, issuedOn: today, beforeDay: 'exclusive', isCell: true } as const
  for (const text of spellingsOf(typed)) {
    const { due } = findDeadlines(matchForm(text), text, 0, context)
    if (due.span === null || due.problem !== null) continue
    // A date beside other words is a sentence, not a deadline somebody typed.
    if (due.span.end - due.span.start < text.length / 2) continue
    return { ...due, text: typed, span: { start: 0, end: typed.length } }
  }
  return null
}

/** The words with quarters, dates and terms in full and their marks put back, then as they stand. */
function spellingsOf(typed: string): readonly string[] {
  const written = withAnchor(withSlashes(withRomanQuarter(withMarks(typed))))
  return [...new Set([written, typed])]
}

/** "30-6", "30.6.27", "30 6" become "30/6", "30/6/2027", "30/6". */
function withSlashes(text: string): string {
  return text.replace(
    /(?<!\d)(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{4}|\d{2}))?(?!\d)(?![-./ ]\d)/gu,
    (_, day: string, month: string, year?: string) => {
      if (year === undefined) return `${day}/${month}`
      return `${day}/${month}/${year.length === 2 ? `20${year}` : year}`
    },
  )
}

const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV']

/** "q2", "Q2/2027", "quý 2" become "quý II". */
function withRomanQuarter(text: string): string {
  return text.replace(/(?<!\p{L})(?:q|quý)\s?([1-4])(?!\d)/giu, (_, quarter: string) => {
    return `quý ${ROMAN_QUARTERS[Number(quarter) - 1]}`
  })
}

/** A bare length of time counts from today. */
function withAnchor(text: string): string {
  return /^(?:trong\s)?\d{1,3}\s(?:ngày|ngày làm việc|tuần|tháng)$/iu.test(text)
    ? `${text.toLowerCase().startsWith('trong') ? '' : 'trong '}${text} kể từ ngày ký`
    : text
}

/** The words of deadlines by their bare letters, for those who type without marks. */
const MARKED_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'cuối đầu giữa quý tháng năm tuần ngày giờ hết trước từ đến chậm nhất hằng thứ hai bảy chủ nhật ' +
    'thường xuyên liên tục định kỳ làm việc trong sau khi này tới'
  )
    .split(' ')
    .map((word) => [bareLetters(word), word]),
)

const WEEKDAYS: Readonly<Record<string, string>> = { tu: 'thứ tư', sau: 'thứ sáu' }

/** Only words without any mark are touched: "tự" is not "từ". "sau" and "tu" say two things. */
function withMarks(text: string): string {
  const named = text.replace(/\bthu (tu|sau)\b/giu, (all, day: string) => {
    return WEEKDAYS[day.toLowerCase()] ?? all
  })
  return named.replace(/\p{L}+/gu, (word) => MARKED_WORDS.get(word.toLowerCase()) ?? word)
}

function bareLetters(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
}
