import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'

/**
 * Work that comes round again: "hằng quý", "trước ngày 05 hằng tháng", "tháng 6 và tháng 12 hằng
 * năm", "6 tháng một lần". Each answers an RFC 5545 rule; "trước ngày 05" of a month is its 4th.
 */
export function findRecurrences(
  text: string,
  context: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  if (!MAY_RECUR.test(text)) return []
  const found: DeadlineCandidate[] = []
  for (const { pattern, rule } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (claimed.has(start, end)) continue
      const recurrence = rule(match, context)
      if (recurrence === null || isModifier(text, start, match, context)) continue
      claimed.claim(start, end)
      const time = readTime(match)
      found.push(candidate({ start, end, kind: 'recurring', rule: 'recurrence', recurrence, time }))
    }
  }
  return found
}

const MAY_RECUR =
  /hằng|hàng|mỗi|định kỳ|định kì|một lần|1 lần|01 lần|\/lần|cuối cùng của|cuối quý|tháng cuối/iu

interface RecurrenceForm {
  readonly pattern: RegExp
  readonly rule: (match: RegExpExecArray, context: DeadlineContext) => string | null
}

const EVERY = '(?:hằng|hàng|mỗi|từng)'
const HOUR =
  '(?:(?<hour>\\d{1,2})\\s?(?:giờ|h|g)\\s?(?<minute>\\d{2})?(?:\\sphút)?,?\\s(?:ngày\\s)?)?'
const LIMIT = `(?<limit>trước|(?:chậm|muộn)\\snhất(?:\\s(?:là|vào|đến))?|đến|vào)?\\s?${HOUR}`

