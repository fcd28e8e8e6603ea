import { findPageFurniture } from './find-page-furniture.ts'
import { LINE_BREAK, normalizeLine } from './normalize-text.ts'

/** A line of a plain text after normalisation. */
export interface SourceLine {
  readonly text: string
  /** One-based. */
  readonly number: number
  /** Whether an empty line or a ruler stands before it. */
  readonly afterBlank: boolean
  /** Whether it stands in a Markdown code fence. */
  readonly isCode: boolean
  /** What stands between tabs, where there are two tabs or more. */
  readonly cells: readonly string[] | null
}

/**
 * The lines of a plain text that hold something; empty lines and rulers only set others apart.
 * Markdown comments go, and so do page numbers and running heads of a text that was exported page
 * by page.
 */
export function readSourceLines(source: string): SourceLine[] {
  const { texts, tabbed, pageStarts } = splitLines(dropComments(source))
  const furniture = findPageFurniture(texts, pageStarts)
  const code = findCode(texts)
  const lines: SourceLine[] = []
  let afterBlank = true
  let afterFurniture = false
  for (const [index, text] of texts.entries()) {
    if (furniture.has(index)) {
      // A paragraph may go on over the page.
      afterBlank = false
      afterFurniture = true
    } else if (text === '' || code.fences.has(index) || (RULER.test(text) && text !== '*')) {
      afterBlank = !afterFurniture
    } else {
      lines.push({
        text,
        number: index + 1,
        afterBlank,
        isCode: code.lines.has(index),
        cells: tabbed.get(index) ?? null,
      })
      afterBlank = false
      afterFurniture = false
    }
  }
  return lines
}

// "-----", "* * *", "```": lines that only divide.
const RULER = /^(?:[-_=*~`]\s?){3,}[a-z]{0,10}$/u

interface Lines {
  readonly texts: readonly string[]
  /** The cells of lines with tabs in them, by index. */
  readonly tabbed: ReadonlyMap<number, readonly string[]>
  /** Indexes of the lines before which a form feed stands. */
  readonly pageStarts: ReadonlySet<number>
}

function splitLines(source: string): Lines {
  const texts = source.split(LINE_BREAK)
  const pageStarts = new Set<number>()
  if (source.includes('\f')) {
    let line = 0
    for (const page of source.split('\f')) {
      if (line > 0) pageStarts.add(line)
      line += page.split(LINE_BREAK).length
    }
  }
  return { texts: texts.map(normalizeLine), tabbed: findTabbed(texts), pageStarts }
}

const TABBED = /^[^\t]*\t[^\t]*\t/u

function findTabbed(texts: readonly string[]): Map<number, readonly string[]> {
  const tabbed = new Map<number, readonly string[]>()
  for (const [index, text] of texts.entries()) {
    if (TABBED.test(text)) tabbed.set(index, text.split('\t').map(normalizeLine))
  }
  return tabbed
}

/** Takes out what stands in `<!-- -->`; its line feeds stay, so that lines keep their numbers. */
function dropComments(source: string): string {
  const kept: string[] = []
  let from = 0
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', from)) {
    const end = source.indexOf('-->', start + 4)
    if (end === -1) break
    kept.push(source.slice(from, start), source.slice(start, end).replace(/[^\n]/gu, ''))
    from = end + 3
  }
  return from === 0 ? source : kept.join('') + source.slice(from)
}

const FENCE = /^(?:`{3,10}|~{3})\s?[\w+#.-]{0,20}$/u

/** Lines between two code fences. One without a second is a ruler. */
function findCode(texts: readonly string[]): {
  readonly lines: ReadonlySet<number>
  readonly fences: ReadonlySet<number>
} {
  const lines = new Set<number>()
  const fences = new Set<number>()
  const places = texts.flatMap((text, index) => (FENCE.test(text) ? [index] : []))
  for (let place = 0; place + 1 < places.length; place += 2) {
    const [from = 0, to = 0] = places.slice(place, place + 2)
    fences.add(from).add(to)
    for (let line = from + 1; line < to; line += 1) lines.add(line)
  }
  return { lines, fences }
}
