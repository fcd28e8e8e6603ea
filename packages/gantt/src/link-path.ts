import type { GanttLinkKind } from './row.ts'

/** Where a link leaves one bar and enters another, in pixels of the timeline. */
export interface LinkEnds {
  readonly kind: GanttLinkKind
  readonly from: BarBox
  readonly to: BarBox
}

/** A corner, in pixels of the timeline. */
export interface LinkPoint {
  readonly x: number
  readonly y: number
}

export interface BarBox {
  readonly x: number
  readonly width: number
  /** Top of the row, and of the bar inside it. */
  readonly y: number
  readonly barTop: number
  readonly barHeight: number
  readonly rowHeight: number
}

const STUB = 5
const REACH = 8

/**
 * A link as right angles: out of the bar's end downwards (or upwards), along the line between two
 * rows, then down beside the target and into it. Returned as SVG path data without the arrow head.
 */
export function linkPath(ends: LinkEnds): string {
  const [start, ...rest] = linkPoints(ends)
  if (start === undefined) return ''
  const pieces = rest.map(({ x, y }, index) => (index % 2 === 0 ? `V${y}` : `H${x}`))
  return `M${start.x} ${start.y}${pieces.join('')}`
}

/** The corners of a link, from the bar it leaves to the bar it enters. */
export function linkPoints({ kind, from, to }: LinkEnds): readonly LinkPoint[] {
  const leavesAtEnd = kind === 'FS' || kind === 'FF'
  const entersAtStart = kind === 'FS' || kind === 'SS'
  const goesDown = to.y >= from.y
  const exitX = leavesAtEnd ? from.x + from.width - STUB : from.x + STUB
  const entryX = entersAtStart ? to.x : to.x + to.width
  const approachX = entersAtStart ? entryX - REACH : entryX + REACH
  const exitY = goesDown ? from.barTop + from.barHeight : from.barTop
  const turnY = goesDown ? from.y + from.rowHeight : from.y
  const entryY = to.barTop + to.barHeight / 2
  const corners = [
    [exitX, exitY],
    [exitX, turnY],
    [approachX, turnY],
    [approachX, entryY],
    [entryX, entryY],
  ] as const
  return corners.map(([x, y]) => ({ x: round(x), y: round(y) }))
}

/** The arrow head, pointing into the bar. */
export function arrowPath({ kind, to }: LinkEnds): string {
  const y = to.barTop + to.barHeight / 2
  const entersAtStart = kind === 'FS' || kind === 'SS'
  const x = entersAtStart ? to.x : to.x + to.width
  const back = entersAtStart ? -5 : 5
  return `M${round(x)} ${round(y)}l${back} -3.5v7z`
}

function round(value: number): number {
  return Math.round(value * 2) / 2
}
