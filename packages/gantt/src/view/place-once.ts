import { type AxisRange, scaleToFit, xOfDay } from '../axis.ts'
import { type Chart, viewportOf } from './chart.ts'
import { setScale } from './scrolling.ts'
import { scrollToState } from './view-state.ts'

/** Days shown before the first bar and after the last one. */
const AIR_DAYS = 7

/**
 * The first look: from the start when today is in it, else today a third of the way in. Where that
 * shows no bar, the whole plan is shown; a scale or a row that the host has asked for is kept.
 */
export function placeOnce(chart: Chart): void {
  const { width } = viewportOf(chart)
  if (chart.isPlaced || width === 0) return
  chart.isPlaced = true
  const { state, selectedId = null } = chart.options
  if (state?.firstOn !== undefined || state?.topId !== undefined) {
    return scrollToState(chart, state)
  }
  const { grid } = chart.frame
  const { todayX } = chart.layout
  if (todayX !== null && todayX > width * 0.7) grid.scrollLeft = todayX - width * 0.3
  const days = daysOfBars(chart)
  if (days === null || hasBarInSight(chart)) return
  const isScaleKept = state?.zoom !== undefined || selectedId !== null
  if (!isScaleKept) setScale(chart, scaleToFit(days, width))
  grid.scrollLeft = Math.max(0, Math.floor(xOfDay(chart.layout.axis, days.firstDay)))
}

/** Whether the rows in sight have something drawn among the days in sight. */
function hasBarInSight(chart: Chart): boolean {
  const { layout } = chart
  const { scrollLeft, scrollTop, width, height } = viewportOf(chart)
  const from = Math.floor(scrollTop / layout.rowHeight)
  const to = Math.min(layout.rowCount, Math.ceil((scrollTop + height) / layout.rowHeight))
  for (let position = from; position < to; position += 1) {
    const { bar, bracket, deadlineX } = layout.box(position) ?? {}
    const drawn = bar ?? bracket ?? null
    const left = drawn?.x ?? deadlineX ?? null
    const right = drawn === null ? left : drawn.x + drawn.width
    if (left !== null && right !== null && left < scrollLeft + width && right > scrollLeft) {
      return true
    }
  }
  return false
}

/** The days of all bars and deadlines with a little air; null where nothing has a date. */
function daysOfBars({ rows, layout }: Chart): AxisRange | null {
  let firstDay = Infinity
  let endDay = -Infinity
  for (let index = 0; index < rows.length; index += 1) {
    const span = layout.spanOf(index)
    if (span === null) continue
    firstDay = Math.min(firstDay, span.first)
    endDay = Math.max(endDay, span.last + 1)
  }
  if (endDay === -Infinity) return null
  return { firstDay: firstDay - AIR_DAYS, endDay: endDay + AIR_DAYS }
}
