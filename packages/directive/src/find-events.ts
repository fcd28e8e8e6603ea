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
  for (const [pattern, rule] of UNDECIDED) {
    for (const place of placesOf(pattern, text, claimed)) {
      found.push(candidate({ ...place, kind: 'date', rule, problem: 'not-computable' }))
    }
  }
  for (const pattern of context.isCell ? [...EVENTS, ...CELL_EVENTS] : EVENTS) {
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

const EVENTS: readonly RegExp[] = [
  /(?<!\p{L})(?:ngay\ssau\skhi|sau\skhi|ngay\skhi)\s[^,.;]{3,90}/giu,
  /(?<!\p{L})ngay\ssau\s(?!khi|này|đó)[^,.;]{3,90}/giu,
  /(?<!\p{L})sau\s(?:thời\sgian|đợt|kỳ\shọp|hội\snghị|mỗi|từng|Tết|dịp|kỳ\snghỉ|lễ)\s[^,.;]{3,60}/giu,
  /(?<!\p{L})khi\s(?:cần\sthiết|cần(?=[.;,)]|$)|có\s(?:yêu\scầu|phát\ssinh|chỉ\sđạo|đề\snghị|văn\sbản)|được\syêu\scầu|phát\ssinh|nhận\sđược)[^,.;]{0,60}/giu,
  /(?<!\p{L})(?:theo\snhiệm\sk[ỳì]|đột\sxuất)(?!\p{L})/giu,
  /(?<!\p{L})(?:trước\s|chậm\snhất\s(?:là\s)?|đến\s)?ngày\s\d{1,2}\s(?:của\s)?tháng\s(?:tiếp\s(?:theo|sau)|sau|kế\stiếp|liền\skề|đầu)[^,.;]{0,60}/giu,
  /(?<!\p{L})(?:chậm\snhất\s(?:là\s)?|trước\s)?ngày\sthứ\s\d{1,3}\skể\stừ\s[^,.;]{3,90}/giu,
  /(?<!\p{L})(?:trước\s|vào\s|từ\s|đến\s)?(?:đầu|giữa|cuối|trước|kết\sthúc)\s(?:thềm\s)?năm\shọc(?:\smới|\s\d{4}\s?[-–]\s?\d{4})?(?!\p{L})/giu,
  // "trước kỳ họp thứ 5", but not "trước Ngày hội … 18/11", which has its date.
  /(?<!\p{L})trước\s(?:mỗi\s|các\s)?(?:kỳ\shọp|đại\shội|hội\snghị|khi|ngày(?!\s?\d))\s(?![^,.;]{0,80}\d\s?[/-]\s?\d)[^,.;]{3,80}/giu,
]

// A cell of a deadline column may say only on what its date depends.
const CELL_EVENTS: readonly RegExp[] = [
  /(?<!\p{L})theo\s(?:yêu\scầu|kế\shoạch|tiến\sđộ|chỉ\sđạo|chương\strình|quy\sđịnh|lộ\strình)[^,.;]{0,80}/giu,
  /(?<!\p{L})khi\s[^,.;]{3,80}/giu,
]

const DATE_OF_UNKNOWN_YEAR =
  /(?:trước\s|chậm\snhất\s(?:là\s)?|đến\s)?ngày\s\d{1,2}(?:\stháng\s|\/)\d{1,2}\s(?:của\s)?năm\s(?:thứ|đầu|cuối|liền|trước|kế)(?!\p{L})/giu

// The Civil Code does not say which days the second week or the first half of a month are.
const LOOSE_PERIOD =
  /(?<!\p{L})(?:trong\s)?(?:tuần\s(?:thứ\s)?(?:\d|một|nhất|hai|ba|tư|đầu|cuối)|nửa\s(?:đầu|cuối))\s(?:của\s)?(?:tháng|quý|năm)\s(?:\d{1,4}|[IV]{1,3})(?:\s?\/\s?\d{4}|\snăm\s\d{4})?/giu

const UNDECIDED = [
  [DATE_OF_UNKNOWN_YEAR, 'before-day'],
  [LOOSE_PERIOD, 'end-of-period'],
] as const
