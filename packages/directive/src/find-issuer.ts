import type { HeaderLine } from './header-lines.ts'
import { readableName } from './readable-name.ts'

const MOTTO =
  /CỘNG\sHÒA\sXÃ\sHỘI\sCHỦ\sNGHĨA\sVIỆT\sNAM|Cộng\shòa\sxã\shội\schủ\snghĩa\sViệt\sNam|Độc\slập\s?[-–]\s?Tự\sdo\s?[-–]\s?Hạnh\sphúc|ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM|ĐỘC\sLẬP\s?[-–]\s?TỰ\sDO\s?[-–]\s?HẠNH\sPHÚC/gu
const LETTERHEAD_LINES = 14
// A line that goes on with the name above it: "ỦY BAN NHÂN DÂN" / "THÀNH PHỐ MINH HÀ".
const GOES_ON = /^(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|QUẬN|HUYỆN|TỈNH|THÀNH PHỐ|TP\.?|VÀ)\s/u
const BODY_NAME =
  /^(?:ỦY BAN|UBND|SỞ|BỘ|BAN|PHÒNG|VĂN PHÒNG|ĐẢNG|THÀNH ỦY|TỈNH ỦY|QUẬN ỦY|HUYỆN ỦY|CHÍNH PHỦ|THỦ TƯỚNG|HỘI|TRUNG TÂM|CỤC|CHI CỤC|CÔNG AN|CHỦ TỊCH|TRƯỜNG|VIỆN|ĐOÀN|MẶT TRẬN|LIÊN ĐOÀN|THANH TRA|TỔNG CỤC|BAN CHẤP HÀNH|ĐẢNG BỘ|QUỐC HỘI|TÒA ÁN|VIỆN KIỂM SÁT|KHO BẠC|TỔ)(?:\s|$)/u

/**
 * The body that issues: the last name on the left of the letterhead, above the number; the name
 * above it is the superior body. Null when there is no letterhead.
 */
export function findIssuer(
  lines: readonly HeaderLine[],
  numberIndex: number | null,
): string | null {
  if (numberIndex === null) return null
  const number = lines[numberIndex]
  const names: string[] = []
  for (const [index, line] of lines.slice(0, LETTERHEAD_LINES).entries()) {
    if (index >= numberIndex && number?.part === line.part && !number.isCell) break
    if (number?.isCell === true && line.isCell && line.cell !== number.cell) continue
    const name = line.match
      .replace(MOTTO, ' ')
      .replace(/[*_|]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (/\p{Ll}/u.test(name) || name.length < 3 || name.length > 120) continue
    const last = names.at(-1)
    if (last === 'VĂN PHÒNG') names[names.length - 1] = `${last} ${name}`
    else if (
      last !== undefined &&
      GOES_ON.test(name) &&
      !/\s(?:XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ)\s/u.test(last)
    ) {
      names[names.length - 1] = `${last} ${name}`
    } else if (BODY_NAME.test(name)) names.push(name)
  }
  const issuer = names.at(-1)
  return issuer === undefined ? null : readableName(withParent(issuer, names.at(-2)))
}

// An office named only by its function belongs to the body above it: "Ban Tổ chức" of the
// "Thành ủy", "Văn phòng" of the "Ủy ban nhân dân".
const BY_FUNCTION =
  /^(?:VĂN PHÒNG|ỦY BAN KIỂM TRA|BAN (?:TỔ CHỨC|TUYÊN GIÁO|TUYÊN GIÁO VÀ DÂN VẬN|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG|CHÍNH SÁCH|KINH TẾ)|TRUNG TÂM CHÍNH TRỊ)$/u
const SHARED_OFFICE = /^VĂN PHÒNG (?:HĐND VÀ UBND|HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN)$/u
const COUNCIL = /^(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)\s/u

function withParent(issuer: string, parent: string | undefined): string {
  if (parent === undefined) return issuer
  if (BY_FUNCTION.test(issuer)) return `${issuer} ${parent}`
  return SHARED_OFFICE.test(issuer) && COUNCIL.test(parent)
    ? `${issuer} ${parent.replace(COUNCIL, '')}`
    : issuer
}

/**
 * The authority that enacts, on its own line above "Căn cứ …": all that copies without a letterhead
 * keep of the issuer. Null when there is no such line.
 */
export function findEnactingBody(lines: readonly HeaderLine[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (!/^căn cứ\s/iu.test(line.match)) continue
    // "Khóa X, kỳ họp thứ 5" stands between a council and its grounds.
    const above = [lines[index - 1], lines[index - 2]].filter((one) => one !== undefined)
    const named = above.find(({ match }) => ENACTING.test(match) && !/[.:;,]$/u.test(match))
    if (named === undefined || named.match.length > ENACTING_LENGTH_MAX) return null
    return /\p{Ll}/u.test(named.text) ? named.text : readableName(named.text)
  }
  return null
}

const ENACTING_LENGTH_MAX = 100
const ENACTING =
  /^(?:(?:phó\s)?(?:chủ tịch|bộ trưởng|giám đốc|thủ tướng|cục trưởng|tổng giám đốc|hiệu trưởng|trưởng ban)|ủy ban|hội đồng|chính phủ|quốc hội|bộ\s|sở\s|ban\s|đảng ủy|thành ủy|tỉnh ủy|tổng cục|viện\s|văn phòng)/iu
