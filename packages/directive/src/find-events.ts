import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'

/**
 * Deadlines that hang on an event without a date ("ngay sau khi …", "khi cần thiết"), and times
 * that are meant but cannot be made out ("tuần 2 tháng 6", "ngày 30/6 năm thứ tư của kế hoạch").
 */
export function findEvents(
  text: string,
  context: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  const found: DeadlineCandidate[] = []
  const lower = text.toLowerCase()
  const mayHold = ({ needs }: EventForm): boolean => needs.some((words) => lower.includes(words))
  for (const { pattern, rule } of UNDECIDED.filter(mayHold)) {
    for (const place of placesOf(pattern, text, claimed)) {
      found.push(candidate({ ...place, kind: 'date', rule, problem: 'not-computable' }))
    }
  }
  const forms = context.isCell ? ALL_EVENTS : EVENTS
  for (const { pattern } of forms.filter(mayHold)) {
    for (const place of placesOf(pattern, text, claimed)) {
      found.push(candidate({ ...place, kind: 'event', rule: 'event' }))
    }
  }
  return found
}

function placesOf(
  pattern: RegExp,
  text: string,
  claimed: ClaimedSpans,
): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = []
  for (const match of text.matchAll(pattern)) {
    const place = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (claimed.has(place.start, place.end)) continue
    claimed.claim(place.start, place.end)
    places.push(place)
  }
  return places
}

interface EventForm {
  readonly pattern: RegExp
  /** In small letters: a text without any of these words cannot hold the form. */
  readonly needs: readonly string[]
}

const EVENTS: readonly EventForm[] = [
  // "địa phương sau khi hợp nhất" tells which; it is no time to wait for.
  {
    needs: ['khi'],
    pattern:
      /(?<!\p{L})(?:ngay\ssau\skhi|sau\skhi(?!\s(?:đã\s|được\s){0,2}(?:hợp\snhất|sáp\snhập|sắp\sxếp|chia\stách|hình\sthành|tổ\schức\slại))|ngay\skhi)\s[^,.;]{3,90}/giu,
  },
  {
    needs: ['ngay sau'],
    pattern: /(?<!\p{L})ngay\ssau\s(?!khi|này|đó)[^,.;]{3,90}/giu,
  },
  {
    needs: ['sau '],
    pattern:
      /(?<!\p{L})sau\s(?:thời\sgian|đợt|kỳ\shọp|hội\snghị|mỗi|từng|Tết|dịp|kỳ\snghỉ|lễ)\s[^,.;]{3,60}/giu,
  },
  {
    needs: ['khi '],
    pattern:
      /(?<!\p{L})khi\s(?:cần\sthiết|cần(?=[.;,)]|$)|có\s(?:yêu\scầu|phát\ssinh|chỉ\sđạo|đề\snghị|văn\sbản|(?:hiệu\s)?lệnh|báo\sđộng)|được\syêu\scầu|phát\ssinh|nhận\sđược)[^,.;]{0,60}/giu,
  },
  {
    needs: ['trong thời gian'],
    pattern: /(?<!\p{L})trong\sthời\sgian\s(?:diễn\sra|tổ\schức|nghỉ|xảy\sra)[^,.;]{0,60}/giu,
  },
  {
    needs: ['theo nhiệm k', 'đột xuất'],
    pattern:
      /(?<!\p{L})(?:theo\snhiệm\sk[ỳì]|(?<!(?:vấn\sđề|vụ\sviệc|việc|tình\shuống|sự\scố|tra|giám\ssát)\s(?:(?:định\sk[ỳì]|thường\sxuyên)(?:,|\svà|\shoặc)\s)?)đột\sxuất)(?!\p{L})/giu,
  },
  {
    needs: ['tháng tiếp', 'tháng sau', 'tháng kế', 'tháng liền', 'tháng đầu'],
    pattern:
      /(?<!\p{L})(?:trước\s|chậm\snhất\s(?:là\s)?|đến\s)?ngày\s\d{1,2}\s(?:của\s)?tháng\s(?:tiếp\s(?:theo|sau)|sau|kế\stiếp|liền\skề|đầu)[^,.;]{0,60}/giu,
  },
  {
    needs: ['ngày thứ'],
    pattern:
      /(?<!\p{L})(?:chậm\snhất\s(?:là\s)?|trước\s)?ngày\sthứ\s\d{1,3}\skể\stừ\s[^,.;]{3,90}/giu,
  },
  {
    needs: ['năm học'],
    pattern:
      /(?<!\p{L})(?:trước\s|vào\s|từ\s|đến\s)?(?:đầu|giữa|cuối|trước|kết\sthúc)\s(?:thềm\s)?năm\shọc(?:\smới|\s\d{4}\s?[-–]\s?\d{4})?(?!\p{L})/giu,
  },
  // "trước kỳ họp thứ 5", but not "trước Ngày hội … 18/11", which has its date.
  {
    needs: ['trước '],
    pattern:
      /(?<!\p{L})trước\s(?:mỗi\s|các\s)?(?:kỳ\shọp|đại\shội|hội\snghị|khi|ngày(?!\s?\d))\s(?![^,.;]{0,80}\d\s?[/-]\s?\d)[^,.;]{3,80}/giu,
  },
]

// A cell of a deadline column may say only on what its date depends.
const CELL_EVENTS: readonly EventForm[] = [
  {
    needs: ['theo '],
    pattern:
      /(?<!\p{L})theo\s(?:yêu\scầu|kế\shoạch|tiến\sđộ|chỉ\sđạo|chương\strình|quy\sđịnh|lộ\strình)[^,.;]{0,80}/giu,
  },
  { needs: ['khi '], pattern: /(?<!\p{L})khi\s[^,.;]{3,80}/giu },
  {
    needs: ['thời gian'],
    pattern: /(?<!\p{L})trong\s(?:suốt\s)?thời\sgian\s(?!\d)[^,.;]{3,60}/giu,
  },
]

const ALL_EVENTS = [...EVENTS, ...CELL_EVENTS]

const DATE_OF_UNKNOWN_YEAR =
  /(?:trước\s|chậm\snhất\s(?:là\s)?|đến\s)?ngày\s\d{1,2}(?:\stháng\s|\/)\d{1,2}\s(?:của\s)?năm\s(?:thứ|đầu|cuối|liền|trước|kế)(?!\p{L})/giu

const UNKNOWN_YEARS = ['thứ', 'đầu', 'cuối', 'liền', 'trước', 'kế'].map((word) => `năm ${word}`)

// The Civil Code does not say which days the second week or the first half of a month are.
const LOOSE_PERIOD =
  /(?<!\p{L})(?:trong\s)?(?:tuần\s(?:thứ\s)?(?:\d|một|nhất|hai|ba|tư|đầu|cuối)|nửa\s(?:đầu|cuối))\s(?:của\s)?(?:tháng|quý|năm)\s(?:\d{1,4}|[IV]{1,3})(?:\s?\/\s?\d{4}|\snăm\s\d{4})?/giu

const UNDECIDED = [
  { pattern: DATE_OF_UNKNOWN_YEAR, needs: UNKNOWN_YEARS, rule: 'before-day' },
  { pattern: LOOSE_PERIOD, needs: ['tuần', 'nửa'], rule: 'end-of-period' },
] as const
