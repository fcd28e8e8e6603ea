import type { PlanItem, PlanSection, Span } from '@roviec/contract'

/** A piece of a line that looks one way from end to end. */
export interface LinePiece {
  readonly start: number
  readonly text: string
  /** The item whose sentence this is part of; null between sentences. */
  readonly itemId: string | null
  readonly isUnclear: boolean
  /** The sentence of the item starts here: its number stands before it. */
  readonly opens: { readonly itemId: string; readonly ordinal: number } | null
}

export interface DocumentLine {
  readonly start: number
  readonly isHeading: boolean
  readonly isCentred: boolean
  readonly isStrong: boolean
  /** A row of a table: its cells stand one after the other, with bars between them. */
  readonly isRow: boolean
  readonly pieces: readonly LinePiece[]
}

interface MarkedItem {
  readonly id: string
  readonly ordinal: number
  readonly span: Span
  readonly isUnclear: boolean
}

/** The document in lines, each cut where the sentence of an item begins or ends. */
export function documentLines(
  text: string,
  sections: readonly PlanSection[],
  items: readonly PlanItem[],
): readonly DocumentLine[] {
  const headings = new Set(sections.map(({ span }) => lineStartOf(text, span.start)))
  const marked = markedItems(items)
  const bodyStart = Math.min(...headings, text.length)
  const lines: DocumentLine[] = []
  let next = 0
  let start = 0
  for (const words of text.split('\n')) {
    const end = start + words.length
    while (next < marked.length && (marked[next]?.span.end ?? 0) <= start) next += 1
    if (words.trim() !== '') {
      const pieces = cutLine({ words, start, end }, marked, next)
      // A part may consist of one sentence that is itself a task; that is no heading.
      const isTask = pieces.some(({ itemId }) => itemId !== null)
      lines.push({
        start,
        isHeading: headings.has(start) && !isTask,
        isCentred: isTitle(words) || (start < bodyStart && isOfLetterhead(words)),
        isStrong: isTitle(words),
        isRow: words.split(' | ').length > 2,
        pieces,
      })
    }
    start = end + 1
  }
  return lines
}

/** In document order, without overlaps: where two items share words, the first keeps them. */
function markedItems(items: readonly PlanItem[]): readonly MarkedItem[] {
  const marked: MarkedItem[] = []
  const spans = items
    .filter(({ discarded }) => !discarded)
    .flatMap((item) => (item.span === null ? [] : [{ item, span: item.span }]))
    .sort((a, b) => a.span.start - b.span.start)
  let taken = 0
  for (const { item, span } of spans) {
    const start = Math.max(span.start, taken)
    if (start >= span.end) continue
    taken = span.end
    marked.push({
      id: item.id,
      ordinal: item.ordinal,
      span: { start, end: span.end },
      isUnclear: item.blockers.length > 0,
    })
  }
  return marked
}

interface Line {
  readonly words: string
  readonly start: number
  readonly end: number
}

function cutLine(
  { words, start, end }: Line,
  marked: readonly MarkedItem[],
  first: number,
): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let at = start
  const push = (to: number, item: MarkedItem | null) => {
    if (to <= at) return
    pieces.push({
      start: at,
      text: words.slice(at - start, to - start),
      itemId: item?.id ?? null,
      isUnclear: item?.isUnclear ?? false,
      opens: item?.span.start === at ? { itemId: item.id, ordinal: item.ordinal } : null,
    })
    at = to
  }
  for (let index = first; index < marked.length; index++) {
    const item = marked[index]
    if (item === undefined || item.span.start >= end) break
    push(Math.max(start, item.span.start), null)
    push(Math.min(end, item.span.end), item)
  }
  push(end, null)
  return pieces
}

/** A section's span may begin after the mark of its line. */
function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
}

const CENTRED_LENGTH_MAX = 120

/** Before the first part stand number, date and title; only sentences are set from the left. */
function isOfLetterhead(words: string): boolean {
  return words.trim().length <= CENTRED_LENGTH_MAX && !/[.:;,]$/.test(words.trim())
}

/** Titles of documents and of their parts stand in capitals, in the middle. */
function isTitle(words: string): boolean {
  const trimmed = words.trim()
  return (
    trimmed.length <= CENTRED_LENGTH_MAX &&
    /\p{Lu}/u.test(trimmed) &&
    trimmed === trimmed.toLocaleUpperCase('vi') &&
    !/^\d+[.)]\s/.test(trimmed)
  )
}
