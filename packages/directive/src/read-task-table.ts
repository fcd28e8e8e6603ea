import type { DeadlineContext } from './deadline-candidate.ts'
import type { LaidTable, Layout } from './lay-out-blocks.ts'
import { findDateOrder, type DateOrder } from './read-date-cell.ts'
import type { NotUnderstood } from './reading.ts'
import type { SectionList } from './section-list.ts'
import {
  isTaskTable,
  readColumnRoles,
  refineColumnRoles,
  type ColumnRole,
  type TableColumns,
} from './table-columns.ts'
import { toGrid, type GridRow } from './table-grid.ts'
import type { TaskDraft } from './task-draft.ts'
import { TaskTableRows } from './task-table-rows.ts'

/** What a table of tasks yields. */
export interface TableReading {
  readonly drafts: readonly TaskDraft[]
  readonly notUnderstood: readonly NotUnderstood[]
  /** Null when the table was not one of tasks. */
  readonly columns: TableColumns | null
}

/**
 * Reads a table whose columns say what they hold: "TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ
 * quan phối hợp | Thời gian hoàn thành | Sản phẩm". Group rows become sections; a row that goes on
 * on the next page belongs to the task above it.
 */
export function readTaskTable(
  table: LaidTable,
  layout: Layout,
  sections: SectionList,
  context: DeadlineContext & { readonly columns: TableColumns | null },
): TableReading {
  const grid = toGrid(table, layout.text)
  const header = findHeader(grid)
  const isSameShape = context.columns?.roles.length === grid[0]?.cells.length
  const roles = header?.roles ?? (isSameShape ? context.columns?.roles : undefined)
  if (roles === undefined || !isTaskTable(roles)) {
    return { drafts: [], notUnderstood: [], columns: null }
  }
  const body = header === null ? grid : grid.slice(header.rowCount)
  const dateOrder =
    header === null && context.columns ? context.columns.dateOrder : orderOf(body, roles)
  const reader = new TaskTableRows(layout, sections, context, { roles, dateOrder })
  for (const [index, row] of body.entries()) reader.read(row, body[index + 1])
  const { drafts, notUnderstood } = reader
  return { drafts, notUnderstood, columns: { roles, dateOrder } }
}

function findHeader(
  grid: readonly GridRow[],
): { readonly roles: readonly ColumnRole[]; readonly rowCount: number } | null {
  for (let row = 0; row < Math.min(3, grid.length); row++) {
    const headers = grid[row]?.cells.map(({ text }) => text) ?? []
    const roles = readColumnRoles(headers)
    if (roles === null) continue
    const below = grid[row + 1]?.cells.map(({ text }) => text) ?? []
    const refined = below.length === 0 ? null : refineColumnRoles(roles, below)
    return refined === null ? { roles, rowCount: row + 1 } : { roles: refined, rowCount: row + 2 }
  }
  return null
}

function orderOf(rows: readonly GridRow[], roles: readonly ColumnRole[]): DateOrder {
  const columns = roles.flatMap((role, column) =>
    role === 'starts' || role === 'ends' || role === 'deadline' ? [column] : [],
  )
  return findDateOrder(
    rows.flatMap(({ cells }) => columns.map((column) => cells[column]?.text ?? '')),
  )
}
