import type { Block, Paragraph, Table } from './block.ts'
import { readCellLines, readTabbedLines } from './read-cell-lines.ts'
import { isTableLine, readTableLines } from './read-table-lines.ts'
import { parseMarker } from './parse-marker.ts'
import { holdsStamp } from './read-secrecy-words.ts'
import { readSourceLines, type SourceLine } from './source-line.ts'
import { stripMarkdown } from './strip-markdown.ts'

/**
 * Blocks of a plain text: a paragraph per line, with lines that were broken in mid-sentence put
 * together again, also over page numbers; Markdown headings, emphasis, links, pipe tables and code;
 * and the "Số hiệu | 88-KH/TU |" lines that legal databases export. Each block knows the line it
 * began on.
 */
export function blocksFromText(source: string): Block[] {
  const lines = readSourceLines(source)
  const wrapped = isHardWrapped(lines)
  const blocks: Block[] = []
  const cells = new Set<Block>()
  let index = 0
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const cellTable = readCellLines(lines, index) ?? readTabbedLines(lines, index)
    if (line.isCode) {
      blocks.push({ kind: 'paragraph', text: line.text, line: line.number, verbatim: true })
      index += 1
    } else if (isTableLine(line.text)) {
      const table = readTableLines(lines, index)
      if (table.block !== null) blocks.push(table.block)
      index = table.next
    } else if (cellTable !== null) {
      blocks.push(cellTable.block)
      index = cellTable.next
    } else if (line.text.endsWith('|') && EXPORT_LINE.test(line.text)) {
      pushExportLine(blocks, line, cells)
      index += 1
    } else {
      pushLine(blocks, line, wrapped)
      index += 1
    }
  }
  return blocks
}

const EXPORT_LINE = /^[^|].{0,2000}\|$/u
const HARD_WRAP_LENGTH_MAX = 110
// Lines are put together up to here; beyond it the text is no paragraph.
const PARAGRAPH_LENGTH_MAX = 8_000
const HARD_WRAP_LENGTH_MIN = 50

// In a hard-wrapped file nearly every line that has a successor in its paragraph is nearly full.
function isHardWrapped(lines: readonly SourceLine[]): boolean {
  let followed = 0
  let full = 0
  for (const [index, line] of lines.entries()) {
    if (line.text.length > HARD_WRAP_LENGTH_MAX && !line.text.includes('|')) return false
    const next = lines[index + 1]
    if (next === undefined || next.afterBlank) continue
    followed += 1
    if (line.text.length >= HARD_WRAP_LENGTH_MIN) full += 1
  }
  return followed >= 4 && full / followed > 0.6
}

function pushLine(blocks: Block[], line: SourceLine, wrapped: boolean): void {
  const paragraph = readMarkdownLine(line)
  if (paragraph === null) return
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph' && continues(last, paragraph, line, wrapped)) {
    blocks[blocks.length - 1] = { ...last, text: joinLines(last.text, paragraph.text) }
  } else {
    blocks.push(paragraph)
  }
}

/** A line may end behind the hyphen or stroke of a number: "57-" "NQ/TW". No space was there. */
function joinLines(text: string, next: string): string {
  const isBroken = /[\p{L}\d][-/]$/u.test(text) && /^[\p{L}\d]/u.test(next)
  return isBroken ? text + next : `${text} ${next}`
}

function continues(last: Paragraph, next: Paragraph, line: SourceLine, wrapped: boolean): boolean {
  if (next.headingLevel !== undefined || parseMarker(next.text) !== null) return false
  if (last.headingLevel !== undefined || last.verbatim || last.text.length > PARAGRAPH_LENGTH_MAX)
    return false
  if (/[.;:!?|]["”’)\]/]{0,3}$/u.test(last.text.slice(-4))) return false
  if (/^\p{Ll}/u.test(next.text)) return last.text.length >= 20
  if (line.afterBlank || holdsStamp(next.text) || holdsStamp(last.text)) return false
  if (HANGING.test(last.text) || isBrokenHeading(last.text, next.text)) return true
  const isProse =
    /\p{Ll}/u.test(last.text.slice(0, HARD_WRAP_LENGTH_MAX)) &&
    last.text.length >= HARD_WRAP_LENGTH_MIN
  // A paragraph that has gone on over a line goes on until a sign ends it.
  const isWrapped = wrapped || line.number - (last.line ?? line.number) > 1
  return isWrapped && isProse
}

// "… thực hiện: năm" / "2026 và các năm sau": no line ends on a word that only leads to the next.
const HANGING =
  /(?<!\p{L})(?:năm|ngày|tháng|quý|và|của|các|tại|với|theo|từ|đến|trước|về|số|trong|những|cho|hoặc)$/u

// "II. NỘI" / "DUNG"
function isBrokenHeading(text: string, next: string): boolean {
  const kind = CAPITALS.test(text) && CAPITALS.test(next) ? parseMarker(text)?.kind : undefined
  return kind === 'roman' || kind === 'number' || kind === 'upper-letter'
}

const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u

// "THÀNH", "ỦY |": the cell of an export whose words were set on lines of their own.
function pushExportLine(blocks: Block[], line: SourceLine, closed: Set<Block>): void {
  const cells = line.text.split('|').map((cell) => cell.trim())
  cells.pop()
  const brokenOff: string[] = []
  for (
    let last = blocks.at(-1);
    isBrokenCaps(last, line, brokenOff) && !closed.has(last);
    last = blocks.at(-1)
  ) {
    brokenOff.unshift(last.text)
    blocks.pop()
  }
  const [first = '', second, ...rest] = cells
  const label = [...brokenOff, first].join(' ')
  if (second === undefined || rest.length > 0) {
    const text = [label, second, ...rest].filter((cell) => cell).join(' ')
    if (text === '') return
    const paragraph: Paragraph = { kind: 'paragraph', text, line: line.number }
    blocks.push(paragraph)
    closed.add(paragraph)
    return
  }
  const row = [{ text: label }, { text: second }]
  const last = blocks.at(-1)
  if (last?.kind === 'table' && last.rows.every((cellsOfRow) => cellsOfRow.length === 2)) {
    blocks[blocks.length - 1] = appendRow(last, row, line.number)
  } else {
    blocks.push({ kind: 'table', rows: [row], rowLines: [line.number] })
  }
}

function appendRow(table: Table, row: Table['rows'][number], line: number): Table {
  return { ...table, rows: [...table.rows, row], rowLines: [...(table.rowLines ?? []), line] }
}

function isBrokenCaps(
  block: Block | undefined,
  line: SourceLine,
  taken: readonly string[],
): block is Paragraph {
  if (block?.kind !== 'paragraph' || line.afterBlank) return false
  const isNear = block.line === line.number - 1 - taken.length
  return (
    isNear &&
    block.text.length <= 30 &&
    /^[\p{Lu}\s]+$/u.test(block.text) &&
    !holdsStamp(block.text)
  )
}

function readMarkdownLine(line: SourceLine): Paragraph | null {
  const heading = /^(#{1,6})\s+(.*)$/u.exec(line.text)
  const body = heading?.[2] ?? line.text
  const bold = /^\*\*[^*]+\*\*:?$/u.test(body) || /^\*\*(?:(?!\*\*).){1,2000}\*\*$/u.test(body)
  const text = stripMarkdown(body)
  if (text === '') return null
  return {
    kind: 'paragraph',
    text,
    line: line.number,
    ...(bold ? { bold } : {}),
    ...(heading?.[1] === undefined ? {} : { headingLevel: heading[1].length }),
  }
}
