import { fromDayNumber, toDayNumber } from '@roviec/calendar'
import { dateWords } from '../describe-row.ts'
import type { GanttEdge } from '../edit/gantt-edit.ts'
import { countWorkingDays, type DaySpan, moveSpan, stepEdge } from '../edit/shift-span.ts'
import type { GanttRow } from '../row.ts'
import { announce } from './announce.ts'
import type { Chart } from './chart.ts'
import { emit, mayEdit, type Right, rightsOf, stepsOf } from './rights.ts'
import { idsForAct } from './selection.ts'

/** The rows an act is for that allow it; the row in hand decides whether it may begin at all. */
export function rowsForAct(chart: Chart, row: GanttRow, right: Right): readonly GanttRow[] {
  if (!mayEdit(chart, row, right)) return []
  const ids = new Set(idsForAct(chart, row.id))
  if (ids.size === 1) return [row]
  return chart.rows.filter((other) => ids.has(other.id) && rightsOf(chart, other)[right] === true)
}

/** Moves the row, or all that are selected with it, by working days. */
export function moveRows(chart: Chart, row: GanttRow, days: number): void {
  const rows = rowsForAct(chart, row, 'move')
  if (rows.length === 0 || days === 0) return
  emitMove(chart, { row, ids: rows.map(({ id }) => id), days })
}

/** The words are made first: the host may bring other rows at once. */
export function emitMove(
  chart: Chart,
  {
    row,
    ids,
    days,
  }: { readonly row: GanttRow; readonly ids: readonly string[]; readonly days: number },
): void {
  const words = movedWords(chart, { row, count: ids.length, days })
  emit(chart, { kind: 'move', ids, days })
  announce(chart, words)
}

function movedWords(
  chart: Chart,
  moved: { readonly row: GanttRow; readonly count: number; readonly days: number },
): string {
  const { editing } = chart.texts
  const shift = editing.shifted(moved.days)
  if (moved.count > 1) return editing.movedMany(moved.count, shift)
  const span = chart.layout.spanOf(indexOfRow(chart, moved.row))
  if (span === null) return `${moved.row.title}: ${shift}`
  const words = spanWords(chart, moveSpan(span, moved.days, stepsOf(chart)))
  return `${moved.row.title}: ${words}, ${shift}`
}

/** Moves one end of a bar by working days. */
export function stepRowEdge(
  chart: Chart,
  row: GanttRow,
  step: { readonly edge: GanttEdge; readonly days: number },
): void {
  if (!mayEdit(chart, row, 'resize')) return
  const span = chart.layout.spanOf(indexOfRow(chart, row))
  if (span === null) return announce(chart, `${row.title}: ${chart.texts.noDates}`)
  resizeRow(chart, row, {
    edge: step.edge,
    before: span,
    after: stepEdge(span, step, stepsOf(chart)),
  })
}

export function resizeRow(
  chart: Chart,
  row: GanttRow,
  { edge, before, after }: { edge: GanttEdge; before: DaySpan; after: DaySpan },
): void {
  const isSame = before.first === after.first && before.last === after.last
  if (isSame) return announce(chart, `${row.title}: ${spanWords(chart, before)}`)
  const on = fromDayNumber(edge === 'start' ? after.first : after.last)
  const words = `${row.title}: ${spanWords(chart, after)}`
  emit(chart, { kind: 'resize', id: row.id, edge, on })
  announce(chart, words)
}

/** Where a row now stands, though an update may have brought it anew; -1 when it is gone. */
export function indexOfRow({ rows }: Chart, { id }: GanttRow): number {
  return rows.findIndex((row) => row.id === id)
}

/** From, to, and how many working days. */
export function spanWords(chart: Chart, span: DaySpan): string {
  const { texts } = chart
  return texts.editing.spanLabel(
    dateWords(fromDayNumber(span.first), texts),
    dateWords(fromDayNumber(span.last), texts),
    countWorkingDays(span, stepsOf(chart)),
  )
}

/** Indents, outdents or reorders the row, or all that are selected with it. */
export function arrangeRows(
  chart: Chart,
  row: GanttRow,
  act: { readonly kind: 'indent' | 'outdent' } | { readonly kind: 'reorder'; readonly by: number },
): void {
  const ids = rowsForAct(chart, row, 'arrange').map(({ id }) => id)
  if (ids.length === 0) return
  emit(chart, { ...act, ids })
  const { editing } = chart.texts
  if (act.kind === 'indent') announce(chart, editing.indented(ids.length))
  if (act.kind === 'outdent') announce(chart, editing.outdented(ids.length))
}

/** The day numbers of a host's row, for drawing it as a ghost. */
export function spanOfMoved(moved: {
  readonly startOn: Parameters<typeof toDayNumber>[0]
  readonly finishOn: Parameters<typeof toDayNumber>[0]
}): DaySpan {
  return { first: toDayNumber(moved.startOn), last: toDayNumber(moved.finishOn) }
}
