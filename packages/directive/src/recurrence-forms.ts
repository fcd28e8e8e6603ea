import type { DeadlineContext } from './deadline-candidate.ts'
import {
  atEndOf,
  everySo,
  lastDayOf,
  monthly,
  quarterEnd,
  timesIn,
  weekly,
  yearlyMonths,
  yearlyOn,
  yearlyTwice,
} from './recurrence-rule.ts'

/** A way of writing that something comes round again, and the rule it means. */
export interface RecurrenceForm {
  readonly pattern: RegExp
  /** In small letters: a text without any of these words cannot hold the form. */
  readonly needs: readonly string[]
  readonly rule: (match: RegExpExecArray, context: DeadlineContext) => string | null
}

const EVERY_WORDS = ['hằng', 'hàng', 'mỗi', 'từng']
const EVERY = '(?:hằng|hàng|mỗi|từng)'
const HOUR =
  '(?:(?<hour>\\d{1,2})\\s?(?:giờ|h|g)\\s?(?<minute>\\d{2})?(?:\\sphút)?,?\\s(?:ngày\\s)?)?'
const LIMIT = `(?<limit>trước|(?:chậm|muộn)\\snhất(?:\\s(?:là|vào|đến))?|đến|vào)?\\s?${HOUR}`

const WEEKDAY = 'thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\snhật'

/**
 * The ways of writing a recurrence, the more telling first: a stretch of text belongs to the first
 * form that fits it.
 */
