import { civilDate, daysInMonth, type IsoDate } from '@roviec/calendar'
import { cleanLine } from './clean-line.ts'
import { hourWords, shortDate } from './date-words.ts'
import type { OfficialDue } from './official-document.ts'
import { recurrenceWords } from './recurrence-words.ts'

/**
 * A deadline as a cell of an annex states it, in words that are read back as the same deadline. A
 * day is written as the last day that counts and never as "trước ngày", which offices read in two
 * ways. Empty where there is none.
 */
export function dueWords(due: OfficialDue): string {
  const words = cleanLine(due.text ?? '')
  switch (due.kind) {
    case 'none':
      return ''
    case 'date':
      return due.on === null ? words : dayWords(due, due.on, words)
    case 'range':
      return due.from === null || due.on === null ? words : rangeWords(due.from, due.on, due.time)
    case 'recurring':
      return recurrenceWords(due.recurrence ?? '', due.time) ?? words
    case 'standing':
      return due.from === null ? 'Thường xuyên' : sinceWords(due.from)
    case 'event':
      return eventWords(words === '' ? cleanLine(due.reason ?? '') : words)
  }
}

function dayWords(due: OfficialDue, on: IsoDate, words: string): string {
  if (due.time !== null) return `Trước ${hourWords(due.time)} ngày ${shortDate(on)}`
  const period = due.rule === 'end-of-period' ? periodWords(on, words) : null
  return period ?? shortDate(on)
}

/** "Quý II/2026" where the source speaks of a quarter and the day is the last of it. */
function periodWords(on: IsoDate, words: string): string | null {
  const { year, month, day } = civilDate(on)
  if (day !== daysInMonth(year, month)) return null
  if (/qu[ýí]/iu.test(words)) return month % 3 === 0 ? `${QUARTERS[month / 3 - 1]}/${year}` : null
  if (/tháng/iu.test(words)) return `Tháng ${month}/${year}`
  return month === 12 && /năm|^\d{4}$/iu.test(words) ? `Năm ${year}` : null
}

const QUARTERS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV']

function rangeWords(from: IsoDate, on: IsoDate, time: string | null): string {
  const hour = time === null ? '' : `, trước ${hourWords(time)}`
  return `Từ ngày ${shortDate(from)} đến ngày ${shortDate(on)}${hour}`
}

function sinceWords(from: IsoDate): string {
  const { year, month, day } = civilDate(from)
  if (month === 1 && day === 1) return `Năm ${year} và những năm tiếp theo`
  return `Từ ngày ${shortDate(from)} trở đi`
}

/** What does not name an event in the usual way is introduced as one. */
function eventWords(words: string): string {
  if (words === '') return 'Theo tiến độ'
  return EVENT_OPENING.test(words) ? words : `Theo tiến độ (${words})`
}

const EVENT_OPENING =
  /^(?:ngay\s|trong\s|chậm nhất\s|muộn nhất\s)?(?:sau|khi|trước|ngày|theo|đột xuất)(?:\s|$)/iu
