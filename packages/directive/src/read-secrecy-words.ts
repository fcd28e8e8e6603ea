import { normalizeLines } from './normalize-text.ts'

/** The level of secrecy a stamp states: Mật, Tối mật, Tuyệt mật. */
export type SecrecyLevel = 'mat' | 'toi-mat' | 'tuyet-mat'

/** The words of a line that state a level. */
export interface SecrecyWords {
  readonly level: SecrecyLevel
  /** As written, without what stands beside them. */
  readonly words: string
  /** Whether "Độ mật:" or the like leads them. */
  readonly isLabelled: boolean
  /** Whether they are the name of the level and no other word: "TỐI MẬT", not "TÀI LIỆU MẬT". */
  readonly isBare: boolean
}

/**
 * The levels of secrecy that short lines of a text state, one for each line that states one. The
 * number of a page, of a copy or of the document, the national motto and a running title may stand
 * beside; whether the line stands where stamps stand is for others to judge.
 */
export function listSecrecyWords(text: string): readonly SecrecyWords[] {
  if (text.length > STAMP_LENGTH_MAX * 8 || !SECRET.test(text)) return []
  return normalizeLines(text).flatMap((line) => readLine(line) ?? [])
}

/** Whether a line would be taken for a stamp if it stood in a letterhead. */
export function holdsStamp(line: string): boolean {
  return listSecrecyWords(line).some(({ words, isLabelled }) => isLabelled || isSetAsStamp(words))
}

/** Capitals, or one capital in front: "MẬT", "Tối mật". */
export function isSetAsStamp(words: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(words)
}

/** Capitals and no other letters. */
export function isAllCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
}

const STAMP_LENGTH_MAX = 60
/** The letters of "mật", together, apart, or with their marks as characters of their own. */
const SECRET = /m\s?(?:ậ|â\u0323|a\u0323?\u0302\u0323?|ạ\u0302)\s?t/iu

function readLine(line: string): SecrecyWords | null {
  const own = NEIGHBOURS.reduce((rest, form) => rest.replace(form, ' '), line)
    .replace(/\s+/gu, ' ')
    .trim()
  if (own.length > STAMP_LENGTH_MAX) return null
  const label = LABEL.exec(own)
  if (label !== null) return toWords(own.slice(label[0].length), true)
  return toWords(own, false) ?? readBeside(own)
}

/** What stands beside a stamp on its line and says nothing of secrecy. */
const NEIGHBOURS: readonly RegExp[] = [
  /^Chú thích \d{1,4}:\s/u,
  /(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc)/giu,
  /(?<!\p{L})bản số\s?[:.]?\s?\d{1,5}(?!\d)/giu,
  /(?<!\p{L})(?:trang|page)\s(?:số\s)?\d{1,4}(?:\s?(?:\/|\||trên|of)\s?\d{1,4})?(?!\d)/giu,
  /^phụ (?:lục|biểu)(?:\s(?:số\s)?[IVX\d]{1,5})?(?=[^\p{L}]+(?:TỐI|TUYỆT)?\s?MẬT[^\p{L}]*$)/iu,
]

const LABEL =
  /^(?:(?:dấu (?:chỉ )?)?(?:độ|mức độ|cấp độ)\s(?:mật|bảo mật)\s?[:|]|(?:mức độ|(?:bảo vệ\s)?bí mật nhà nước)\s?[:–-])\s?/iu

/**
 * "MẬT Kế hoạch 12-KH/TU": capitals that end where a title begins. "Số: 12-KH/TU Mật": the stamp
 * behind the number.
 */
function readBeside(line: string): SecrecyWords | null {
  const before = /^[^\p{L}]*((?:TỐI\s|TUYỆT\s)?MẬT)[^\p{L}]+\p{Lu}\p{Ll}/u.exec(line)?.[1]
  if (before !== undefined) return toWords(before, false)
  const behind = /\s\S*\d\S*[-/]\S*[^\p{L}]+(\p{Lu}.{2,19})$/u.exec(` ${line}`)?.[1]
  const isStamp = behind !== undefined && (isAllCapitals(behind) || /^số(?!\p{L})/iu.test(line))
  return isStamp ? toWords(behind, false) : null
}

function toWords(words: string, isLabelled: boolean): SecrecyWords | null {
  const letters = lettersOf(words)
  const isNamed = isAllCapitals(words) && !/^\s?\d/u.test(words)
  const named = isNamed ? letters.replace(NAMED, '') : letters
  const closed = /^(?:\p{L}\s){2,}\p{L}$/u.test(named) ? named.replaceAll(' ', '') : named
  const level = LEVELS.get(closed)
  if (level === undefined) return null
  return { level, words, isLabelled, isBare: named === letters && !/\d/u.test(words) }
}

function lettersOf(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(URGENCY, '')
}

// A stamp of urgency often stands beside the stamp of secrecy.
const URGENCY = /\s(?:khẩn|thượng khẩn|hỏa tốc|hoả tốc)$|^(?:khẩn|thượng khẩn|hỏa tốc|hoả tốc)\s/u
// "TÀI LIỆU MẬT", "DẤU: TỐI MẬT", "BẢN SỐ 1 - MẬT".
const NAMED = /^(?:(?:dấu|tài liệu|văn bản|hồ sơ|công văn|bản số)\s)(?=(?:tối\s|tuyệt\s)?mật$)/u

const LEVELS: ReadonlyMap<string, SecrecyLevel> = new Map([
  ['mật', 'mat'],
  ['tối mật', 'toi-mat'],
  ['tuyệt mật', 'tuyet-mat'],
  ['tốimật', 'toi-mat'],
  ['tuyệtmật', 'tuyet-mat'],
  ['độ mật mật', 'mat'],
  ['độ mật tối mật', 'toi-mat'],
  ['độ mật tuyệt mật', 'tuyet-mat'],
])
