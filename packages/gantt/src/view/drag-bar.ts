import { fromDayNumber } from '@roviec/calendar'
import type { GanttEdge, GanttEdit, GanttMovedRow } from '../edit/gantt-edit.ts'
import type { Point } from '../edit/hit-test.ts'
import { type DaySpan, daysToReach, moveSpan, resizeSpan } from '../edit/shift-span.ts'
import type { WorkingSteps } from '../edit/working-steps.ts'
import type { GanttRow } from '../row.ts'
import { announce } from './announce.ts'
import { boxOfSpan, dayFraction, labelAt } from './bar-geometry.ts'
import type { Chart } from './chart.ts'
import { emitMove, indexOfRow, resizeRow, rowsForAct, spanOfMoved, spanWords } from './edit-acts.ts'
import type { Ghost } from './edit-layer.ts'
import type { Gesture } from './gesture.ts'
import { mayEdit, stepsOf } from './rights.ts'

/** Drags a bar, and all selected bars with it, from one working day to another. */
export function dragBar(chart: Chart, row: GanttRow, at: Point): Gesture | null {
  const span = chart.layout.spanOf(indexOfRow(chart, row))
  const rows = span === null ? [] : rowsForAct(chart, row, 'move')
  if (span === null || rows.length === 0) return null
  const steps = stepsOf(chart)
  const grabbed = dayFraction(chart, at.x)
  const ids = rows.map(({ id }) => id)
  const shown = new Set(ids)
  let days = 0
  const draw = () => {
    const edit = { kind: 'move', ids, days } as const
    const label = `${spanWords(chart, moveSpan(span, days, steps))} · ${shiftWords(chart, days)}`
    drawGhosts(chart, [
      ...draggedGhosts(chart, { ids: shown, days, steps }),
      ...otherGhosts(chart, days === 0 ? null : edit, shown),
    ])
    drawLabel(chart, row, { span: moveSpan(span, days, steps), words: label })
  }
  return {
    move({ x }) {
      const target = Math.round(span.first + dayFraction(chart, x) - grabbed)
      const reached = daysToReach(span.first, target, steps)
      if (reached === days && days !== 0) return
      days = reached
      draw()
    },
    drop() {
      chart.frame.edit.clear()
      if (days === 0) return
      emitMove(chart, { row, ids, days })
    },
    cancel: () => giveUp(chart),
  }
}

/** Drags one end of a bar. */
export function dragEdge(
  chart: Chart,
  row: GanttRow,
  { edge, at }: { readonly edge: GanttEdge; readonly at: Point },
): Gesture | null {
  const before = chart.layout.spanOf(indexOfRow(chart, row))
  if (before === null || !mayEdit(chart, row, 'resize')) return null
  const steps = stepsOf(chart)
  const grabbed = dayFraction(chart, at.x)
  const end = edge === 'start' ? before.first : before.last
  const own = new Set([row.id])
  let after = before
  return {
    move({ x }) {
      const day = Math.round(end + dayFraction(chart, x) - grabbed)
      after = day === end ? before : resizeSpan(before, { edge, day }, steps)
      const on = fromDayNumber(edge === 'start' ? after.first : after.last)
      const edit = after === before ? null : ({ kind: 'resize', id: row.id, edge, on } as const)
      const position = positionOf(chart, row)
      drawGhosts(chart, [
        { ...boxOfSpan(chart, after, position), kind: 'dragged' },
        ...otherGhosts(chart, edit, own),
      ])
      drawLabel(chart, row, { span: after, words: spanWords(chart, after) })
    },
    drop() {
      chart.frame.edit.clear()
      if (after !== before) resizeRow(chart, row, { edge, before, after })
    },
    cancel: () => giveUp(chart),
  }
}

function giveUp(chart: Chart): void {
  chart.frame.edit.clear()
  announce(chart, chart.texts.editing.cancelled)
}

function shiftWords({ texts }: Chart, days: number): string {
  return days === 0 ? '±0' : texts.editing.shifted(days)
}

function positionOf(chart: Chart, row: GanttRow): number {
  return chart.layout.positionOf(indexOfRow(chart, row))
}

/** Where the dragged rows in sight would stand. */
function draggedGhosts(
  chart: Chart,
  moved: { readonly ids: ReadonlySet<string>; readonly days: number; readonly steps: WorkingSteps },
): readonly Ghost[] {
  const ghosts: Ghost[] = []
  for (const { rowIndex, position } of chart.list.all()) {
    const row = chart.rows[rowIndex]
    const span = row !== undefined && moved.ids.has(row.id) ? chart.layout.spanOf(rowIndex) : null
    if (span === null) continue
    const after = moveSpan(span, moved.days, moved.steps)
    ghosts.push({ ...boxOfSpan(chart, after, position), kind: 'dragged' })
  }
  return ghosts
}

/** The rows in sight that the host says would move along. */
function otherGhosts(
  chart: Chart,
  edit: GanttEdit | null,
  dragged: ReadonlySet<string>,
): readonly Ghost[] {
  const preview = chart.editing?.preview
  if (edit === null || preview === undefined) return []
  const movedById = new Map<string, GanttMovedRow>(preview(edit).map((moved) => [moved.id, moved]))
  const ghosts: Ghost[] = []
  for (const { rowIndex, position } of chart.list.all()) {
    const id = chart.rows[rowIndex]?.id ?? ''
    const moved = dragged.has(id) ? undefined : movedById.get(id)
    if (moved !== undefined) {
      ghosts.push({ ...boxOfSpan(chart, spanOfMoved(moved), position), kind: 'other' })
    }
  }
  return ghosts
}

function drawGhosts(chart: Chart, ghosts: readonly Ghost[]): void {
  chart.frame.edit.showGhosts(ghosts)
}

function drawLabel(
  chart: Chart,
  row: GanttRow,
  { span, words }: { readonly span: DaySpan; readonly words: string },
): void {
  const box = boxOfSpan(chart, span, positionOf(chart, row))
  chart.frame.edit.showLabel({ ...labelAt(chart, box, words), isRefusal: false })
}