export const RECURRENCE_FORMS: readonly RecurrenceForm[] = [
  {
    // "định kỳ hằng tháng (trước ngày 25)", "hằng quý (trước ngày 20 của tháng cuối quý)"
    pattern: form(
      `(?:định\\skỳ\\s)?${EVERY}\\s(?<unit>tháng|quý),?\\s\\(?(?<limit>trước|(?:chậm|muộn)\\snhất(?:\\slà)?|vào)\\s(?:ngày\\s)(?<day>\\d{1,2})(?!\\s?[/.-]\\s?\\d|\\stháng\\s\\d)(?:\\s(?:của\\s)?tháng\\scuối(?:\\scùng)?(?:\\s(?:của\\s)?quý)?)?`,
    ),
    needs: EVERY_WORDS,
    rule: (match, context) =>
      monthly(match.groups?.['unit']?.toLowerCase() === 'quý' ? 3 : 1, lastDayOf(match, context)),
  },
  {
    // "hằng tuần (vào thứ Sáu)", "hằng tuần, trước 10 giờ thứ Hai"
    pattern: form(
      `(?:định\\s(?:kỳ|kì)\\s)?${EVERY}\\stuần,?\\s\\(?(?:trước|vào|chậm\\snhất)?\\s?(?:sáng\\s|chiều\\s)?${HOUR}(?:ngày\\s)?(?<weekday>${WEEKDAY})`,
    ),
    needs: EVERY_WORDS,
    rule: (match) => weekly(match.groups?.['weekday']),
  },
  {
    // "ngày 10 và ngày 25 hằng tháng"
    pattern: form(
      `(?:vào\\s)?ngày\\s(?<day1>\\d{1,2})(?:,|\\svà)\\s(?:ngày\\s)?(?<day>\\d{1,2})\\s(?:của\\s)?${EVERY}\\stháng`,
    ),
    needs: EVERY_WORDS,
    rule: (match) =>
      `FREQ=MONTHLY;BYMONTHDAY=${Number(match.groups?.['day1'])},${Number(match.groups?.['day'])}`,
  },
  {
    pattern: form(`(?:vào\\s)?cuối\\s${EVERY}\\s(?<unit>tháng|quý|năm)`),
    needs: EVERY_WORDS,
    rule: (match) => atEndOf(match.groups?.['unit']),
  },
  {
    // "trước 17 giờ hằng ngày"
    pattern: form(
      `(?:trước|lúc|vào|chậm\\snhất)\\s${HOUR.slice(0, -1)}(?:của\\s)?${EVERY}\\s(?<unit>ngày|tuần)`,
    ),
    needs: EVERY_WORDS,
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
  {
    // "02 lần/năm", "mỗi năm 2 lần"
    pattern: form(
      `(?:(?:mỗi|một)\\s(?<unit1>ngày|tuần|tháng|quý|năm)\\s(?:ít\\snhất\\s)?(?<times1>\\d{1,2}|một|hai|ba|bốn)\\slần|(?<times>\\d{1,2})\\slần\\s?(?:/|mỗi|trong)\\s?(?:một\\s|1\\s)?(?<unit>tuần|tháng|quý|năm))`,
    ),
    needs: ['lần'],
    rule: (match) => timesIn(match),
  },
  {
    // "02 buổi/tháng", "02 ngày mỗi tuần"
    pattern: form(
      `\\d{1,2}\\s(?:ngày|buổi|cuộc|kỳ|đợt|phiên|chuyên\\sđề|tin\\sbài)\\s?(?:/|(?:mỗi|một)\\s|trong\\smỗi\\s)(?<unit>tuần|tháng|quý|năm)`,
    ),
    needs: ['ngày', 'buổi', 'cuộc', 'kỳ', 'đợt', 'phiên', 'chuyên đề', 'tin bài'],
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
  {
    // "từ ngày 5 đến ngày 10 hằng tháng"
    pattern: form(
      `(?:từ\\s)?ngày\\s\\d{1,2}\\s?(?:đến|-|–)\\s?(?:hết\\s)?(?:ngày\\s)?(?<day>\\d{1,2})\\s(?:của\\s)?${EVERY}\\stháng`,
    ),
    needs: EVERY_WORDS,
    rule: (match) => monthly(1, Number(match.groups?.['day'])),
  },
  {
    // "trước ngày 05 của tháng cuối quý", "ngày cuối cùng của quý"
    pattern: form(
      `${LIMIT}ngày\\s(?<day>\\d{1,2}|cuối\\scùng|cuối)\\s(?:của\\s)?(?:tháng\\s(?:cuối(?:\\scùng)?|đầu(?:\\stiên)?)\\s(?:của\\s)?)?(?:${EVERY}\\s|mỗi\\s)?quý(?:\\s(?:tiếp\\stheo|sau|kế\\stiếp|liền\\skề))?(?!\\s(?:I|\\d))`,
    ),
    needs: ['quý'],
    rule: (match, context) => monthly(3, lastDayOf(match, context)),
  },
  {
    // "trước ngày 25 hằng tháng", "ngày cuối cùng của tháng"
    pattern: form(
      `${LIMIT}ngày\\s(?<day>\\d{1,2})\\s(?:của\\s)?(?:${EVERY}\\stháng|các\\stháng(?!\\s\\d)|(?<=của\\s)tháng(?=\\s?(?:[.;,)]|$)))`,
    ),
    needs: ['hằng tháng', 'hàng tháng', 'mỗi tháng', 'từng tháng', 'các tháng', 'của tháng'],
    rule: (match, context) => monthly(1, lastDayOf(match, context)),
  },
  {
    pattern: form(
      `${LIMIT}ngày\\s(?<day>cuối\\scùng|cuối)\\s(?:của\\s)?(?:${EVERY}\\s)?tháng(?!\\s\\d)`,
    ),
    needs: ['ngày cuối'],
    rule: () => monthly(1, -1),
  },
  {
    // "trước 16 giờ 30 phút ngày thứ Năm hằng tuần"
    pattern: form(
      `${LIMIT}(?:sáng\\s|chiều\\s)?(?:ngày\\s)?(?<weekday>${WEEKDAY})\\s(?:của\\s)?${EVERY}\\stuần`,
    ),
    needs: EVERY_WORDS,
    rule: (match) => weekly(match.groups?.['weekday']),
  },
  {
    // "trước ngày 15/6 và ngày 15/12 hằng năm"
    pattern: form(
      `${LIMIT}ngày\\s(?<day1>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month1>\\d{1,2})\\s(?:và|,)\\s(?:trước\\s)?(?:ngày\\s)?(?<day>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month>\\d{1,2}),?\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    needs: EVERY_WORDS,
    rule: (match, context) => yearlyTwice(match, context),
  },
  {
    // "trước ngày 15 tháng 12 hằng năm"
    pattern: form(
      `${LIMIT}ngày\\s(?<day>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month>\\d{1,2}),?\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    needs: EVERY_WORDS,
    rule: (match, context) => yearlyOn(match, context),
  },
  {
    // "nộp trước ngày 01/12 của năm trước": for a plan that is made every year.
    pattern: form(
      `(?<limit>trước|(?:chậm|muộn)\\snhất(?:\\s(?:là|vào))?)\\sngày\\s(?<day>\\d{1,2})(?:\\s?/\\s?|\\stháng\\s)(?<month>\\d{1,2})\\scủa\\snăm\\s(?:liền\\s)?trước`,
    ),
    needs: ['năm trước', 'năm liền trước'],
    rule: (match, context) => yearlyOn(match, context),
  },
  {
    // "tháng 6 và tháng 12 hằng năm"
    pattern: form(
      `(?:(?:trong|vào)\\s)?tháng\\s(?<month1>\\d{1,2})(?:(?:,|\\svà)\\s(?:tháng\\s)?(?<month>\\d{1,2}))?,?\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    needs: EVERY_WORDS,
    rule: (match) => yearlyMonths(match),
  },
  {
    // "quý I hằng năm"
    pattern: form(
      `(?:(?:trong|vào)\\s)?quý\\s(?<quarter>IV|I{1,3}|[1-4])\\s(?:của\\s)?${EVERY}\\snăm`,
    ),
    needs: EVERY_WORDS,
    rule: (match) => `FREQ=YEARLY;BYMONTH=${quarterEnd(match.groups?.['quarter'])};BYMONTHDAY=-1`,
  },
  {
    // "6 tháng một lần", "ba tháng/lần", "định kỳ 6 tháng", "mỗi tháng một lần"
    pattern: form(
      `(?:định\\s(?:kỳ|kì)\\s)?(?:${EVERY}\\s)?(?<count>\\d{1,2}|hai|ba|sáu|chín)?\\s?(?<unit>ngày|tuần|tháng|quý|năm)\\s?(?:(?:một|1|01)\\slần|/\\s?(?:1\\s|01\\s)?lần)`,
    ),
    needs: ['lần'],
    rule: (match) => everySo(match.groups?.['unit'], match.groups?.['count']),
  },
  {
    pattern: form(
      `định\\s(?:kỳ|kì)\\s(?:${EVERY}\\s)?(?<count>\\d{1,2}|hai|ba|sáu|chín)\\s(?<unit>ngày|tuần|tháng|năm)`,
    ),
    needs: ['định k'],
    rule: (match) => everySo(match.groups?.['unit'], match.groups?.['count']),
  },
  {
    pattern: form(
      `định\\s(?:kỳ|kì)\\s(?:${EVERY}\\s|theo\\s)?(?<unit>ngày|tuần|tháng|quý|năm)(?!\\s\\d)`,
    ),
    needs: ['định k'],
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
  {
    // "chế độ báo cáo tháng, quý, 6 tháng, năm": the others are read as its list.
    pattern: form(
      `(?<=báo\\scáo\\s(?:định\\s(?:kỳ|kì)\\s)?(?:theo\\s)?)(?<unit>tuần|tháng|quý)(?=(?:,|\\svà)\\s(?:\\d{1,2}\\stháng|tháng|quý|năm)(?!\\s[\\dIVX]))`,
    ),
    needs: ['báo cáo'],
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
  {
    pattern: form(`${EVERY}\\s(?<unit>ngày|tuần|tháng|quý|năm)`),
    needs: EVERY_WORDS,
    rule: (match) => everySo(match.groups?.['unit'], undefined),
  },
]

function form(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'giu')
}
