import { xOfDay } from '../axis.ts'
import { barHeightOf, barTopOf } from '../bar-metrics.ts'
import type { DaySpan } from '../edit/shift-span.ts'
import type { Stretch } from '../edit/hit-test.ts'
import type { BarBox } from '../link-path.ts'
import { estimateTextWidth } from '../svg-text.ts'
import { type Chart, viewportOf } from './chart.ts'
import type { LayerBox, ShownLabel } from './edit-layer.ts'

/** The box of a span of days in a row, as high as a bar. */
export function boxOfSpan(chart: Chart, span: DaySpan, position: number): LayerBox {
  const { axis } = chart.layout
  const x = xOfDay(axis, span.first)
  return {
    x,
    width: xOfDay(axis, span.last + 1) - x,
    y: position * chart.rowHeight + barTopOf(chart.rowHeight),
    height: barHeightOf(chart.rowHeight),
  }
}

/** The bar or bracket in a visible row; null where there is none. */
export function barAt(chart: Chart, position: number): Stretch | null {
  const box = chart.layout.box(position)
  return box?.bar ?? box?.bracket ?? null
}

/** The same for drawing a link from it or to it. */
export function linkBarAt(chart: Chart, position: number): BarBox | null {
  const bar = barAt(chart, position)
  if (bar === null) return null
  const y = position * chart.rowHeight
  return {
    ...bar,
    y,
    rowHeight: chart.rowHeight,
    barTop: y + barTopOf(chart.rowHeight),
    barHeight: barHeightOf(chart.rowHeight),
  }
}

/** A label of some words above a bar, or below it where the head is; always inside the timeline. */
export function labelAt(
  chart: Chart,
  { x, y, height }: Pick<LayerBox, 'x' | 'y' | 'height'>,
  words: string,
): Omit<ShownLabel, 'isRefusal'> {
  const { scrollLeft, scrollTop, width } = viewportOf(chart)
  const widthMax = Math.max(120, width - 8)
  const room = scrollLeft + width - Math.min(widthMax, estimateTextWidth(words, 12) + 20) - 4
  const isAbove = y - scrollTop > LABEL_ROOM
  return {
    x: Math.max(scrollLeft + 4, Math.min(x, room)),
    y: isAbove ? y - 6 : y + height + 8,
    words,
    isAbove,
    widthMax,
  }
}

/** Two lines of a label, for a narrow timeline. */
const LABEL_ROOM = 48

/** The visible row under a pixel of the body; -1 outside. */
export function positionAtY({ layout, rowHeight }: Chart, y: number): number {
  const position = Math.floor(y / rowHeight)
  return position >= 0 && position < layout.rowCount ? position : -1
}

/** The day under a pixel of the timeline, with the part of it that has passed. */
export function dayFraction({ layout }: Chart, x: number): number {
  return layout.axis.firstDay + x / layout.axis.pixelsPerDay
}
