import type { GanttField } from '../edit/gantt-edit.ts'
import type { GanttLink, GanttRow } from '../row.ts'
import { toggle } from './acts.ts'
import { announce } from './announce.ts'
import type { Chart } from './chart.ts'
import { chooseLink, findLinkAt, linkWords } from './chosen-link.ts'
import { editCell } from './edit-cell.ts'
import { pointOf } from './gesture.ts'
import { showGrips } from './grips.ts'
import { rightsOf } from './rights.ts'
import type { RowElement } from './row-element.ts'
import { hasChildren } from './row-navigation.ts'
import { scrollToPosition } from './scrolling.ts'
import { selectOne, selectTo, toggleSelected } from './selection.ts'
import type { Tips } from './tips.ts'

/** Joins the chart to clicks and to the pointer that passes over it. */
export function listenToPointer(chart: Chart, tips: Tips, signal: AbortSignal): void {
  const { grid, root, tip } = chart.frame
  const left = () => root.getBoundingClientRect().left
  grid.addEventListener(
    'click',
    (event) => {
      click(chart, event)
      const row = chart.list.findByNode(event.target)
      const isTouch = 'pointerType' in event && event.pointerType === 'touch'
      if (row === null || !isTouch) return
      tips.showSoon(row, event.clientX - left())
      // A finger does not hover: the row that was touched shows its handles.
      if (chart.editing !== null) showGrips(chart, taskOf(chart, row)?.id ?? null)
    },
    { signal },
  )
  grid.addEventListener('pointerdown', () => tips.hide(), { signal })
  grid.addEventListener(
    'dblclick',
    (event) => {
      const row = taskOf(chart, chart.list.findByNode(event.target))
      if (row !== null) doubleClick(chart, row, event)
    },
    { signal },
  )
  grid.addEventListener(
    'pointerover',
    (event) => {
      const row = chart.list.findByNode(event.target)
      if (row === null) tips.hideSoon()
      else tips.showSoon(row, event.clientX - left() + 12)
    },
    { signal },
  )
  grid.addEventListener('pointerleave', () => tips.hideSoon(), { signal })
  tip.element.addEventListener('pointerenter', () => tips.keep(), { signal })
  tip.element.addEventListener('pointerleave', () => tips.hideSoon(), { signal })
}

/** A click on the arrow opens or closes, on a title opens the task, elsewhere selects. */
function click(chart: Chart, event: MouseEvent): void {
  const { target } = event
  const shown = chart.list.findByNode(target)
  const row = taskOf(chart, shown)
  if (row === null || shown === null) return
  const index = shown.rowIndex
  if (isOn(target, '.rv-gantt-mark') && hasChildren(chart.layout, index)) {
    return toggle(chart, row.id)
  }
  if (selectMore(chart, row, { event, position: shown.position })) return
  const link = linkUnder(chart, event)
  chooseLink(chart, link)
  if (link !== null) return announce(chart, linkWords(chart, link))
  // Where titles are edited in place, opening is left to Enter and to what the host offers.
  const opens = chart.editing === null || rightsOf(chart, row).rename !== true
  if (opens && isOn(target, '.rv-gantt-words')) chart.options.onOpen?.(row)
  const isAway = isOn(target, '.rv-gantt-time[data-away]')
  if (isAway) chooseAndShow(chart, row, chart.layout.positionOf(index))
  else choose(chart, row)
}

/** Shift draws the selection out, Ctrl or the command key adds to it. */
function selectMore(
  chart: Chart,
  row: GanttRow,
  { event, position }: { readonly event: MouseEvent; readonly position: number },
): boolean {
  if (event.shiftKey) selectTo(chart, position)
  else if (event.ctrlKey || event.metaKey) toggleSelected(chart, row.id)
  else return false
  announce(chart, chart.texts.editing.selectedRows(chart.selected.size))
  return true
}

/** Pixels from a line at which a mouse, or a finger, still hits it. */
const REACH = 5
const REACH_OF_FINGER = 12

function linkUnder(chart: Chart, event: MouseEvent): GanttLink | null {
  const isOnBar = isOn(event.target, '.rv-gantt-bar, .rv-gantt-cell')
  if (chart.editing === null || isOnBar) return null
  const isTouch = 'pointerType' in event && event.pointerType === 'touch'
  const point = pointOf(chart, { x: event.clientX, y: event.clientY })
  return findLinkAt(chart, point, isTouch ? REACH_OF_FINGER : REACH)
}

/** A double click edits the cell of a row that may be edited, opens a link, or opens the task. */
function doubleClick(chart: Chart, row: GanttRow, event: MouseEvent): void {
  const field = fieldUnder(event.target)
  if (chart.editing !== null && field !== null) return editCell(chart, row, field)
  const link = linkUnder(chart, event)
  if (link !== null) return chart.editing?.onOpenLink?.(link)
  if (!isOn(event.target, '.rv-gantt-title')) chart.options.onOpen?.(row)
}

function fieldUnder(target: EventTarget | null): GanttField | null {
  if (isOn(target, '.rv-gantt-title')) return 'title'
  if (isOn(target, '.rv-gantt-start')) return 'start'
  return isOn(target, '.rv-gantt-due') ? 'due' : null
}

function choose(chart: Chart, row: GanttRow): void {
  selectOne(chart, row.id)
  chart.options.onSelect?.(row)
}

/** Selects a row and brings its bar into sight. */
export function chooseAndShow(chart: Chart, row: GanttRow, position: number): void {
  choose(chart, row)
  scrollToPosition(chart, position)
}

function taskOf(chart: Chart, row: RowElement | null): GanttRow | null {
  return row === null ? null : (chart.rows[row.rowIndex] ?? null)
}

function isOn(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null
}
