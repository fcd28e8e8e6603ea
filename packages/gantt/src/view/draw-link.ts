import type { GanttEdge } from '../edit/gantt-edit.ts'
import { nearerEdge, type Point } from '../edit/hit-test.ts'
import { createLinkRules, type LinkFault, linkTypeOf } from '../edit/link-rules.ts'
import { linkPath } from '../link-path.ts'
import type { GanttLinkKind, GanttRow } from '../row.ts'
import { announce } from './announce.ts'
import { barAt, labelAt, linkBarAt, positionAtY } from './bar-geometry.ts'
import type { Chart } from './chart.ts'
import { indexOfRow } from './edit-acts.ts'
import { emit, mayEdit, rightsOf } from './rights.ts'
import type { Gesture } from './gesture.ts'

interface Target {
  readonly row: GanttRow
  readonly position: number
  readonly type: GanttLinkKind
  /** Words of what is wrong; null when the link may be made. */
  readonly fault: string | null
}

/** Draws a link from one end of a bar to the bar under the pointer, to the end that is nearer. */
export function drawLink(chart: Chart, row: GanttRow, edge: GanttEdge): Gesture | null {
  if (!mayEdit(chart, row, 'link')) return null
  const from = indexOfRow(chart, row)
  const rules = createLinkRules({ ...chart, tree: chart.layout.tree }, from)
  let target: Target | null = null
  return {
    move(point) {
      target = findTarget(chart, { point, edge, rules })
      drawTarget(chart, target)
      drawLine(
        chart,
        { position: chart.layout.positionOf(indexOfRow(chart, row)), edge, point },
        target,
      )
    },
    drop() {
      chart.frame.edit.clear()
      if (target === null) return
      if (target.fault !== null) return announce(chart, target.fault)
      makeLink(chart, { from: row, to: target.row, type: target.type })
    },
    cancel() {
      chart.frame.edit.clear()
      announce(chart, chart.texts.editing.cancelled)
    },
  }
}

/** Tells the host of a wished link, and says it. */
export function makeLink(
  chart: Chart,
  { from, to, type }: { from: GanttRow; to: GanttRow; type: GanttLinkKind },
): void {
  const { editing } = chart.texts
  emit(chart, { kind: 'link', fromId: from.id, toId: to.id, type, lagDays: 0 })
  announce(chart, editing.link(from.title, to.title, editing.linkTypes[type]))
}

function findTarget(
  chart: Chart,
  {
    point,
    edge,
    rules,
  }: { point: Point; edge: GanttEdge; rules: (to: number) => LinkFault | null },
): Target | null {
  const position = positionAtY(chart, point.y)
  const index = chart.layout.rowAt(position)
  const row = chart.rows[index]
  const bar = position === -1 ? null : barAt(chart, position)
  if (row === undefined || bar === null) return null
  const rights = rightsOf(chart, row)
  const { editing } = chart.texts
  const fault = rules(index)
  const refusal = rights.link === true ? null : (rights.reason ?? editing.refused)
  const type = linkTypeOf(edge, nearerEdge(bar, point.x))
  return { row, position, type, fault: fault === null ? refusal : editing.linkFaults[fault] }
}

function drawTarget(chart: Chart, target: Target | null): void {
  const { edit } = chart.frame
  const bar = target === null ? null : linkBarAt(chart, target.position)
  if (target === null || bar === null) {
    edit.showGhosts([])
    return edit.showLabel(null)
  }
  const isRefused = target.fault !== null
  const frame = { x: bar.x - 3, width: bar.width + 6, y: bar.barTop - 3, height: bar.barHeight + 6 }
  edit.showGhosts([{ ...frame, kind: isRefused ? 'refused' : 'target' }])
  const { linkTypes } = chart.texts.editing
  const words = target.fault ?? `${target.type}: ${linkTypes[target.type]}`
  edit.showLabel({ ...labelAt(chart, frame, words), isRefusal: isRefused })
}

function drawLine(
  chart: Chart,
  from: { readonly position: number; readonly edge: GanttEdge; readonly point: Point },
  target: Target | null,
): void {
  const bar = linkBarAt(chart, from.position)
  if (bar === null) return
  const to = target === null || target.fault !== null ? null : linkBarAt(chart, target.position)
  if (target !== null && to !== null) {
    const path = linkPath({ kind: target.type, from: bar, to })
    return chart.frame.edit.showDrawnLink(path, false)
  }
  const x = from.edge === 'start' ? bar.x : bar.x + bar.width
  const y = bar.barTop + bar.barHeight / 2
  const path = `M${x} ${y}L${from.point.x} ${from.point.y}`
  chart.frame.edit.showDrawnLink(path, target !== null)
}