const FORMS: readonly RecurrenceForm[] = [
  {
    // "từ ngày 5 đến ngày 10 hằng tháng"
    pattern: form(
      `(?:từ\\s)?ngày\\s\\d{1,2}\\s?(?:đến|-|–)\\s?(?:hết\\s)?(?:ngày\\s)?(?<day>\\d{1,2})\\s(?:của\\s)?${EVERY}\\stháng`,
    ),
    rule: (match) => monthly(1, Number(match.groups?.['day'])),
  },
  {
    // "trước ngày 05 của tháng cuối quý", "ngày cuối cùng của quý"
    pattern: form(
      `${LIMIT}ngày\\s(?<day>\\d{1,2}|cuối\\scùng|cuối)\\s(?:của\\s)?(?:tháng\\scuối(?:\\scùng)?\\s(?:của\\s)?)?(?:${EVERY}\\s)?quý(?!\\s(?:I|\\d))`,
    ),
    rule: (match, context) => monthly(3, lastDayOf(match, context)),
  },
  {
    // "trước ngày 25 hằng tháng", "ngày cuối cùng của tháng"
    pattern: form(
      `${LIMIT}ngày\\s(?<day>\\d{1,2})\\s(?:của\\s)?(?:${EVERY}\\stháng|các\\stháng(?!\\s\\d))`,
    ),
    rule: (match, context) => monthly(1, lastDayOf(match, context)),
  },
  {
    pattern: form(
      `${LIMIT}ngày\\s(?<day>cuối\\scùng|cuối)\\s(?:của\\s)?(?:${EVERY}\\s)?tháng(?!\\s\\d)`,
    ),
    rule: () => monthly(1, -1),
  },
  {
    // "trước 16 giờ 30 phút ngày thứ Năm hằng tuần"
    pattern: form(
      `${LIMIT}(?:ngày\\s)?(?<weekday>thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\snhật)\\s(?:của\\s)?${EVERY}\\stuần`,
    ),
    rule: (match) => weekly(match.groups?.['weekday']),
  },
  {
    // "trước ngày 15/6 và ngày 15/12 hằng năm"
    pattern: form(
      `${LIMIT}ngày\\s(?<day1>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month1>\\d{1,2})\\s(?:và|,)\\s(?:trước\\s)?(?:ngày\\s)?(?<day>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month>\\d{1,2}),?\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    rule: (match, context) => yearlyTwice(match, context),
  },
  {
    // "trước ngày 15 tháng 12 hằng năm"
    pattern: form(
      `${LIMIT}ngày\\s(?<day>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month>\\d{1,2}),?\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    rule: (match, context) => yearlyOn(match, context),
  },
  {
    // "tháng 6 và tháng 12 hằng năm"
    pattern: form(
      `(?:(?:trong|vào)\\s)?tháng\\s(?<month1>\\d{1,2})(?:(?:,|\\svà)\\s(?:tháng\\s)?(?<month>\\d{1,2}))?,?\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    rule: (match) => yearlyMonths(match),
  },
  {
    // "quý I hằng năm"
    pattern: form(
      `(?:(?:trong|vào)\\s)?quý\\s(?<quarter>IV|I{1,3}|[1-4])\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    rule: (match) => `FREQ=YEARLY;BYMONTH=${quarterEnd(match.groups?.['quarter'])};BYMONTHDAY=-1`,
  },
  {
    // "6 tháng một lần", "ba tháng/lần", "định kỳ 6 tháng", "mỗi tháng một lần"
    pattern: form(
      `(?:định\\s(?:kỳ|kì)\\s)?(?:${EVERY}\\s)?(?<count>\\d{1,2}|hai|ba|sáu|chín)?\\s?(?<unit>ngày|tuần|tháng|quý|năm)\\s?(?:(?:một|1|01)\\slần|/\\s?(?:1\\s|01\\s)?lần)`,
    ),
    rule: (match) => everySo(match.groups?.['unit'], match.groups?.['count']),
  },
  {
    pattern: form(
      `định\\s(?:kỳ|kì)\\s(?:${EVERY}\\s)?(?<count>\\d{1,2}|hai|ba|sáu|chín)\\s(?<unit>ngày|tuần|tháng|năm)`,
    ),
    rule: (match) => everySo(match.groups?.['unit'], match.groups?.['count']),
  },
  {
    pattern: form(
      `định\\s(?:kỳ|kì)\\s(?:${EVERY}\\s|theo\\s)?(?<unit>ngày|tuần|tháng|quý|năm)(?!\\s\\d)`,
    ),
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
  {
    pattern: form(`${EVERY}\\s(?<unit>ngày|tuần|tháng|quý|năm)`),
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
]

function form(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'giu')
}

// "kế hoạch công tác hằng năm" names a plan; it does not say when.
const NAMED_BY_PERIOD =
  /(?:công tác|kế hoạch|chương trình|ngân sách|kinh phí|dự toán|bình quân|khen thưởng|chỉ tiêu|mục tiêu|công việc|đời sống|sinh hoạt|tăng trưởng|danh mục|chi phí|sản lượng|thu nhập)\s[^.;]{0,60}$/iu
const LOOK_BACK = 80

function isModifier(
  text: string,
  start: number,
  match: RegExpExecArray,
  context: DeadlineContext,
): boolean {
  if (context.isCell || /\d|định/iu.test(match[0])) return false
  if (/^(?:mỗi|từng)/iu.test(match[0]) && !/lần/iu.test(match[0])) return true
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  return !/(?:^|[,;:]\s)$/u.test(before) && NAMED_BY_PERIOD.test(before)
}

function lastDayOf(match: RegExpExecArray, context: DeadlineContext): number {
  const text = match.groups?.['day'] ?? ''
  if (!/^\d/u.test(text)) return -1
  const day = Number(text)
  if (match.groups?.['limit']?.toLowerCase() !== 'trước') return day
  if (match.groups['hour'] !== undefined || context.beforeDay === 'inclusive') return day
  // The day before the first is the last of the month before.
  return day === 1 ? -1 : day - 1
}

function monthly(interval: number, day: number): string | null {
  if (day > 31 || day === 0 || Number.isNaN(day)) return null
  const every = interval === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${interval}`
  return `${every};BYMONTHDAY=${day}`
}

function yearlyOn(match: RegExpExecArray, context: DeadlineContext): string | null {
  const [day, month] = [lastDayOf(match, context), Number(match.groups?.['month'])]
  if (month < 1 || month > 12 || day > 31) return null
  const isFirst = day === -1 && month !== 1
  const ofMonth = day === -1 ? ((month + 10) % 12) + 1 : month
  return `FREQ=YEARLY;BYMONTH=${isFirst ? month - 1 : ofMonth};BYMONTHDAY=${day}`
}

function yearlyTwice(match: RegExpExecArray, context: DeadlineContext): string | null {
  const [month1, month] = [Number(match.groups?.['month1']), Number(match.groups?.['month'])]
  if (match.groups?.['day1'] !== match.groups?.['day'] || month1 > 12)
    return yearlyOn(match, context)
  const last = yearlyOn(match, context)
  const day = lastDayOf(match, context)
  return last === null || day === -1
    ? last
    : `FREQ=YEARLY;BYMONTH=${month1},${month};BYMONTHDAY=${day}`
}

function yearlyMonths(match: RegExpExecArray): string | null {
  const months = [match.groups?.['month1'], match.groups?.['month']].flatMap((text) =>
    text === undefined ? [] : [Number(text)],
  )
  if (months.some((month) => month < 1 || month > 12)) return null
  return `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=-1`
}

function quarterEnd(text: string | undefined): number {
  const quarters: Readonly<Record<string, number>> = { I: 3, II: 6, III: 9, IV: 12 }
  const key = (text ?? '').toUpperCase()
  return quarters[key] ?? Number(key) * 3
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  hai: 'MO',
  ba: 'TU',
  tư: 'WE',
  năm: 'TH',
  sáu: 'FR',
  bảy: 'SA',
  '2': 'MO',
  '3': 'TU',
  '4': 'WE',
  '5': 'TH',
  '6': 'FR',
  '7': 'SA',
  nhật: 'SU',
}

function weekly(text: string | undefined): string | null {
  const day = WEEKDAYS[text?.toLowerCase().split(/\s/u)[1] ?? '']
  return day === undefined ? null : `FREQ=WEEKLY;BYDAY=${day}`
}

const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, sáu: 6, chín: 9 }
const FREQUENCIES: Readonly<Record<string, readonly [string, number]>> = {
  ngày: ['DAILY', 1],
  tuần: ['WEEKLY', 1],
  tháng: ['MONTHLY', 1],
  quý: ['MONTHLY', 3],
  năm: ['YEARLY', 1],
}

function everySo(unit: string | undefined, countText: string | undefined): string | null {
  const [frequency, step] = FREQUENCIES[unit?.toLowerCase() ?? ''] ?? []
  const count = countText === undefined ? 1 : (COUNTS[countText.toLowerCase()] ?? Number(countText))
  if (frequency === undefined || step === undefined || count < 1) return null
  const interval = step * count
  return interval === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${interval}`
}

function readTime(match: RegExpExecArray): string | null {
  const hour = match.groups?.['hour']
  if (hour === undefined || Number(hour) > 24) return null
  return `${hour.padStart(2, '0')}:${match.groups?.['minute'] ?? '00'}`
}
