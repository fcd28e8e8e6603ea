import { isIsoDate } from '@roviec/calendar'
import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'

/**
 * A stage of years at the end of an order: "chỉnh trang 12 tuyến hẻm giai đoạn 2026 - 2028." Where
 * a plan, a programme or a fund stands in front, the years are part of its name. In cells the years
 * are read by themselves.
 */
export function findStages(
  text: string,
  { isCell }: DeadlineContext,
  claimed: ClaimedSpans,
): DeadlineCandidate[] {
  if (isCell || !/giai đoạn/iu.test(text)) return []
  const found: DeadlineCandidate[] = []
  for (const match of text.matchAll(STAGE)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const lead = text.slice(Math.max(0, start - LOOK_BACK), start)
    const [from, on] = [`${match[1] ?? ''}-01-01`, `${match[2] ?? ''}-12-31`]
    const opening = text.slice(Math.max(0, start - NAME_LENGTH_MAX), start)
    if (
      NAMED.test(lead) ||
      LONG_NAME.test(opening) ||
      claimed.has(start, end) ||
      !isIsoDate(from) ||
      !isIsoDate(on)
    )
      continue
    if (from > on) continue
    claimed.claim(start, end)
    found.push(candidate({ start, end, kind: 'range', rule: 'period', from, on }))
  }
  return found
}

const LOOK_BACK = 120
const NAME_LENGTH_MAX = 280
// "Đề án …" names itself up to its years, however long; only a capital tells it from a word.
const LONG_NAME =
  /(?<!\p{L})(?:Đề án|Chương trình|Kế hoạch|Chiến lược|Dự án|Quy hoạch)(?! này)[^.;:]{0,280}$/u
const STAGE =
  /(?<!\p{L})(?:trong\s)?giai\sđoạn\s(?:năm\s)?(20\d{2})\s?[-–]\s?(20\d{2})(?:(?=\s?(?:[.;,)]|$))|(?<=(?:^|[.;:]\s)(?:trong\s)?giai\sđoạn\s(?:năm\s)?\d{4}\s?[-–]\s?\d{4}|trong\sgiai\sđoạn\s(?:năm\s)?\d{4}\s?[-–]\s?\d{4})(?!\d))/giu
const NAMED =
  /(?<!\p{L})(?:chương trình|kế hoạch|đề án|chiến lược|nghị quyết|quy hoạch|phương án|dự án|danh mục|vốn|ngân sách|kinh phí|chỉ tiêu|mục tiêu|phong trào|cuộc vận động|nhiệm vụ|báo cáo|kết luận|chỉ thị|quyết định|trung hạn|phát triển|tình hình|kết quả|chuẩn)(?!\p{L})/iu
