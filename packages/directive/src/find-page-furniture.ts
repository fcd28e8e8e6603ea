/**
 * Finds the lines of a text that belong to its pages and not to what is written: page numbers, and
 * heads and feet that come back beside them. `pageStarts` are the lines that follow a form feed.
 *
 * The first of the heads in capitals stays: it may be a stamp.
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

  const placesOf = new Map<string, number[]>()
  for (const edge of edges) {
    for (const index of edge) {
      const line = lines[index] ?? ''
      if (line.length > HEAD_LENGTH_MAX || line.includes('|')) continue
      const key = line.replace(OUTER_NUMBER, '')
      const places = placesOf.get(key)
      if (places === undefined) placesOf.set(key, [index])
      else if (places.at(-1) !== index) places.push(index)
    }
  }
  for (const places of placesOf.values()) {
    if (places.length < Math.max(REPEATS_MIN, edges.length / 2)) continue
    const isCapitals = !/\p{Ll}/u.test(lines[places[0] ?? 0] ?? '')
    for (const index of places.slice(isCapitals ? 1 : 0)) found.add(index)
  }
  return found
}

/** "- 5 -", "Trang 5/12": nothing but page numbers is written so. */
const MARKED_NUMBER =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|(?:trang|page)\s\d{1,4}(?:\s?(?:\/|trên|of)\s?\d{1,4})?)$/iu
/** A head or foot may hold the number of its page. */
const OUTER_NUMBER = /^\d{1,4}\s|\s\d{1,4}$/gu
const BARE_NUMBER = /^\d{1,4}$/u
const REPEATS_MIN = 3
/** Heads and feet are short. */
const HEAD_LENGTH_MAX = 120
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
    return bare.filter((index) => written.has(index))
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
