import { scrollToRow, select, setCollapsed, setZoom, fit } from './acts.ts'
import { createChart } from './chart.ts'
import { applyTheme } from './frame.ts'
import type { GanttOptions, GanttView } from './gantt-options.ts'
import { listen } from './listeners.ts'
import { relayoutAroundMiddle, scrollToToday } from './scrolling.ts'

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
    select: (id) => select(chart, id),
    scrollToToday: () => scrollToToday(chart),
    scrollToRow: (id) => scrollToRow(chart, id),
    destroy() {
      closing.abort()
      chart.frame.root.remove()
    },
  }
}
