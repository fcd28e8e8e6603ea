import { type IsoDate, toDayNumber } from '@roviec/calendar'
import {
  type AxisRange,
  type AxisScale,
  clampRange,
  createAxis,
  type GanttAxis,
  type GanttTick,
  scaleOf,
  ticksBetween,
  xOfDay,
} from './axis.ts'
import { bandsBetween, type GanttBand, type GanttCalendar } from './bands.ts'
import { type GanttLinkPath, layoutLinks, type LinksBetween } from './layout-links.ts'
import { createRollUp } from './roll-up.ts'
import type { GanttLink, GanttRow, GanttSpan } from './row.ts'
import { boxOfRow, type GanttRowBox } from './row-box.ts'
import { createDayReader, NO_DAY, readRowDays, type RowDays } from './row-days.ts'
import { listVisibleRows, readRowTree, type RowTree } from './row-tree.ts'
import type { GanttZoom } from './zoom.ts'
import { GANTT_TEXTS_VI, type GanttTexts } from './texts.ts'

/** What is laid out, on which scale, and around which day. */
export interface GanttLayoutOptions {
  readonly rows: readonly GanttRow[]
  readonly links?: readonly GanttLink[]
  /** Ids of rows whose descendants are hidden. */
  readonly collapsed?: ReadonlySet<string>
  /** The days the axis must show; absent: everything drawn, and a little air around it. */
  readonly range?: GanttSpan
  readonly zoom: GanttZoom
  /** Pixels of one day; those of the zoom when absent. */
  readonly pixelsPerDay?: number
  readonly today: IsoDate
  readonly calendar: GanttCalendar
  readonly texts?: GanttTexts
  /** Pixels; 29 when absent. */
  readonly rowHeight?: number
  /** Pixels the axis must fill at least; days are added at its end. */
  readonly widthMin?: number
}

/** A rectangle of the chart: visible rows by position (the last one exclusive), pixels of the axis. */
export interface GanttWindow {
  readonly rowFrom: number
  readonly rowTo: number
  readonly xFrom: number
  readonly xTo: number
}

/** Everything to draw inside a window. */
export interface GanttScene {
  readonly rows: readonly GanttRowBox[]
  readonly bands: readonly GanttBand[]
  readonly header: { readonly upper: readonly GanttTick[]; readonly lower: readonly GanttTick[] }
  readonly links: readonly GanttLinkPath[]
  /** The middle of today, or null when it lies outside the axis. */
  readonly todayX: number | null
}

/** The whole chart as geometry; what a window shows is worked out when it is asked for. */
export interface GanttLayout {
  readonly rows: readonly GanttRow[]
  readonly axis: GanttAxis
  /** The days worth showing, before the axis is stretched to the width it must fill. */
  readonly range: AxisRange
  readonly texts: GanttTexts
  readonly rowHeight: number
  /** Rows in sight after collapsing. */
  readonly rowCount: number
  /** Pixels of the timeline, without header and table. */
  readonly width: number
  readonly height: number
  readonly todayX: number | null
  readonly tree: RowTree
  /** Index in `rows` of the row at a position, -1 outside. */
  readonly rowAt: (position: number) => number
  /** Position of a row among the visible ones, -1 when it is hidden. */
  readonly positionOf: (index: number) => number
  readonly box: (position: number) => GanttRowBox | null
  /** First and last day of a row's bar or bracket, as day numbers; null where it has none. */
  readonly spanOf: (index: number) => { readonly first: number; readonly last: number } | null
  readonly scene: (window: GanttWindow) => GanttScene
}

export const ROW_HEIGHT = 29

/**
 * Lays the chart out. The work is one pass over the rows into typed arrays; boxes, bands, header
 * labels and link paths exist only for the windows that are asked for, in time that follows what
 * they show. Dates that cannot be shown together are cut off far from today, never refused.
 */
export function layoutGantt(options: GanttLayoutOptions): GanttLayout {
  const { rows, zoom, calendar, texts = GANTT_TEXTS_VI, rowHeight = ROW_HEIGHT } = options
  const today = toDayNumber(options.today)
  const readDay = createDayReader()
  const tree = readRowTree(rows)
  const days = readRowDays(rows, tree, readDay)
  const range = options.range === undefined ? withAir(days.range, today) : rangeOf(options.range)
  const scale = { ...scaleOf(zoom), ...pick(options.pixelsPerDay) }
  const axis = createAxis(clampRange(range, scale, today), scale, options.widthMin ?? 0)
  const collapsed = options.collapsed ?? new Set()
  const rollUp = createRollUp(rows, tree)
  const geometry = { rows, tree, days, axis, rowHeight, readDay, today, collapsed, rollUp }
  const visible = listVisibleRows(rows, tree, collapsed)
  const positions = positionsOf(visible, rows.length)
  const box = (position: number): GanttRowBox | null => {
    const index = visible[position]
    return index === undefined ? null : boxOfRow(geometry, index, position)
  }
  const linksBetween = lazily(() =>
    layoutLinks({ rows, links: options.links ?? [], positions, box, rowHeight }),
  )
  const todayX = today >= axis.firstDay && today < axis.endDay ? xOfDay(axis, today + 0.5) : null
  return {
    rows,
    axis,
    range,
    texts,
    rowHeight,
    tree,
    todayX,
    rowCount: visible.length,
    width: axis.width,
    height: visible.length * rowHeight,
    rowAt: (position) => visible[position] ?? -1,
    positionOf: (index) => positions[index] ?? -1,
    box,
    spanOf: (index) => spanOf(days, index),
    scene: (window) => ({
      rows: boxesBetween(box, window, visible.length),
      bands: bandsBetween(axis, window, calendar, texts),
      header: ticksBetween(axis, window, texts),
      links: linksBetween()(window),
      todayX,
    }),
  }
}

function spanOf(
  { starts, ends }: RowDays,
  index: number,
): { readonly first: number; readonly last: number } | null {
  const first = starts[index] ?? NO_DAY
  const end = ends[index] ?? NO_DAY
  return first === NO_DAY || end === NO_DAY ? null : { first, last: end - 1 }
}

function pick(pixelsPerDay: number | undefined): Partial<AxisScale> {
  return pixelsPerDay === undefined ? {} : { pixelsPerDay }
}

/** A week before the first day and three after the last, today always among them. */
function withAir(range: AxisRange | null, today: number): AxisRange {
  const { firstDay, endDay } = range ?? { firstDay: today, endDay: today + 60 }
  return { firstDay: Math.min(firstDay, today) - 7, endDay: Math.max(endDay, today) + 21 }
}

function rangeOf(span: GanttSpan): AxisRange {
  return { firstDay: toDayNumber(span.startOn), endDay: toDayNumber(span.finishOn) + 1 }
}

function positionsOf(visible: Int32Array, rowCount: number): Int32Array {
  const positions = new Int32Array(rowCount).fill(-1)
  for (let position = 0; position < visible.length; position += 1) {
    positions[visible[position] ?? 0] = position
  }
  return positions
}

function boxesBetween(
  box: (position: number) => GanttRowBox | null,
  window: GanttWindow,
  rowCount: number,
): GanttRowBox[] {
  const boxes: GanttRowBox[] = []
  const end = Math.min(window.rowTo, rowCount)
  for (let position = Math.max(0, window.rowFrom); position < end; position += 1) {
    const found = box(position)
    if (found !== null) boxes.push(found)
  }
  return boxes
}

/** Links cost a map of all ids, so it is made when the first window asks. */
function lazily(create: () => LinksBetween): () => LinksBetween {
  let made: LinksBetween | null = null
  return () => {
    made ??= create()
    return made
  }
}
