import type { HeaderLine } from './header-lines.ts'
import type { DocumentHeader } from './reading.ts'

type World = DocumentHeader['world']

/**
 * Party or state where the number does not tell: by the motto of the letterhead, by the issuer, by
 * the body the title names, or by who gives the order in the opening.
 */
export function findWorld(
  lines: readonly HeaderLine[],
  issuer: string | null,
  title: string | null,
): World {
  for (const { match } of lines) {
    if (/ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM/u.test(match)) return 'party'
    if (/CỘNG\sHÒA\sXÃ\sHỘI\sCHỦ\sNGHĨA/u.test(match)) return 'state'
  }
  return worldOfBody(issuer ?? '') ?? worldOfOrder(title, lines)
}

const PARTY =
  'đảng ủy|thành ủy|tỉnh ủy|quận ủy|huyện ủy|ban thường vụ|bộ chính trị|ban bí thư|ban chấp hành|chi bộ|đảng bộ|ban tổ chức trung ương|ủy ban kiểm tra'
const STATE =
  'ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|chính phủ|thủ tướng|bộ trưởng|bộ\\s\\p{L}+|lãnh đạo bộ|sở|giám đốc sở|phòng|cục|tổng cục|chủ tịch|quốc hội|văn phòng chính phủ'
const PARTY_BODY = new RegExp(`^(?:${PARTY}|đảng|văn phòng (?:thành|tỉnh|đảng) ủy)(?!\\p{L})`, 'iu')
const STATE_BODY = new RegExp(`^(?:${STATE}|giám đốc)(?!\\p{L})`, 'iu')

function worldOfBody(body: string): World {
  if (PARTY_BODY.test(body)) return 'party'
  return STATE_BODY.test(body) ? 'state' : null
}

// "… kết luận của lãnh đạo Bộ Tư pháp", "Ủy ban nhân dân tỉnh yêu cầu …".
const OF_BODY = new RegExp(
  `(?<!\\p{L})của\\s(?:lãnh đạo\\s)?(?:(?<party>${PARTY})|(?:${STATE}))(?!\\p{L})`,
  'iu',
)
const ORDERS = new RegExp(
  `(?:^|,\\s|;\\s)(?:(?<party>(?:thường trực\\s)?(?:${PARTY}))|(?:${STATE}))(?!\\p{L})[^.;:,]{0,60}\\s(?:yêu cầu|chỉ thị|giao|quyết định|thông báo|kết luận|đề nghị|ban hành)(?!\\p{L})`,
  'iu',
)

function worldOfOrder(title: string | null, lines: readonly HeaderLine[]): World {
  const named = OF_BODY.exec((title ?? '').slice(0, 200))
  if (named !== null) return named.groups?.['party'] === undefined ? 'state' : 'party'
  for (const { match } of lines) {
    const found = ORDERS.exec(match.slice(0, 600))
    if (found !== null) return found.groups?.['party'] === undefined ? 'state' : 'party'
  }
  return null
}
