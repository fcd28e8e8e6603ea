import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'
import { RECURRENCE_FORMS } from './recurrence-forms.ts'
import { everySo } from './recurrence-rule.ts'

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
  const lower = text.toLowerCase()
  // Forms share their lists of words, so each list is looked for once.
  const held = new Map<readonly string[], boolean>()
  for (const { pattern, rule, needs } of RECURRENCE_FORMS) {
    const isHeld = held.get(needs) ?? needs.some((words) => lower.includes(words))
    held.set(needs, isHeld)
    if (!isHeld) continue
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (claimed.has(start, end)) continue
      const recurrence = rule(match, context)
      if (recurrence === null || isModifier(text, start, match, context)) continue
      claimed.claim(start, end)
      const time = readTime(match)
      found.push(candidate({ start, end, kind: 'recurring', rule: 'recurrence', recurrence, time }))
      if (match.groups?.['day'] === undefined) found.push(...readListed(text, end, claimed))
    }
  }
  return found
}

const LISTED =
  /(?:,|\svà|,\svà)\s(?:hằng\s|hàng\s)?(?:(?<count>\d{1,2})\s)?(?<unit>tháng|quý|năm)(?!\p{L}|\s(?:\d|[IVX]))/iuy

// "hằng tháng, quý, năm", "định kỳ 6 tháng và năm": each unit comes round by itself.
function readListed(text: string, from: number, claimed: ClaimedSpans): DeadlineCandidate[] {
  const found: DeadlineCandidate[] = []
  LISTED.lastIndex = from
  for (let match = LISTED.exec(text); match !== null; match = LISTED.exec(text)) {
    const recurrence = everySo(match.groups?.['unit'], match.groups?.['count'])
    if (recurrence === null || found.length >= LISTED_MAX) break
    const end = match.index + match[0].length
    const start = end - match[0].replace(/^(?:,\svà|,|\svà)\s/iu, '').length
    claimed.claim(start, end)
    found.push(candidate({ start, end, kind: 'recurring', rule: 'recurrence', recurrence }))
    LISTED.lastIndex = end
  }
  return found
}

const LISTED_MAX = 6
const MAY_RECUR =
  /\/\s?(?:tuần|tháng|quý|năm)|hằng|hàng|mỗi|từng|năm (?:liền )?trước|ngày \d{1,2} của tháng|tháng đầu|báo cáo (?:định|theo|tuần|tháng|quý)|định k[ỳì]|lần|cuối cùng của|cuối quý|tháng cuối/iu

// "kế hoạch công tác hằng năm" names a plan; it does not say when.
const NAMED_BY_PERIOD =
  /(?:công tác|kế hoạch|chương trình|ngân sách|kinh phí|dự toán|bình quân|khen thưởng|chỉ tiêu|mục tiêu|công việc|đời sống|sinh hoạt|tăng trưởng|danh mục|chi phí|sản lượng|thu nhập)\s[^.;]{0,60}$/iu
const LOOK_BACK = 80
// "báo cáo tại kỳ sinh hoạt hằng tháng": whenever it meets, the work is due.
const AT_MEETING =
  /(?<!\p{L})(?:tại|trong|vào)\s(?:các\s|mỗi\s)?(?:kỳ|phiên|cuộc|buổi|hội nghị)\s[^,.;]{0,40}$/iu

function isModifier(
  text: string,
  start: number,
  match: RegExpExecArray,
  context: DeadlineContext,
): boolean {
  if (context.isCell || /\d|định|lần/iu.test(match[0])) return false
  if (/^(?:mỗi|từng)/iu.test(match[0]) && !/lần/iu.test(match[0])) return true
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  if (AT_MEETING.test(before)) return false
  return !/(?:^|[,;:]\s)$/u.test(before) && NAMED_BY_PERIOD.test(before)
}

function readTime(match: RegExpExecArray): string | null {
  const hour = match.groups?.['hour']
  if (hour === undefined || Number(hour) > 24) return null
  return `${hour.padStart(2, '0')}:${match.groups?.['minute'] ?? '00'}`
}
