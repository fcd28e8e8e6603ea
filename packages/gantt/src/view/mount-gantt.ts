import {
  collapseToLevel,
  fit,
  fitPlan,
  revealRow,
  scrollToRow,
  setCollapsed,
  setZoom,
} from './acts.ts'
import { setText } from './build.ts'
import { createChart, invalidate } from './chart.ts'
import { applyTheme } from './frame.ts'
import type { GanttOptions, GanttView } from './gantt-options.ts'
import { listen } from './listeners.ts'
import { paint } from './paint.ts'
import { relayoutAroundMiddle, scrollToToday } from './scrolling.ts'
import { selectOne, setSelected } from './selection.ts'
import { readViewState } from './view-state.ts'
import type { GanttRow } from '../row.ts'

/**
 * Shows a chart inside an element that has a height of its own. Only the rows and days in sight
 * exist as nodes. The style sheet `@roviec/gantt/gantt.css` must be on the page.
 */
export function mountGantt(host: HTMLElement, options: GanttOptions): GanttView {
  const chart = createChart(host, options)
  const closing = new AbortController()
  applyTheme(chart.frame, options.theme ?? 'system')
  fit(chart)
  listen(chart, closing.signal)
  return {
    update(rows, links = chart.links) {
      chart.rows = rows
      chart.links = links
      if (!rows.some(({ id }) => id === chart.activeId)) chart.activeId = rows[0]?.id ?? null
      relayoutAroundMiddle(chart)
    },
    setZoom: (zoom) => setZoom(chart, zoom),
    setCollapsed: (ids) => setCollapsed(chart, ids),
    setTheme: (theme) => applyTheme(chart.frame, theme),
    collapseToLevel: (level) => collapseToLevel(chart, level),
    select: (id) => selectOne(chart, id),
    setSelected: (ids) => setSelected(chart, listKnown(chart.rows, ids)),
    setEditing(editing) {
      chart.editing = editing
      invalidate(chart)
      paint(chart)
    },
    setProgressLine(isShown) {
      chart.hasProgressLine = isShown
      invalidate(chart)
      paint(chart)
    },
    setMiniMap() {},
    fit: () => fitPlan(chart),
    state: () => readViewState(chart),
    announce: (words) => setText(chart.frame.announcer, words),
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
