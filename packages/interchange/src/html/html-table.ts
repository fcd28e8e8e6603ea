import type { Block, Table, TableCell } from '@roviec/directive'
import { linesOfBlocks } from '../block-lines.ts'
import { spanOf } from '../table-span.ts'
import { findAttribute, isHtmlElement, type HtmlElement } from './parse-html.ts'

const SECTIONS = new Set(['thead', 'tbody', 'tfoot'])

/** Tables with tables in them, and those of one cell, place things; they hold no rows of data. */
export function isLayoutTable(table: HtmlElement): boolean {
  if (findAttribute(table, 'role') === 'presentation') return true
  const cells = listCells(table)
  return cells.length <= 1 || cells.some(containsTable)
}

/** The cells of a table in reading order. */
export function listCells(table: HtmlElement): readonly HtmlElement[] {
  return listRows(table).flatMap(listRowCells)
}

/**
 * Reads a table of data; `readCell` reads what is in a cell. Null when nothing is written in it.
 */
export function readHtmlTable(
  table: HtmlElement,
  readCell: (cell: HtmlElement) => readonly Block[],
): Table | null {
  const elements = listRows(table)
  const rows = elements.map((row, index) =>
    listRowCells(row).map((cell): TableCell => {
      const columnSpan = spanOf(findAttribute(cell, 'colspan'))
      const rowSpan = rowSpanOf(cell, elements.length - index)
      return {
        text: linesOfBlocks(readCell(cell)).join('\n'),
        ...(columnSpan > 1 && { columnSpan }),
        ...(rowSpan > 1 && { rowSpan }),
      }
    }),
  )
  return rows.some((row) => row.some(({ text }) => text !== '')) ? { kind: 'table', rows } : null
}

/** A row span of 0 means all the rows below. */
function rowSpanOf(cell: HtmlElement, rowsLeft: number): number {
  const said = findAttribute(cell, 'rowspan')?.trim()
  return said === '0' ? rowsLeft : Math.min(spanOf(said ?? null), rowsLeft)
}

function containsTable(element: HtmlElement): boolean {
  return element.childNodes.some(
    (child) => isHtmlElement(child) && (child.tagName === 'table' || containsTable(child)),
  )
}

function listRows(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes
    .filter((child) => isHtmlElement(child))
    .flatMap((child) => (SECTIONS.has(child.tagName) ? listRows(child) : [child]))
    .filter(({ tagName }) => tagName === 'tr')
}

function listRowCells(row: HtmlElement): readonly HtmlElement[] {
  return row.childNodes
    .filter((child) => isHtmlElement(child))
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}
