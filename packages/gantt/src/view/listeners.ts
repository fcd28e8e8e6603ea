import { activate, fit, focusPosition, toggle, zoomBy } from './acts.ts'
import { activePosition, type Chart, viewportOf } from './chart.ts'
import { findChosenLink } from './chosen-link.ts'
import { editCell } from './edit-cell.ts'
import { readEditKey, readViewKey } from './edit-keys.ts'
import { listenToGestures } from './gestures.ts'
import type { GanttRow } from '../row.ts'
import { type GanttKey, readKey, type RowKey } from './keyboard.ts'
import { listenToMiniMap } from './mini-map.ts'
import { paint } from './paint.ts'
import { chooseAndShow, listenToPointer } from './pointer.ts'
import { giveUp, pressEditKey, pressViewKey } from './press-edit-key.ts'
import { moveByKey } from './row-navigation.ts'
import { scrollToToday, scrollToX } from './scrolling.ts'
import { createTips, type Tips } from './tips.ts'

/** Joins the chart to keys, pointer, scrolling and size; all of it ends with the signal. */
export function listen(chart: Chart, signal: AbortSignal): void {
  const { grid, root } = chart.frame
  const tips = createTips(chart, signal)
  listenToKeys(chart, tips, signal)
  listenToPointer(chart, tips, signal)
  listenToGestures(chart, signal)
  listenToMiniMap(chart, signal)
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
      // A row is no text field, but an input method may be at work all the same.
      if (event.isComposing || chart.list.findByNode(event.target) === null) return
      const isTaken = takeKey(chart, event)
      if (isTaken) event.preventDefault()
      if (isTaken || event.key === 'Escape') tips.hide()
    },
    { signal },
  )
  grid.addEventListener(
    'focusin',
    ({ target }) => {
      const row = chart.list.findByNode(target)
      if (row === null) return
      activate(chart, chart.rows[row.rowIndex]?.id ?? '')
      if (row.element.matches(':focus-visible')) tips.showSoon(row)
    },
    { signal },
  )
  grid.addEventListener('focusout', () => tips.hideSoon(), { signal })
}

/** False: the key is not ours, or has nothing to act on. */
function takeKey(chart: Chart, event: KeyboardEvent): boolean {
  const position = activePosition(chart)
  const row = chart.rows[chart.layout.rowAt(position)]
  const viewKey = readViewKey(event)
  if (viewKey !== null && row !== undefined) {
    pressViewKey(chart, viewKey, { row, position })
    return true
  }
  const editKey = readEditKey(event)
  if (editKey !== null && row !== undefined) {
    return pressEditKey(chart, editKey, { row, position })
  }
  const key = readKey(event)
  if (key === null) return false
  // Where there is nothing to give up, Escape belongs to what the chart stands in.
  if (key.kind === 'dismiss') return giveUp(chart)
  pressKey(chart, key)
  return true
}

function pressKey(chart: Chart, key: Exclude<GanttKey, { kind: 'dismiss' }>): void {
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
      return row === undefined ? undefined : openByKey(chart, row)
    case 'select':
      return row === undefined ? undefined : chooseAndShow(chart, row, position)
    case 'move':
    case 'page':
    case 'end':
    case 'open-branch':
    case 'close-branch':
      return moveTo(chart, key, position)
  }
}

/** Enter opens the chosen link, else the task; where nothing opens, its title is edited. */
function openByKey(chart: Chart, row: GanttRow): void {
  const link = findChosenLink(chart)
  if (link !== null && chart.editing?.onOpenLink !== undefined) {
    return chart.editing.onOpenLink(link)
  }
  if (chart.options.onOpen !== undefined) return chart.options.onOpen(row)
  if (chart.editing !== null) editCell(chart, row, 'title')
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
