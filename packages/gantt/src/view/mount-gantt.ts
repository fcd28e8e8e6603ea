import {
  collapseToLevel,
  fit,
  fitPlan,
  revealRow,
  scrollToRow,
  setCollapsed,
  setZoom,
} from './acts.ts'
import { announce } from './announce.ts'
import { type Chart, createChart, invalidate } from './chart.ts'
import { applyTheme } from './frame.ts'
import type { GanttOptions, GanttView } from './gantt-options.ts'
import { listen } from './listeners.ts'
import { showMiniMap } from './mini-map.ts'
import { paint } from './paint.ts'
import { relayoutAroundMiddle, scrollToToday } from './scrolling.ts'
import { selectOne, setSelected } from './selection.ts'
import { readViewState } from './view-state.ts'
import type { GanttEditing } from '../edit/gantt-edit.ts'
import type { GanttLink, GanttRow } from '../row.ts'
import { setAttribute, setText } from './build.ts'
import { findChosenLink } from './chosen-link.ts'

/**
 * Shows a chart inside an element that has a height of its own. Only the rows and days in sight
 * exist as nodes. The style sheet `@roviec/gantt/gantt.css` must be on the page.
 */
export function mountGantt(host: HTMLElement, options: GanttOptions): GanttView {
  const chart = createChart(host, options)
  const closing = new AbortController()
  applyTheme(chart.frame, options.theme ?? 'system')
  setEditing(chart, chart.editing)
  showMiniMap(chart, options.miniMap === true)
  fit(chart)
  listen(chart, closing.signal)
  return {
    update(rows, links = chart.links) {
      showOthers(chart, rows, links)
    },
    setZoom: (zoom) => setZoom(chart, zoom),
    setCollapsed: (ids) => setCollapsed(chart, ids),
    setTheme(theme) {
      applyTheme(chart.frame, theme)
      chart.isMiniMapFresh = false
      paint(chart)
    },
    collapseToLevel: (level) => collapseToLevel(chart, level),
    select: (id) => selectOne(chart, id),
    setSelected: (ids) => setSelected(chart, listKnown(chart.rows, ids)),
    setEditing: (editing) => setEditing(chart, editing),
    setProgressLine(isShown) {
      chart.hasProgressLine = isShown
      invalidate(chart)
      paint(chart)
    },
    setMiniMap(isShown) {
      showMiniMap(chart, isShown)
      fit(chart)
    },
    fit: () => fitPlan(chart),
    state: () => readViewState(chart),
    showKeys: () => chart.frame.help.show(chart.editing !== null),
    announce: (words) => announce(chart, words),
    scrollToToday: () => scrollToToday(chart),
    scrollToRow: (id) => scrollToRow(chart, id),
    reveal: (id) => revealRow(chart, id),
    destroy() {
      closing.abort()
      chart.frame.root.remove()
    },
  }
}

function listKnown(rows: readonly GanttRow[], ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids)
  return rows.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}

function showOthers(chart: Chart, rows: readonly GanttRow[], links: readonly GanttLink[]): void {
  chart.rows = rows
  chart.links = links
  if (!rows.some(({ id }) => id === chart.activeId)) {
    chart.closeCell?.()
    chart.activeId = rows[0]?.id ?? null
  }
  if (findChosenLink(chart) === null) chart.chosenLinkId = null
  relayoutAroundMiddle(chart)
}

/** Marks the chart as one that can be edited, or that cannot. */
function setEditing(chart: Chart, editing: GanttEditing | null): void {
  const { grid, instructions, root } = chart.frame
  chart.editing = editing
  if (editing === null) {
    chart.closeCell?.()
    chart.chosenLinkId = null
    chart.linkFromId = null
  }
  setText(instructions, editing === null ? '' : chart.texts.editing.instructions)
  setAttribute(root, 'data-editable', editing === null ? null : 'true')
  setAttribute(grid, 'aria-multiselectable', true)
  setAttribute(grid, 'aria-readonly', editing === null)
  setAttribute(grid, 'aria-describedby', editing === null ? null : instructions.id)
  invalidate(chart)
  paint(chart)
}
