import type { DeadlineContext } from './deadline-candidate.ts'
import { findHorizon } from './find-horizon.ts'
import type { LaidTable, Layout } from './lay-out-blocks.ts'
import { readTargets, type TargetPlace } from './read-targets.ts'
import type { DirectiveTarget, NotUnderstood } from './reading.ts'
import { toGrid, type GridCell, type GridRow } from './table-grid.ts'
import { findQuantities, type TargetQuantity } from './target-quantities.ts'

/** Which columns of a table of targets hold what. */
interface TargetColumns {
  readonly measure: number
  readonly unit: number | null
  /** Columns of figures, each with the horizon its head names. */
  readonly values: readonly { readonly column: number; readonly on: DirectiveTarget['on'] }[]
  readonly horizon: number | null
  readonly headRows: number
  /** Beside tasks the aims stand as words: "Đạt 95 % hồ sơ". */
  readonly hasTasks: boolean
}

type Place = TargetPlace & { readonly context: DeadlineContext }

/** Reads a table of "Chỉ tiêu | Đơn vị tính | Năm 2026 | …": one target for each figure. */
export function findTableTargets(
  table: LaidTable,
  layout: Layout,
  place: Place,
): { readonly targets: DirectiveTarget[]; readonly notUnderstood: NotUnderstood[] } {
  const targets: DirectiveTarget[] = []
  const notUnderstood: NotUnderstood[] = []
  const head = table.rows.slice(0, HEAD_ROWS_MAX)
  if (
    !head.some(({ start, end }) =>
      IS_ABOUT.test(layout.match.slice(start, Math.min(end, start + 1_000))),
    )
  ) {
    return { targets, notUnderstood }
  }
  const grid = toGrid(table, layout.match)
  const columns = readColumns(grid, place.context)
  if (columns === null) return { targets, notUnderstood }
  const reader = { layout, columns, place, targets, notUnderstood }
  let group: DirectiveTarget['on'] = null
  for (const row of grid.slice(columns.headRows)) group = readRow(reader, row, group)
  return { targets, notUnderstood }
}

interface RowReader {
  readonly layout: Layout
  readonly columns: TargetColumns
  readonly place: Place
  readonly targets: DirectiveTarget[]
  readonly notUnderstood: NotUnderstood[]
}

/** Reads a row and answers the horizon of the group that the next one stands in. */
function readRow(
  { layout, columns, place, targets, notUnderstood }: RowReader,
  row: GridRow,
  group: DirectiveTarget['on'],
): DirectiveTarget['on'] {
  const measure = row.cells[columns.measure]
  if (measure === undefined || measure.text === '' || isNumbering(row)) return group
  const horizonIn = (words: string): DirectiveTarget['on'] => findHorizon(words, place.context)
  if (columns.hasTasks) {
    const { start, text } = measure
    const own = layout.text.slice(start, measure.end)
    targets.push(...readTargets(text, own, start, { ...place, topic: 'aims' }))
    return group
  }
  const filled = columns.values.filter(({ column }) => (row.cells[column]?.text ?? '') !== '')
  const isOneCell = row.cells.every(({ start }) => start === row.cells[0]?.start)
  if (filled.length === 0 || isOneCell) return horizonIn(measure.text) ?? group
  const textIn = (column: number | null): string =>
    column === null ? '' : (row.cells[column]?.text ?? '')
  const stated = horizonIn(textIn(columns.horizon)) ?? horizonIn(measure.text)
  for (const { column, on } of filled) {
    const cell = row.cells[column]
    if (cell === undefined) continue
    const horizon = stated ?? on ?? group ?? place.on ?? place.titleOn ?? null
    const found = readCell(layout, { measure, cell, unitText: textIn(columns.unit), horizon })
    targets.push(...found)
    if (found.length === 0 && /\p{L}{2}/u.test(cell.text)) {
      notUnderstood.push({ span: spanOf(cell), why: 'Chỉ tiêu này không nêu con số đo được.' })
    }
  }
  return group
}

const HEAD_ROWS_MAX = 3
const IS_ABOUT = /(?<!\p{L})(?:chỉ tiêu|chỉ số|tiêu chí|mục tiêu)(?!\p{L})/iu
const MEASURE =
  /^(?:(?:tên|nội dung|danh mục|các|hệ thống|nhóm)\s){0,2}(?:chỉ tiêu|chỉ số|tiêu chí|mục tiêu)(?:\s(?:chủ yếu|cụ thể|chính|thành phần|đánh giá|phát triển|cơ bản))?$/iu
const UNIT = /^(?:đơn vị(?: tính)?|đvt|đv tính|đ\.v\.t)$/iu
const HORIZON = /(?:thời gian|thời hạn|hoàn thành|lộ trình|năm đạt)/iu
const REPORTED =
  /(?:thực hiện|hiện trạng|ước|kết quả (?:thực hiện|đạt được)|năm trước|đã|so sánh|so với)/iu
