import { hourWords } from './date-words.ts'

/**
 * An RFC 5545 rule in the words of office: "Ngày 25 hằng tháng", "Thứ Sáu hằng tuần", "Tháng 6 và
 * tháng 12 hằng năm". Null for a rule that no customary words say.
 */
export function recurrenceWords(rule: string, time: string | null): string | null {
  const parts = readRule(rule)
  const isKnown = [...parts.keys()].every((key) => KNOWN_PARTS.has(key))
  if (!isKnown) return null
  const words = [weekdayWords, monthDayWords, yearDayWords, everyWords]
  for (const write of words) {
    const written = write(parts, time)
    if (written !== null) return written
  }
  return null
}

const KNOWN_PARTS = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTH', 'BYMONTHDAY'])
const WEEKDAYS: Readonly<Record<string, string>> = {
  MO: 'thứ Hai',
  TU: 'thứ Ba',
  WE: 'thứ Tư',
  TH: 'thứ Năm',
  FR: 'thứ Sáu',
  SA: 'thứ Bảy',
  SU: 'chủ nhật',
}

type Rule = ReadonlyMap<string, string>

function readRule(rule: string): Rule {
  return new Map(
    rule.split(';').map((part) => {
      const [key = '', value = ''] = part.split('=')
      return [key, value]
    }),
  )
}

/** A rule with these parts beside its frequency, and no others. */
function hasOnly(rule: Rule, frequency: string, ...parts: readonly string[]): boolean {
  const size = 1 + parts.length + (rule.has('INTERVAL') ? 1 : 0)
  return rule.get('FREQ') === frequency && rule.size === size && parts.every((key) => rule.has(key))
}

function intervalOf(rule: Rule): number {
  return Number(rule.get('INTERVAL') ?? '1')
}

function weekdayWords(rule: Rule, time: string | null): string | null {
  const day = WEEKDAYS[rule.get('BYDAY') ?? '']
  if (!hasOnly(rule, 'WEEKLY', 'BYDAY') || intervalOf(rule) !== 1 || day === undefined) return null
  return beginning(`${atHour(time)}${day} hằng tuần`)
}

function monthDayWords(rule: Rule, time: string | null): string | null {
  if (!hasOnly(rule, 'MONTHLY', 'BYMONTHDAY')) return null
  const days = (rule.get('BYMONTHDAY') ?? '').split(',')
  const [day = '', second] = days
  const interval = intervalOf(rule)
  if (!days.every(isDay) || days.length > 2) return null
  if (second !== undefined) {
    const isWritten = interval === 1 && time === null && !days.includes(LAST)
    return isWritten ? `Ngày ${day} và ngày ${second} hằng tháng` : null
  }
  const named = day === LAST ? 'ngày cuối cùng của' : `ngày ${day}`
  if (interval === 1) {
    return beginning(`${atHour(time)}${named} ${day === LAST ? 'tháng' : 'hằng tháng'}`)
  }
  if (interval !== 3) return null
  return beginning(`${atHour(time)}${named} ${day === LAST ? 'quý' : 'của tháng cuối quý'}`)
}

function yearDayWords(rule: Rule, time: string | null): string | null {
  if (!hasOnly(rule, 'YEARLY', 'BYMONTH', 'BYMONTHDAY') || intervalOf(rule) !== 1) return null
  const months = (rule.get('BYMONTH') ?? '').split(',')
  const day = rule.get('BYMONTHDAY') ?? ''
  const [month = '', second] = months
  if (!isDay(day) || !months.every((one) => /^(?:[1-9]|1[0-2])$/u.test(one)) || months.length > 2) {
    return null
  }
  if (day === LAST) {
    const both = second === undefined ? `Tháng ${month}` : `Tháng ${month} và tháng ${second}`
    return time === null ? `${both} hằng năm` : null
  }
  if (second === undefined) return beginning(`${atHour(time)}ngày ${day} tháng ${month} hằng năm`)
  return beginning(`${atHour(time)}ngày ${day}/${month} và ngày ${day}/${second} hằng năm`)
}

const UNITS: Readonly<Record<string, string>> = {
  DAILY: 'ngày',
  WEEKLY: 'tuần',
  MONTHLY: 'tháng',
  YEARLY: 'năm',
}

function everyWords(rule: Rule, time: string | null): string | null {
  const frequency = rule.get('FREQ') ?? ''
  const unit = UNITS[frequency]
  const interval = intervalOf(rule)
  if (unit === undefined || !hasOnly(rule, frequency)) return null
  if (time !== null) {
    const isWritten = interval === 1 && (unit === 'ngày' || unit === 'tuần')
    return isWritten ? `Trước ${hourWords(time)} hằng ${unit}` : null
  }
  if (interval === 1) return `Hằng ${unit}`
  if (unit === 'tháng' && interval === 3) return 'Hằng quý'
  return interval > 1 && interval < 100 ? `${interval} ${unit} một lần` : null
}

const LAST = '-1'

function isDay(text: string): boolean {
  return text === LAST || /^(?:[1-9]|[12]\d|3[01])$/u.test(text)
}

function atHour(time: string | null): string {
  return time === null ? '' : `trước ${hourWords(time)} `
}

function beginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
