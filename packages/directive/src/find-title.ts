import { isIsoDate, type IsoDate } from '@roviec/calendar'
import { findKindName } from './document-kinds.ts'
import type { HeaderLine } from './header-lines.ts'
import { parseMarker } from './parse-marker.ts'
import type { DocumentKind } from './reading.ts'

/** The title with what it says about the document itself. */
export interface FoundTitle {
  readonly title: string
  readonly kind: DocumentKind | null
  readonly number: string | null
  readonly issuedOn: IsoDate | null
  readonly issuer: string | null
  /** Index of the last part the title fills. */
  readonly lastPart: number
}

const TITLE_LINES_MAX = 6
const OPENING_LINES = 3

/**
 * Finds the title: the lines under "KẾ HOẠCH", a first line that says it all, or "V/v" of a letter.
 */
export function findTitle(lines: readonly HeaderLine[]): FoundTitle | null {
  return findUnderKind(lines) ?? findOpening(lines) ?? findSubject(lines) ?? findAnnexTitle(lines)
}

function findUnderKind(lines: readonly HeaderLine[]): FoundTitle | null {
  for (const [index, line] of lines.entries()) {
    const kind = findKindName(line.match)
    if (kind === null || line.isCell || !isKindLine(line, kind.length)) continue
    const rest = line.text.slice(kind.length).replace(/^\s?:?\s?/u, '')
    const below = takeTitleLines(lines, index + 1)
    const words = [rest, ...below.map(({ text }) => text)].filter((part) => part !== '')
    const title = words.join(' ').replace(WHOSE, '')
    const lastPart = below.at(-1)?.part ?? line.part
    if (title === '') return { ...NOTHING, title: line.text, kind: kind.kind, lastPart }
    return { ...NOTHING, title, kind: kind.kind, lastPart }
  }
  return null
}

// "CỦA BAN THƯỜNG VỤ THÀNH ỦY" under the kind says whose it is, not what it is about.
const WHOSE = /^CỦA\s[\p{Lu}\s]{3,80}(?=\s\p{Ll})\s/u

const NOTHING = { number: null, issuedOn: null, issuer: null } as const

// "KẾ HOẠCH" alone on its line, or a line in capitals that begins so.
function isKindLine(line: HeaderLine, kindLength: number): boolean {
  const rest = line.match.slice(kindLength).trim()
  const isCapitals = !/\p{Ll}/u.test(line.match)
  if (rest === '' || rest === ':') return isCapitals || line.isMarked
  return isCapitals && line.match.length <= 200
}

function takeTitleLines(lines: readonly HeaderLine[], from: number): HeaderLine[] {
  const taken: HeaderLine[] = []
  for (const line of lines.slice(from, from + TITLE_LINES_MAX)) {
    if (!isTitleLine(line, taken)) break
    taken.push(line)
  }
  return taken
}

function isTitleLine(line: HeaderLine, taken: readonly HeaderLine[]): boolean {
  const { match } = line
  if (line.isCell || match.length > 400 || /[.;:!]$/u.test(match)) return false
  if (/^(?:\(|căn cứ|kính gửi|theo đề nghị|xét|số\s?:|ngày \d)/iu.test(match)) return false
  if (parseMarker(match) !== null) return false
  // The authority that enacts follows the title in capitals: "CHÍNH PHỦ", "CHỦ TỊCH UBND TỈNH".
  const isCapitals = !/\p{Ll}/u.test(match)
  return taken.length === 0 || !isCapitals || taken.every(({ match: m }) => !/\p{Ll}/u.test(m))
}

// "Kết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về …", "Chỉ thị về …".
function findOpening(lines: readonly HeaderLine[]): FoundTitle | null {
  for (const line of lines.slice(0, OPENING_LINES)) {
    const kind = findKindName(line.match)
    if (kind === null || line.isCell || !/^\p{Lu}/u.test(line.match)) continue
    if (line.match.length > 600 || /[.;:]$/u.test(line.match)) continue
    const number = /(?:số\s)?(\d{1,6}[a-zđ]?(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d&/.-]{1,30})/u.exec(
      line.match.slice(kind.length, kind.length + 60),
    )
    const date = /\sngày\s(\d{1,2})(?:\stháng\s|\/)(\d{1,2})(?:\snăm\s|\/)(\d{4})/u.exec(
      line.match.slice(0, kind.length + 90),
    )
    return {
      title: aboutOf(line, kind.length),
      kind: kind.kind,
      number: number?.[1] ?? null,
      issuedOn: date === null ? null : toDate(date[1], date[2], date[3]),
      issuer: readIssuer(line, kind.length),
      lastPart: line.part,
    }
  }
  return null
}

// Behind number, date and issuer, where the line names them, comes what it is about.
function aboutOf({ match, text }: HeaderLine, kindLength: number): string {
  const about = /\s(?:về|v\/v)\s/iu.exec(match.slice(kindLength, kindLength + 260))
  if (about === null) return text
  const between = match.slice(kindLength, kindLength + about.index)
  const isLabel = /\d|(?:^|\s)của\s|ban hành/u.test(between) || between.trim() === ''
  if (!isLabel) return text
  const title = text.slice(kindLength + about.index).trimStart()
  return title.replace(/\sdo\s\p{Lu}[^,]{2,80}\sban\shành$/u, '')
}

function readIssuer(line: HeaderLine, from: number): string | null {
  const named = /\scủa\s(\p{Lu}[^,]{2,80}?)\s(?:về|tại|trong|nhằm)\s/u.exec(
    line.match.slice(from, from + 220),
  )
  if (named?.[1] !== undefined) {
    const start = from + named.index + named[0].indexOf(named[1])
    return line.text.slice(start, start + named[1].length)
  }
  const enacted = /\sdo\s(\p{Lu}.{2,80})\sban hành$/u.exec(line.match)
  if (enacted?.[1] === undefined) return null
  const start = enacted.index + 4
  return line.text.slice(start, start + enacted[1].length)
}

function toDate(day = '', month = '', year = ''): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

// A letter has no title but its subject: "V/v rà soát …".
function findSubject(lines: readonly HeaderLine[]): FoundTitle | null {
  for (const line of lines) {
    const found = /^(?:v\/v|về việc)[:\s]\s?/iu.exec(line.match)
    if (found === null || line.match.length > 300) continue
    const title = line.text.slice(found[0].length)
    return { ...NOTHING, title, kind: 'letter', lastPart: line.part }
  }
  return null
}

function findAnnexTitle(lines: readonly HeaderLine[]): FoundTitle | null {
  const [first, ...rest] = lines
  if (first === undefined || parseMarker(first.match)?.kind !== 'annex') return null
  const title = takeTitleLines(rest, 0)
  if (title.length === 0) return null
  const lastPart = title.at(-1)?.part ?? first.part
  return { ...NOTHING, title: title.map(({ text }) => text).join(' '), kind: 'other', lastPart }
}
