import type { GanttEdge } from './gantt-edit.ts'

/** A stretch of the timeline, in pixels. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

/** The handles of a bar. */
export interface Grips {
  readonly start: Stretch
  readonly finish: Stretch
  readonly linkStart: Stretch
  readonly linkFinish: Stretch
}

/** WCAG 2.2, 2.5.8: a target is at least 24 pixels wide. */
export const GRIP_SIZE = 24
/** How far a handle reaches into a bar that is long enough to keep a middle to move it by. */
const INSIDE = 8
const LONG_BAR = 3 * INSIDE + GRIP_SIZE

/**
 * Where the handles of a bar lie: those of its ends half over it, where it is long enough, and
 * beside it where it is short; those of links beyond them.
 */
export function gripsOf({ x, width }: Stretch): Grips {
  const inside = width >= LONG_BAR ? INSIDE : 0
  const outside = GRIP_SIZE - inside
  const end = x + width
  return {
    start: { x: x - outside, width: GRIP_SIZE },
    finish: { x: end - inside, width: GRIP_SIZE },
    linkStart: { x: x - outside - GRIP_SIZE, width: GRIP_SIZE },
    linkFinish: { x: end + outside, width: GRIP_SIZE },
  }
}

/** Which end of a bar lies nearer to a pixel: there a link that is dropped on the bar goes. */
export function nearerEdge({ x, width }: Stretch, pixel: number): GanttEdge {
  return pixel < x + width / 2 ? 'start' : 'finish'
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How far a point lies from a line of straight pieces. */
export function distanceToLine(points: readonly Point[], point: Point): number {
  let best = Infinity
  for (let at = 1; at < points.length; at += 1) {
    const from = points[at - 1]
    const to = points[at]
    if (from !== undefined && to !== undefined) {
      best = Math.min(best, distanceToPiece(from, to, point))
    }
  }
  return best
}

function distanceToPiece(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const at = Math.max(0, Math.min(1, along))
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy)
}

/**
 * How many pixels a frame the chart scrolls while something is dragged near its edge: more the
 * nearer, nothing in the middle, negative at the beginning.
 */
export function edgeSpeed(position: number, from: number, to: number): number {
  const margin = Math.min(EDGE_MARGIN, (to - from) / 4)
  if (margin <= 0) return 0
  if (position < from + margin) return -speedAt((from + margin - position) / margin)
  return position > to - margin ? speedAt((position - to + margin) / margin) : 0
}

const EDGE_MARGIN = 40
const EDGE_SPEED_MAX = 24

function speedAt(nearness: number): number {
  return Math.ceil(Math.min(1, nearness) * EDGE_SPEED_MAX)
}
