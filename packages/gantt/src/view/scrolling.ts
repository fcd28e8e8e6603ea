import { xOfDay } from '../axis.ts'
import { type Chart, relayout, viewportOf } from './chart.ts'
import { paint } from './paint.ts'
import type { GanttZoom } from '../zoom.ts'

/** Scrolls up or down as little as brings the row into sight, and draws it. */
export function showPosition(chart: Chart, position: number): void {
  const { grid } = chart.frame
  const { scrollTop, height } = viewportOf(chart)
  const top = position * chart.rowHeight
  const bottom = top + chart.rowHeight
  if (top < scrollTop) grid.scrollTop = top
  else if (bottom > scrollTop + height) grid.scrollTop = bottom - height
  paint(chart)
}

/** Moves the time axis so that it begins at a pixel; smoothly unless the reader wants no motion. */
export function scrollToX(chart: Chart, x: number): void {
  const { grid } = chart.frame
  const view = grid.ownerDocument.defaultView
  const wantsMotion = view?.matchMedia?.('(prefers-reduced-motion: no-preference)').matches === true
  const left = Math.max(0, x)
  if (wantsMotion && typeof grid.scrollTo === 'function')
    grid.scrollTo({ left, behavior: 'smooth' })
  else grid.scrollLeft = left
  paint(chart)
}

export function scrollToToday(chart: Chart): void {
  const { todayX } = chart.layout
  if (todayX !== null) scrollToX(chart, todayX - viewportOf(chart).width * 0.35)
}

/** Brings a row and the start of its bar into sight. */
export function scrollToPosition(chart: Chart, position: number): void {
  showPosition(chart, position)
  const box = chart.layout.box(position)
  const x = box?.bar?.x ?? box?.bracket?.x ?? box?.deadlineX ?? null
  const { scrollLeft, width } = viewportOf(chart)
  const isInSight = x === null || (x >= scrollLeft && x < scrollLeft + width - 40)
  if (!isInSight) scrollToX(chart, x - width * 0.2)
}

/** Lays out again, and keeps the day in the middle of the timeline where it was. */
export function relayoutAroundMiddle(chart: Chart): void {
  const before = viewportOf(chart)
  const { axis } = chart.layout
  const middle = before.scrollLeft + before.width / 2
  const day = axis.firstDay + middle / axis.pixelsPerDay
  relayout(chart)
  const x = xOfDay(chart.layout.axis, day) - viewportOf(chart).width / 2
  chart.frame.grid.scrollLeft = Math.max(0, Math.round(x))
  paint(chart)
}

/** Changes the scale and keeps the middle of the timeline; the host hears of another zoom. */
export function setScale(
  chart: Chart,
  scale: { readonly zoom: GanttZoom; readonly pixelsPerDay: number | null },
): void {
  const isOther = scale.zoom !== chart.zoom
  chart.zoom = scale.zoom
  chart.pixelsPerDay = scale.pixelsPerDay
  relayoutAroundMiddle(chart)
  if (isOther) chart.options.onZoom?.(scale.zoom)
}
