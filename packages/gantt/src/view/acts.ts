import { scaleToFit } from '../axis.ts'
import type { GanttRow } from '../row.ts'
import { GANTT_ZOOMS, type GanttZoom } from '../zoom.ts'
import { setText } from './build.ts'
import {
  activePosition,
  type Chart,
  invalidate,
  relayout,
  rowHeightFor,
  viewportOf,
} from './chart.ts'
import { columnsFor } from './columns.ts'
import { paint } from './paint.ts'
import { placeOnce } from './place-once.ts'
import { scrollToPosition, setScale, showPosition } from './scrolling.ts'

export function setZoom(chart: Chart, zoom: GanttZoom): void {
  if (zoom === chart.zoom && chart.pixelsPerDay === null) return
  setScale(chart, { zoom, pixelsPerDay: null })
  setText(chart.frame.announcer, chart.texts.zooms[zoom])
}

/** Shows the whole plan beside the table, from its first day. */
export function fitPlan(chart: Chart): void {
  const { width } = viewportOf(chart)
  if (width === 0) return
  const { layout } = chart
  setScale(chart, scaleToFit(layout.range, width))
  chart.frame.grid.scrollLeft = 0
  paint(chart)
  setText(chart.frame.announcer, chart.texts.wholePlan)
}

/** One step closer (1) or farther (-1); nothing happens at the ends. */
export function zoomBy(chart: Chart, step: -1 | 1): void {
  const zoom = GANTT_ZOOMS[GANTT_ZOOMS.indexOf(chart.zoom) - step]
  if (zoom !== undefined) setZoom(chart, zoom)
}

export function setCollapsed(chart: Chart, ids: Iterable<string>): void {
  const hadFocus = hasFocus(chart)
  chart.collapsed = new Set(ids)
  relayout(chart)
  if (activePosition(chart) === -1) chart.activeId = visibleAncestor(chart)
  paint(chart)
  if (hadFocus) focusActive(chart)
  chart.options.onCollapse?.(chart.collapsed)
}

export function toggle(chart: Chart, id: string): void {
  const ids = new Set(chart.collapsed)
  if (!ids.delete(id)) ids.add(id)
  setCollapsed(chart, ids)
}

/** Closes every row of a level and deeper that has children; level 0 opens all. */
export function collapseToLevel(chart: Chart, level: number): void {
  const { rows, layout } = chart
  const isClosed = (row: GanttRow, index: number) =>
    level > 0 && row.level >= level && (layout.tree.ends[index] ?? 0) > index + 1
  setCollapsed(
    chart,
    rows.flatMap((row, index) => (isClosed(row, index) ? [row.id] : [])),
  )
}

/** Makes a row the one that Tab leads to. */
export function activate(chart: Chart, id: string): void {
  if (id === chart.activeId) return
  chart.activeId = id
  invalidate(chart)
  paint(chart)
}

/** Moves the focus to a row, scrolling it into sight. */
export function focusPosition(chart: Chart, position: number): void {
  const row = chart.rows[chart.layout.rowAt(position)]
  if (row === undefined) return
  chart.activeId = row.id
  invalidate(chart)
  showPosition(chart, position)
  focusActive(chart)
}

/** Brings a row into sight, opening what hides it. False when there is none of that id. */
export function scrollToRow(chart: Chart, id: string): boolean {
  const index = chart.rows.findIndex((row) => row.id === id)
  if (index === -1) return false
  const closed = closedAncestors(chart, index)
  if (closed.length > 0) {
    setCollapsed(
      chart,
      [...chart.collapsed].filter((collapsed) => !closed.includes(collapsed)),
    )
  }
  scrollToPosition(chart, chart.layout.positionOf(index))
  return true
}

/** Brings a row into sight and gives it the focus. False when there is none of that id. */
export function revealRow(chart: Chart, id: string): boolean {
  if (!scrollToRow(chart, id)) return false
  chart.activeId = id
  invalidate(chart)
  paint(chart)
  focusActive(chart)
  return true
}

/** Fits the chart to its element; needed whenever that changes its size. */
export function fit(chart: Chart): void {
  const columns = columnsFor(chart.frame.root.clientWidth, chart.hasStart)
  const isOther = columns.mode !== chart.columns.mode || columns.width !== chart.columns.width
  chart.columns = columns
  const topRow = chart.frame.grid.scrollTop / chart.rowHeight
  const rowHeight = rowHeightFor(chart, columns)
  const isHigher = rowHeight !== chart.rowHeight
  chart.rowHeight = rowHeight
  if (isOther || viewportOf(chart).width > chart.layout.width) relayout(chart)
  if (isHigher) chart.frame.grid.scrollTop = topRow * rowHeight
  chart.isMiniMapFresh = false
  placeOnce(chart)
  paint(chart)
}

function closedAncestors(chart: Chart, index: number): string[] {
  const closed: string[] = []
  let parent = chart.layout.tree.parents[index] ?? -1
  while (parent !== -1) {
    const id = chart.rows[parent]?.id ?? ''
    if (chart.collapsed.has(id)) closed.push(id)
    parent = chart.layout.tree.parents[parent] ?? -1
  }
  return closed
}

/** When the active row is hidden, the closed row that hides it takes its place. */
function visibleAncestor(chart: Chart): string | null {
  const { layout, rows, activeId } = chart
  let index = rows.findIndex(({ id }) => id === activeId)
  while (index !== -1 && layout.positionOf(index) === -1) {
    index = layout.tree.parents[index] ?? -1
  }
  return rows[index === -1 ? layout.rowAt(0) : index]?.id ?? null
}

function hasFocus({ frame }: Chart): boolean {
  return frame.body.contains(frame.root.ownerDocument.activeElement)
}

function focusActive(chart: Chart): void {
  const row = chart.activeId === null ? null : chart.list.find(chart.activeId)
  row?.element.focus({ preventScroll: true })
}
