import type { Due, TaskSummary } from '@roviec/contract'
import { formatDay, weekdayName } from '../../messages/day-words.ts'
import type { Messages } from '../../messages/vi.ts'
import type { IconName } from '../../ui/icon/icon.tsx'

/** `late` is past its deadline; `soon` is due within the days that the tenant set. */
export type DueTone = 'late' | 'soon' | 'calm'

export const DUE_ICONS: Record<DueTone, IconName> = {
  late: 'alert-triangle',
  soon: 'clock',
  calm: 'calendar',
}

type Dated = Pick<TaskSummary, 'timeliness' | 'workingDaysLeft' | 'due'>

export function dueTone(
  { timeliness, workingDaysLeft }: Dated,
  dueSoonWorkingDays: number,
): DueTone {
  if (timeliness === 'open-overdue') return 'late'
  if (timeliness !== 'open-within-term' || workingDaysLeft === null) return 'calm'
  return workingDaysLeft <= dueSoonWorkingDays ? 'soon' : 'calm'
}

/** The working days left or past, in words; null for what is not open or has no date. */
export function leftWords(
  { timeliness, workingDaysLeft }: Dated,
  { dates }: Messages,
): string | null {
  if (workingDaysLeft === null) return null
  if (timeliness === 'open-overdue') {
    return workingDaysLeft < 0 ? dates.workingDaysOver(-workingDaysLeft) : dates.overdueOnDaysOff
  }
  if (timeliness !== 'open-within-term') return null
  return workingDaysLeft === 0 ? dates.dueToday : dates.workingDaysLeft(workingDaysLeft)
}

/** The deadline itself: a full date, or what stands in its place. */
export function dueWords(due: Due, messages: Messages): string {
  const { dates } = messages
  if (due.on !== null) return formatDay(due.on)
  if (due.kind === 'recurring') return recurrenceWords(due.recurrence, messages)
  if (due.kind === 'standing') return dates.standing
  if (due.kind === 'event') return dates.event
  return dates.noDate
}

/** How the words of the document were read, where that is not plain. */
export function readingWords(due: Due, messages: Messages): string | null {
  if (due.on === null || due.text === null || due.rule === null) return null
  const read = `${weekdayName(due.on, messages)} ${formatDay(due.on)}`
  const written = due.text.charAt(0).toLocaleUpperCase('vi') + due.text.slice(1)
  switch (due.rule) {
    case 'before-day':
      return messages.dates.beforeDay(written, read)
    case 'end-of-period':
    case 'period':
      return messages.dates.endOfPeriod(written, read)
    case 'term-working-days':
      return messages.dates.termWorkingDays(written, read)
    case 'term-calendar-days':
      return messages.dates.termCalendarDays(written, read)
    case 'written-day':
    case 'recurrence':
    case 'standing':
    case 'event':
      return null
  }
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** An RFC 5545 rule in the words of the office. */
export function recurrenceWords(rule: string | null, { dates }: Messages): string {
  const parts = new Map((rule ?? '').split(';').map((part) => toPair(part)))
  const interval = Number(parts.get('INTERVAL') ?? '1')
  const words = dates.recurring
  switch (parts.get('FREQ') ?? '') {
    case 'WEEKLY': {
      const weekday = dates.weekdays[WEEKDAY_CODES.indexOf(parts.get('BYDAY') ?? '')]
      return weekday === undefined ? words.weeklyPlain : words.weekly(weekday)
    }
    case 'MONTHLY':
      return monthlyWords(interval, parts.get('BYMONTHDAY'), words)
    case 'YEARLY':
      return words.yearly
    default:
      return words.other
  }
}

function monthlyWords(
  interval: number,
  monthDay: string | undefined,
  words: Messages['dates']['recurring'],
): string {
  if (interval === 3) return words.quarterly
  if (interval === 6) return words.halfYearly
  const day = Number(monthDay ?? '0')
  return day > 0 ? words.monthly(day) : words.monthlyPlain
}

function toPair(part: string): [string, string] {
  const [name = '', value = ''] = part.replace(/^RRULE:/, '').split('=')
  return [name, value]
}
