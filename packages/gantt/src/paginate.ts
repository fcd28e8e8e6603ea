import type { GanttLayout, GanttWindow } from './layout.ts'
import { SVG_HEADER_HEIGHT, SVG_TABLE_WIDTH } from './svg-table.ts'

/** One sheet of a chart: which rows and pixels of the timeline stand on it, and its number. */
export interface GanttPage extends GanttWindow {
  /** From 1; the sheets of the same rows follow each other from left to right. */
  readonly number: number
  readonly count: number
  /** Size in the units of the drawing. */
  readonly width: number
  readonly height: number
  /** Size on paper; smaller than the drawing where the table would leave the timeline no room. */
  readonly paperWidth: number
  readonly paperHeight: number
  /** Whether the legend stands on this sheet: on the last one. */
  readonly legend: boolean
}

/** The chart, and the sheets it is to be cut into; A4 across is 1123 by 794 pixels. */
export interface PaginateOptions {
  readonly layout: GanttLayout
  readonly pageWidth: number
  readonly pageHeight: number
}

const FOOTER_HEIGHT = 28
/** What the legend takes at most. */
const LEGEND_HEIGHT = 92
/** A timeline narrower than this tells nothing; the sheet is drawn smaller instead. */
const TIMELINE_WIDTH_MIN = 400
/** Nobody reads more, and each sheet is a drawing of its own. */
const PAGES_MAX = 2000

/**
 * Cuts a chart into sheets: each shows whole rows and whole days under the same header and beside
 * the same table, left to right and then down. `drawSvg` draws one with the option `page`.
 */
export function paginate({ layout, pageWidth, pageHeight }: PaginateOptions): readonly GanttPage[] {
  const width = Math.max(pageWidth, SVG_TABLE_WIDTH + TIMELINE_WIDTH_MIN)
  const height = (pageHeight * width) / pageWidth
  const rowsRoom = height - SVG_HEADER_HEIGHT - FOOTER_HEIGHT
  const rowRanges = cutRows(layout, rowsRoom)
  const timeRanges = cutTime(layout, width - SVG_TABLE_WIDTH)
  const count = Math.min(PAGES_MAX, rowRanges.length * timeRanges.length)
  const sizes = { width, height, paperWidth: pageWidth, paperHeight: pageHeight }
  const pages = rowRanges.flatMap((rows) => timeRanges.map((time) => ({ ...rows, ...time })))
  return pages.slice(0, count).map((part, index) => ({
    ...part,
    ...sizes,
    number: index + 1,
    count,
    legend: index === count - 1,
  }))
}

type RowRange = Pick<GanttWindow, 'rowFrom' | 'rowTo'>

/** Full sheets, and a last one that leaves room for the legend. */
function cutRows({ rowCount, rowHeight }: GanttLayout, room: number): readonly RowRange[] {
  const perPage = Math.max(1, Math.floor(room / rowHeight))
  const onLast = Math.max(1, Math.floor((room - LEGEND_HEIGHT) / rowHeight))
  const ranges: RowRange[] = []
  let rowFrom = 0
  while (rowCount - rowFrom > onLast && ranges.length < PAGES_MAX) {
    const rowTo = Math.min(rowFrom + perPage, rowCount - 1)
    ranges.push({ rowFrom, rowTo })
    rowFrom = rowTo
  }
  return [...ranges, { rowFrom, rowTo: rowCount }]
}

type TimeRange = Pick<GanttWindow, 'xFrom' | 'xTo'>

function cutTime({ axis, width }: GanttLayout, room: number): readonly TimeRange[] {
  const days = Math.max(1, Math.floor(room / axis.pixelsPerDay))
  const step = days * axis.pixelsPerDay
  const count = Math.min(PAGES_MAX, Math.max(1, Math.ceil(width / step)))
  return Array.from({ length: count }, (_, index) => ({
    xFrom: index * step,
    xTo: Math.min(width, (index + 1) * step),
  }))
}
