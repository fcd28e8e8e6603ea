import type { Block, Table, TableCell } from '@roviec/directive'
import { foldText } from '../fold-text.ts'

/**
 * Puts together the tables that page breaks have cut: a table at the head of a page goes on from
 * one of as many columns at the foot of the page before. Repeated head rows go; a row that was cut
 * in two becomes one again. Each row of a joined table has its page.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const previous = joined.at(-1)
    if (block.kind === 'table' && previous?.kind === 'table' && continues(previous, block)) {
      const rows = appendRows(previous.rows, block.rows)
      const pages = previous.rowPages ?? previous.rows.map(() => previous.page ?? 0)
      const rowPages = rows.map((_, index) => pages[index] ?? block.page ?? 0)
      joined[joined.length - 1] = { ...previous, rows, rowPages }
    } else {
      joined.push(block)
    }
  }
  return joined
}

type Row = readonly TableCell[]

function continues(first: Table, second: Table): boolean {
  const columns = columnsOf(first)
  return columns > 2 && columns === columnsOf(second) && second.page !== first.page
}

function columnsOf({ rows }: Table): number {
  const [row = []] = rows
  return row.reduce((sum, { columnSpan }) => sum + (columnSpan ?? 1), 0)
}

const HEAD_ROWS_MAX = 3

function appendRows(rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  let repeated = 0
  while (
    repeated < HEAD_ROWS_MAX &&
    repeated < more.length - 1 &&
    isSameRow(rows[repeated], more[repeated])
  ) {
    repeated += 1
  }
  const rest = more.slice(repeated)
  const [cut, ...others] = rest
  const last = rows.at(-1)
  if (cut === undefined || last === undefined || !isRestOf(last, cut)) return [...rows, ...rest]
  return [...rows.slice(0, -1), last.map((cell, index) => joinCells(cell, cut[index])), ...others]
}

function isSameRow(first: Row | undefined, second: Row | undefined): boolean {
  return (
    first !== undefined &&
    first.length === second?.length &&
    first.every((cell, index) => foldText(cell.text) === foldText(second[index]?.text ?? '')) &&
    first.some(({ text }) => text !== '')
  )
}

/**
 * The second half of a cut row has no number of its own. A row that is whole in all its other cells
 * is another one, under a first cell that reaches over the page.
 */
function isRestOf(last: Row, cut: Row): boolean {
  if (last.length !== cut.length || cut[0]?.text !== '' || last[0]?.text === '') return false
  return cut.slice(1).some(({ text }) => !/^[\p{Lu}\d]/u.test(text))
}

function joinCells(cell: TableCell, more: TableCell | undefined): TableCell {
  const rest = more?.text ?? ''
  return rest === '' ? cell : { ...cell, text: [cell.text, rest].filter(Boolean).join(' ') }
}
