import { fromDayNumber, toDayNumber } from '@roviec/calendar'
import { dayAtX, xOfDay } from '../axis.ts'
import { type Chart, viewportOf } from './chart.ts'
import type { GanttViewState } from './gantt-options.ts'
import { selectedIds } from './selection.ts'

/** What the reader has set up, to be put into an address. */
export function readViewState(chart: Chart): GanttViewState {
  const { layout, rows } = chart
  const { scrollLeft, scrollTop } = viewportOf(chart)
  const day = Math.min(layout.axis.endDay - 1, dayAtX(layout.axis, scrollLeft))
  const top = rows[layout.rowAt(Math.floor(scrollTop / layout.rowHeight))]
  return {
    zoom: chart.zoom,
    firstOn: fromDayNumber(day),
    topId: top?.id ?? null,
    collapsed: rows.flatMap(({ id }) => (chart.collapsed.has(id) ? [id] : [])),
    selected: selectedIds(chart),
  }
}

/** Scrolls to where a state was taken; what no longer exists is passed over. */
export function scrollToState(chart: Chart, state: Partial<GanttViewState>): void {
  const { grid } = chart.frame
  const { axis } = chart.layout
  if (state.firstOn !== undefined) {
    grid.scrollLeft = Math.max(0, Math.ceil(xOfDay(axis, toDayNumber(state.firstOn))))
  }
  const index = chart.rows.findIndex(({ id }) => id === state.topId)
  const position = index === -1 ? -1 : chart.layout.positionOf(index)
  if (position !== -1) grid.scrollTop = position * chart.rowHeight
}
