import { activate, fit, focusPosition, toggle, zoomBy } from './acts.ts'
import { activePosition, type Chart, viewportOf } from './chart.ts'
import type { GanttRow } from '../row.ts'
import { type GanttKey, readKey, type RowKey } from './keyboard.ts'
import { paint } from './paint.ts'
import { hasChildren, moveByKey } from './row-navigation.ts'
import type { RowElement } from './row-element.ts'
import { selectOne } from './selection.ts'
import { scrollToPosition, scrollToToday, scrollToX } from './scrolling.ts'
import { createTips, type Tips } from './tips.ts'

/** Joins the chart to keys, pointer, scrolling and size; all of it ends with the signal. */
export function listen(chart: Chart, signal: AbortSignal): void {
  const { grid, root } = chart.frame
  const tips = createTips(chart, signal)
  listenToKeys(chart, tips, signal)
  listenToPointer(chart, tips, signal)
  grid.addEventListener(
    'scroll',
    () => {
      tips.hide()
      paint(chart)
    },
    { passive: true, signal },
  )
  const Observer = root.ownerDocument.defaultView?.ResizeObserver
  if (Observer === undefined) return
  const observer = new Observer(() => fit(chart))
  observer.observe(root)
  signal.addEventListener('abort', () => observer.disconnect())
}

function listenToKeys(chart: Chart, tips: Tips, signal: AbortSignal): void {
  const { grid } = chart.frame
  grid.addEventListener(
    'keydown',
    (event) => {
      const key = readKey(event)
      if (key === null || chart.list.findByNode(event.target) === null) return
      event.preventDefault()
      tips.hide()
      pressKey(chart, key)
    },
    { signal },
  )
  grid.addEventListener(
    'focusin',
    ({ target }) => {
      const row = chart.list.findByNode(target)
      if (row === null) return
      activate(chart, taskOf(chart, row)?.id ?? '')
      if (row.element.matches(':focus-visible')) tips.showSoon(row)
    },
    { signal },
  )
  grid.addEventListener('focusout', () => tips.hideSoon(), { signal })
}

function pressKey(chart: Chart, key: GanttKey): void {
  const position = activePosition(chart)
  const row = chart.rows[chart.layout.rowAt(position)]
  switch (key.kind) {
    case 'zoom':
      return zoomBy(chart, key.by)
    case 'today':
      return scrollToToday(chart)
    case 'scroll':
      return scrollBy(chart, key.by)
    case 'open':
      return row === undefined ? undefined : chart.options.onOpen?.(row)
    case 'select':
      return row === undefined ? undefined : chooseAndShow(chart, row, position)
    case 'dismiss':
      return
    case 'move':
    case 'page':
    case 'end':
    case 'open-branch':
    case 'close-branch':
      return moveTo(chart, key, position)
  }
}

function scrollBy(chart: Chart, step: -1 | 1): void {
  const { scrollLeft, width } = viewportOf(chart)
  scrollToX(chart, scrollLeft + step * width * 0.25)
}

function moveTo(chart: Chart, key: RowKey, position: number): void {
  const pageRows = Math.floor(viewportOf(chart).height / chart.rowHeight)
  const isCollapsed = (index: number) => chart.collapsed.has(chart.rows[index]?.id ?? '')
  const move = moveByKey(key, { layout: chart.layout, position, pageRows, isCollapsed })
  if (move.kind === 'go') focusPosition(chart, move.position)
  if (move.kind === 'expand' || move.kind === 'collapse') {
    toggle(chart, chart.rows[move.index]?.id ?? '')
  }
}

function listenToPointer(chart: Chart, tips: Tips, signal: AbortSignal): void {
  const { grid, root, tip } = chart.frame
  const left = () => root.getBoundingClientRect().left
  grid.addEventListener(
    'click',
    (event) => {
      click(chart, event.target)
      const row = chart.list.findByNode(event.target)
      const isTouch = 'pointerType' in event && event.pointerType === 'touch'
      if (row !== null && isTouch) tips.showSoon(row, event.clientX - left())
    },
    { signal },
  )
  grid.addEventListener(
    'dblclick',
    (event) => {
      const row = taskOf(chart, chart.list.findByNode(event.target))
      if (row !== null && !isOn(event.target, '.rv-gantt-title')) chart.options.onOpen?.(row)
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
function click(chart: Chart, target: EventTarget | null): void {
  const row = taskOf(chart, chart.list.findByNode(target))
  if (row === null) return
  const index = chart.list.findByNode(target)?.rowIndex ?? -1
  const isParent = hasChildren(chart.layout, index)
  if (isOn(target, '.rv-gantt-mark') && isParent) return toggle(chart, row.id)
  if (isOn(target, '.rv-gantt-words')) chart.options.onOpen?.(row)
  const isAway = isOn(target, '.rv-gantt-time[data-away]')
  if (isAway) chooseAndShow(chart, row, chart.layout.positionOf(index))
  else choose(chart, row)
}

function choose(chart: Chart, row: GanttRow): void {
  selectOne(chart, row.id)
  chart.options.onSelect?.(row)
}

function chooseAndShow(chart: Chart, row: GanttRow, position: number): void {
  choose(chart, row)
  scrollToPosition(chart, position)
}

function taskOf(chart: Chart, row: RowElement | null): GanttRow | null {
  return row === null ? null : (chart.rows[row.rowIndex] ?? null)
}

function isOn(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null
}
