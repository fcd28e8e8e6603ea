import { verbLengthAt } from './action-verbs.ts'
import { parseMarker } from './parse-marker.ts'
import { holdsStamp } from './read-secrecy-words.ts'
import { splitWords } from './split-words.ts'
import { findUnitHead } from './unit-words.ts'

/**
 * Finds the lines of a text that belong to its pages and not to what is written: page numbers, and
 * heads and feet that come back beside them. `pageStarts` are the lines that follow a form feed.
 *
 * A line that could be a stamp of secrecy always stays, and so does what says something wherever it
 * stands. A number goes only if it rises with the pages. The first of the heads in capitals stays:
 * it may be the title.
 */
export function findPageFurniture(
  lines: readonly string[],
  pageStarts: ReadonlySet<number>,
): ReadonlySet<number> {
  const numbers = new Set([
    ...lines.flatMap((line, index) => (MARKED_NUMBER.test(line) ? [index] : [])),
    ...listBareNumbers(lines, pageStarts),
  ])
  const found = new Set(numbers)
  const edges = listEdges(lines, numbers, pageStarts)
  if (edges.length < REPEATS_MIN) return found

  for (const places of listRepeats(lines, edges)) {
    const isRepeated = places.length >= Math.max(REPEATS_MIN, edges.length / 2)
    if (!isRepeated || !isHeadOrFoot(places.map((index) => lines[index] ?? ''))) continue
    const isCapitals = !/\p{Ll}/u.test(lines[places[0] ?? 0] ?? '')
    for (const index of places.slice(isCapitals ? 1 : 0)) found.add(index)
  }
  return found
}

/** Where lines at the edges of pages come back, apart from a number at their end. */
function listRepeats(
  lines: readonly string[],
  edges: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const placesOf = new Map<string, Set<number>>()
  for (const index of edges.flat()) {
    const line = lines[index] ?? ''
    if (line.length > HEAD_LENGTH_MAX || line.includes('|') || isContent(line)) continue
    const key = line.replace(OUTER_NUMBER, '')
    const places = placesOf.get(key)
    if (places === undefined) placesOf.set(key, new Set([index]))
    else places.add(index)
  }
  return [...placesOf.values()].map((places) => [...places].sort((one, other) => one - other))
}

/** The same words on every page, or with a number that rises by the same step from page to page. */
function isHeadOrFoot(texts: readonly string[]): boolean {
  if (texts.every((text) => text === texts[0])) return true
  const numbers = texts.map((text) => Number(OUTER_NUMBER_ONCE.exec(text)?.[0] ?? Number.NaN))
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0)
  const isEven = numbers.every(
    (number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === step,
  )
  // Left and right pages may have heads of their own.
  return isEven && (step === 1 || step === 2)
}

/**
 * Lines that say something wherever they stand: a stamp, the mark of a point or the head of an
 * annex, a time, a body, or something to do.
 */
function isContent(line: string): boolean {
  if (holdsStamp(line) || parseMarker(line) !== null) return true
  if (BARE_NUMBER.test(line) || NUMBERED_HEAD.test(line) || TIME.test(line)) return true
  const words = splitWords(line, HEAD_WORDS)
  return findUnitHead(words, 0, false) !== null || verbLengthAt(words, 0) > 0
}

/** "- 5 -", "Trang 5/12": nothing but page numbers is written so. */
const MARKED_NUMBER =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:trang|page)\s\d{1,4}(?:\s?(?:\/|trên|of)\s?\d{1,4})?)$/iu
/** A head or foot may hold the number of its page. */
const OUTER_NUMBER = /^\d{1,4}\s|\s\d{1,4}$/gu
const OUTER_NUMBER_ONCE = new RegExp(OUTER_NUMBER.source, 'u')
/** Heads of parts that are counted as pages are. */
const NUMBERED_HEAD =
  /^(?:phụ lục|phụ biểu|biểu|biểu mẫu|mẫu|bảng|hình|danh mục|điều|khoản|điểm|chương|mục|tiểu mục|phần|bước|giai đoạn|đợt|nhóm|tổ|số)(?:\s(?:số|thứ))?\s?:?\s?[\dIVX]/iu
