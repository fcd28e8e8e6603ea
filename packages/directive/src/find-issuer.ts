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
  return issuer === undefined ? null : readableName(issuer)
}
