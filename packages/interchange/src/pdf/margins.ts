import { toLine, type Line } from './line.ts'
import type { PdfPage } from './pdf-page.ts'

const PAGE_NUMBER = /^[\s\-–—]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?[\s\-–—]*$/iu
/** Headers and footers stand in this part of the page height, above and below. */
const MARGIN = 0.12
const REPEATS_MIN = 3
/** Only so many first lines of a page, or last ones, can be its header or footer. */
const OUTERMOST_LINES = 3

/** The lines of a page outside its tables. */
export interface PageLines {
  readonly page: PdfPage
  readonly lines: readonly Line[]
}

/** The lines that are page numbers, or headers and footers that stand on most pages. */
export function findRunningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const candidates = pages.map(({ page, lines }) =>
    [...lines.slice(0, OUTERMOST_LINES), ...lines.slice(-OUTERMOST_LINES)].filter(isInMargin(page)),
  )
  const pagesOfLine = new Map<string, number>()
  for (const lines of candidates) {
    for (const key of new Set(lines.map(keyOf))) {
      pagesOfLine.set(key, (pagesOfLine.get(key) ?? 0) + 1)
    }
  }
  const repeatsMin = Math.max(REPEATS_MIN, pages.length / 2)
  return new Set(
    candidates
      .flat()
      .filter(
        (line) => isPageNumber(line.text) || (pagesOfLine.get(keyOf(line)) ?? 0) >= repeatsMin,
      ),
  )
}

/** A gap wider than this many letter sizes sets the words of a line apart. */
const WIDE_GAP = 1.5

/** What stands in a running line between wide gaps: a stamp may stand beside a title. */
export function listSetApart({ pieces }: Line): readonly string[] {
  const groups: Line['pieces'][number][][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1)
    const isApart = last === undefined || piece.left - last.right > piece.size * WIDE_GAP
    if (isApart) groups.push([piece])
    else groups.at(-1)?.push(piece)
  }
  return groups.map((group) => toLine(group).text)
}

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text)
}

function isInMargin({ height }: PdfPage): (line: Line) => boolean {
  return ({ baseline }) => baseline < height * MARGIN || baseline > height * (1 - MARGIN)
}

/** The same words at the same height; figures may differ. */
function keyOf({ text, baseline }: Line): string {
  return `${Math.round(baseline / 4)}:${text.replaceAll(/\d+/gu, '#').trim()}`
}