const TIME =
  /(?<!\p{L})(?:ngày|tháng|quý|tuần|trước|đợt)\s(?:đầu\s|thứ\s)?[\dIVX]|^(?:năm|hằng|hàng)\s|\d\s?\/\s?\d/iu
const BARE_NUMBER = /^\d{1,4}$/u
const REPEATS_MIN = 3
/** Heads and feet are short. */
const HEAD_LENGTH_MAX = 120
/** What a line is about stands in front. */
const HEAD_WORDS = 12
/** A page has at least so many lines; the rows of a table written line by line have fewer. */
const PAGE_LINES_MIN = 20
/** How far from the edge of a page its heads and feet stand, in written lines. */
const EDGE_LINES = 2
const NONE: ReadonlySet<number> = new Set()

/** Numbers at the edge of a page, or counting up at the distance of pages. */
function listBareNumbers(
  lines: readonly string[],
  pageStarts: ReadonlySet<number>,
): readonly number[] {
  const bare = lines.flatMap((line, index) => (BARE_NUMBER.test(line) ? [index] : []))
  if (pageStarts.size > 0) {
    const nearest = [...pageStarts, lines.length].flatMap((at) => [
      walk(lines, at - 1, -1, NONE)[0],
      walk(lines, at, 1, NONE)[0],
    ])
    const written = new Set(nearest)
    return listRising(
      lines,
      bare.filter((index) => written.has(index)),
      [...pageStarts].sort((one, other) => one - other),
    )
  }
  let run: number[] = []
  const found: number[] = []
  for (const index of bare) {
    const last = run.at(-1)
    const goesOn =
      last !== undefined &&
      Number(lines[index]) === Number(lines[last]) + 1 &&
      index - last >= PAGE_LINES_MIN
    if (goesOn) run.push(index)
    else run = [index]
    if (run.length === REPEATS_MIN) found.push(...run)
    else if (run.length > REPEATS_MIN) found.push(index)
  }
  return found
}

/** Those that rise with the pages they stand on: a year at the foot of a table does not. */
function listRising(
  lines: readonly string[],
  bare: readonly number[],
  pageStarts: readonly number[],
): readonly number[] {
  let page = 0
  const placed = bare.map((index) => {
    while ((pageStarts[page] ?? Number.POSITIVE_INFINITY) <= index) page += 1
    return { index, shift: Number(lines[index]) - page }
  })
  const counts = new Map<number, number>()
  for (const { shift } of placed) counts.set(shift, (counts.get(shift) ?? 0) + 1)
  return placed
    .filter(({ shift }) => shift === 0 || shift === 1 || (counts.get(shift) ?? 0) >= REPEATS_MIN)
    .map(({ index }) => index)
}

/** The written lines on both sides of every page number and form feed. */
function listEdges(
  lines: readonly string[],
  numbers: ReadonlySet<number>,
  pageStarts: ReadonlySet<number>,
): readonly (readonly number[])[] {
  return [...new Set([...numbers, ...pageStarts])].map((at) => [
    ...walk(lines, at - 1, -1, numbers).reverse(),
    ...walk(lines, numbers.has(at) ? at + 1 : at, 1, numbers),
  ])
}

/** The next written lines in a direction; empty lines are passed over, but not many. */
function walk(
  lines: readonly string[],
  from: number,
  step: number,
  numbers: ReadonlySet<number>,
): number[] {
  const found: number[] = []
  for (let index = from; Math.abs(index - from) < 12 && found.length < EDGE_LINES; index += step) {
    const line = lines[index]
    if (line === undefined) break
    if (line !== '' && !numbers.has(index)) found.push(index)
  }
  return found
}
