import type { Block, Table, TableCell } from '@roviec/directive'

/**
 * Puts together the tables that page breaks have cut: a table at the head of a page goes on from
 * one of as many columns at the foot of the page before. Repeated head rows go; a row that was cut
 * in two becomes one again.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const previous = joined.at(-1)
    if (block.kind === 'table' && previous?.kind === 'table' && continues(previous, block)) {
      joined[joined.length - 1] = { ...previous, rows: appendRows(previous.rows, block.rows) }
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
    first.every((cell, index) => cell.text === second[index]?.text) &&
    first.some(({ text }) => text !== '')
  )
}

/** The second half of a cut row has no number of its own. */
function isRestOf(last: Row, cut: Row): boolean {
  return last.length === cut.length && cut[0]?.text === '' && last[0]?.text !== ''
}

function joinCells(cell: TableCell, more: TableCell | undefined): TableCell {
  const rest = more?.text ?? ''
  return rest === '' ? cell : { ...cell, text: [cell.text, rest].filter(Boolean).join(' ') }
}