const OTHERS =
  /^(?:s?tt|số tt|số thứ tự|ghi chú|mã.*|căn cứ.*)$|chủ trì|phối hợp|theo dõi|phụ trách|cơ quan|đơn vị/iu
const TASK = /nhiệm vụ|công việc|hoạt động|giải pháp|việc cần/iu
const VALUE =
  /chỉ tiêu|mục tiêu|kế hoạch|kết quả|giá trị|mức|yêu cầu|phấn đấu|giao|cần đạt|năm\s(?:19|20)\d{2}|^(?:19|20)\d{2}$|giai đoạn|quý/iu

function readColumns(grid: readonly GridRow[], context: DeadlineContext): TargetColumns | null {
  const [first, second] = grid
  if (first === undefined) return null
  const hasTwo = second !== undefined && isSecondHead(second)
  const heads = first.cells.map(({ text }, column) => {
    const below = hasTwo ? (second.cells[column] ?? null) : null
    return below === null || below.isFromAbove ? text : `${text} ${below.text}`.trim()
  })
  const measure = heads.findIndex((head) => MEASURE.test(head.trim()))
  if (measure < 0) return null
  const values = heads.flatMap((head, column) => {
    if (column === measure || UNIT.test(head) || OTHERS.test(head)) return []
    if (REPORTED.test(head) || !VALUE.test(head)) return []
    return [{ column, on: findHorizon(/^\d{4}$/u.test(head) ? `năm ${head}` : head, context) }]
  })
  const hasTasks = heads.some((head) => TASK.test(head))
  if (values.length === 0 && !hasTasks) return null
  const unit = heads.findIndex((head) => UNIT.test(head.trim()))
  const horizon = heads.findIndex(
    (head, column) => HORIZON.test(head) && !values.some((value) => value.column === column),
  )
  return {
    measure,
    unit: unit < 0 ? null : unit,
    horizon: horizon < 0 ? null : horizon,
    values,
    headRows: hasTwo ? 2 : 1,
    hasTasks,
  }
}

// Under "Mục tiêu" the years: "Năm 2026 | Năm 2027".
function isSecondHead(row: GridRow): boolean {
  const own = row.cells.filter(({ isFromAbove, text }) => !isFromAbove && text !== '')
  return (
    own.length > 0 &&
    own.every(({ text }) => VALUE.test(text) || REPORTED.test(text) || UNIT.test(text))
  )
}

function isNumbering(row: GridRow): boolean {
  return row.cells.length > 1 && row.cells.every(({ text }) => /^\(?\d{1,2}\)?$/u.test(text))
}

interface FigureCell {
  readonly measure: GridCell
  readonly cell: GridCell
  readonly unitText: string
  readonly horizon: DirectiveTarget['on']
}

function readCell(layout: Layout, figure: FigureCell): DirectiveTarget[] {
  const { measure, cell, unitText, horizon } = figure
  const name = layout.text.slice(measure.start, measure.end)
  const pieces = cell.text.split(';')
  // "Tỷ lệ hộ nghèo (%)": the unit may stand behind the measure.
  const ownUnit = /\(([%‰]|\p{Ll}[^()]{0,24})\)\s*$/u.exec(name)?.[1] ?? null
  let from = cell.start
  return pieces.flatMap((piece): DirectiveTarget[] => {
    const start = from + piece.length - piece.trimStart().length
    const span = { start, end: from + piece.trimEnd().length }
    from += piece.length + 1
    const quantity = findQuantities(piece)[0]
    if (quantity === undefined || !isMostlyFigure(quantity)) return []
    const label = pieces.length > 1 ? labelOf(piece, quantity) : ''
    const { operator, value, upTo, cue } = quantity
    const unit = unitText === '' ? (ownUnit ?? quantity.unit) : unitText
    return [
      {
        text: layout.text.slice(span.start, span.end),
        span,
        measure: label === '' ? name : `${name} (${label})`,
        operator: cue === '' && upTo !== null ? '>=' : operator,
        value,
        upTo,
        unit,
        on: horizon,
      },
    ]
  })
}

// "≤ 3 Đông Nam Á; ≤ 50 Thế giới": the words behind the figure say which is which.
function labelOf(piece: string, { end, unit }: TargetQuantity): string {
  const label = `${unit ?? ''} ${piece.slice(end).trim()}`.trim()
  return /^\p{Lu}/u.test(label) ? label : ''
}

// "Đạt mức tiên tiến ở 3 lĩnh vực": words with a number somewhere are no figure.
function isMostlyFigure({ start }: TargetQuantity): boolean {
  return start <= 12
}

function spanOf({ start, end }: GridCell): { readonly start: number; readonly end: number } {
  return { start, end }
}
