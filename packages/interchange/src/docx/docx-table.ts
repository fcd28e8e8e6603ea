import type { Block, Table, TableCell } from '@roviec/directive'
import { linesOfBlocks } from '../block-lines.ts'
import { spanOf } from '../table-span.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findInteger, findToggle, listChildren } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { passOver } from './docx-places.ts'

/** Reads what stands in a cell. */
type ReadBlocks = (cell: XmlElement, context: DocxContext) => readonly Block[]

interface OpenCell {
  readonly blocks: Block[]
  columnSpan: number
  rowSpan: number
}

interface OpenRow {
  readonly cells: readonly OpenCell[]
  /** The first of its paragraphs. */
  readonly paragraph: number
}

/** Reads a table. One with a single column is a frame around text, and is read as that text. */
export function readDocxTable(
  element: XmlElement,
  context: DocxContext,
  readBlocks: ReadBlocks,
): readonly Block[] {
  const reader: TableReader = { context, readBlocks, merging: new Map() }
  const rows = listThroughWrappers(element, 'w:tr').flatMap((row) => readRow(row, reader))
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)).filter(isWritten)
  }
  const table = rows.map(({ cells }) => cells.map(toTableCell))
  if (table.every((row) => row.every(({ text }) => text === ''))) return []
  return [{ kind: 'table', rows: table, ...placesOf(rows, context) } satisfies Table]
}

interface TableReader {
  readonly context: DocxContext
  readonly readBlocks: ReadBlocks
  /** By column, the cells that later rows may continue downwards. */
  readonly merging: Map<number, OpenCell>
}

function isWritten(block: Block): boolean {
  return block.kind === 'table' || block.text !== ''
}

/** Rows and cells may stand inside content controls. */
function listThroughWrappers(parent: XmlElement, name: string): readonly XmlElement[] {
  return listChildren(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return WRAPPERS.has(child.name) ? listThroughWrappers(child, name) : []
  })
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'])

function readRow(row: XmlElement, reader: TableReader): readonly OpenRow[] {
  const { context } = reader
  const { place, tracked } = context
  const properties = findChild(row, 'w:trPr')
  const isDeleted = findChild(properties, 'w:del') !== null
  if (isDeleted) tracked.deletions += 1
  if (isDeleted || findToggle(properties, 'w:hidden') === true) {
    passOver(row, place, context.isBoxed)
    return []
  }
  if (findChild(properties, 'w:ins') !== null) tracked.insertions += 1
  const paragraph = (place?.paragraph ?? 0) + (context.isBoxed ? 0 : 1)
  return [
    { cells: readCells(row, findInteger(properties, 'w:gridBefore') ?? 0, reader), paragraph },
  ]
}

function readCells(row: XmlElement, skipped: number, reader: TableReader): readonly OpenCell[] {
  const cells: OpenCell[] = []
  let column = 0
  let last: OpenCell | null = null
  if (skipped > 0) {
    column = spanOf(skipped)
    cells.push({ blocks: [], columnSpan: column, rowSpan: 1 })
  }
  for (const element of listThroughWrappers(row, 'w:tc')) {
    const properties = findChild(element, 'w:tcPr')
    if (isDeletedCell(properties, reader.context)) {
      passOver(element, reader.context.place, reader.context.isBoxed)
      continue
    }
    const columnSpan = spanOf(findInteger(properties, 'w:gridSpan'))
    if (column > 0 && isMergedLeft(properties)) {
      const blocks = reader.readBlocks(element, reader.context)
      if (last !== null) widen(last, columnSpan, blocks)
    } else {
      last = readCell(element, { column, columnSpan, down: mergeOf(properties) }, reader)
      if (last !== null) cells.push(last)
    }
    column += columnSpan
  }
  return cells
}

interface CellPlace {
  readonly column: number
  readonly columnSpan: number
  readonly down: 'restart' | 'continue' | null
}

/** Reads a cell that begins here; null for one that goes on from the row above. */
function readCell(
  element: XmlElement,
  { column, columnSpan, down }: CellPlace,
  { context, readBlocks, merging }: TableReader,
): OpenCell | null {
  const above = merging.get(column)
  if (down === 'continue' && above !== undefined) {
    above.rowSpan += 1
    passOver(element, context.place, context.isBoxed)
    return null
  }
  const cell = { blocks: [...readBlocks(element, context)], columnSpan, rowSpan: 1 }
  for (let covered = column; covered < column + columnSpan; covered += 1) merging.delete(covered)
  if (down === 'restart') merging.set(column, cell)
  return cell
}

function widen(cell: OpenCell, columnSpan: number, blocks: readonly Block[]): void {
  cell.columnSpan = spanOf(cell.columnSpan + columnSpan)
  for (const block of blocks) cell.blocks.push(block)
}

function isDeletedCell(properties: XmlElement | null, { tracked }: DocxContext): boolean {
  if (findChild(properties, 'w:cellIns') !== null) tracked.insertions += 1
  if (findChild(properties, 'w:cellDel') === null) return false
  tracked.deletions += 1
  return true
}

/** `w:vMerge` without a value continues the cell above; a tracked merge has words of its own. */
function mergeOf(properties: XmlElement | null): 'restart' | 'continue' | null {
  const tracked = findChild(properties, 'w:cellMerge')?.attributes.get('w:vMerge')
  if (tracked === 'rest') return 'restart'
  if (tracked === 'cont') return 'continue'
  const merge = findChild(properties, 'w:vMerge')
  if (merge === null) return null
  return merge.attributes.get('w:val') === 'restart' ? 'restart' : 'continue'
}

/** How files from before 2000 merge the cells of a row. */
function isMergedLeft(properties: XmlElement | null): boolean {
  const merge = findChild(properties, 'w:hMerge')
  return merge !== null && merge.attributes.get('w:val') !== 'restart'
}

/** Markers of automatic lists go into the text here: the "TT" column of an annex is often one. */
function toTableCell({ blocks, columnSpan, rowSpan }: OpenCell): TableCell {
  const text = linesOfBlocks(blocks)
    .filter((line) => line !== '')
    .join('\n')
  return { text, ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) }
}

/** A row stands on the page of its first word; one without words on that of the row before. */
function placesOf(rows: readonly OpenRow[], { place }: DocxContext): Partial<Table> {
  if (place === null) return {}
  const pages = rows.map(({ cells }) => pageOf(cells))
  let page = pages.find((one) => one !== undefined) ?? place.page
  const rowPages = pages.map((one) => (page = one ?? page))
  return {
    page: rowPages[0] ?? page,
    rowPages,
    rowParagraphs: rows.map(({ paragraph }) => paragraph),
  }
}

function pageOf(cells: readonly OpenCell[]): number | undefined {
  for (const { blocks } of cells) {
    const page = blocks.find((block) => block.page !== undefined)?.page
    if (page !== undefined) return page
  }
  return undefined
}
