import type { Rule } from './pdf-page.ts'
import { applyTransform, compose, IDENTITY, readTransform, type Transform } from './transform.ts'

/** What pdf.js lists as drawn on a page: codes of operators and their arguments. */
export interface DrawnOperators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The operator codes looked for, as pdf.js numbers them. */
export interface OperatorCodes {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly stroke: number
  readonly closeStroke: number
  readonly fillStroke: number
  readonly eoFillStroke: number
  readonly fill: number
  readonly eoFill: number
}

/** Thicker things are areas, not lines. */
const THICKNESS_MAX = 3
const LENGTH_MIN = 4
const RULES_MAX = 20_000

/**
 * Finds the straight lines drawn on a page, which programs write in two ways: as stroked paths,
 * and as filled rectangles so thin that they look like lines. `base` maps the page's own
 * coordinates to those of `PdfPage`.
 */
export function readRules(
  operators: DrawnOperators,
  codes: OperatorCodes,
  base: Transform,
): readonly Rule[] {
  const rules: Rule[] = []
  const saved: Transform[] = []
  let current = IDENTITY
  operators.fnArray.forEach((code, index) => {
    const args = operators.argsArray[index]
    if (rules.length > RULES_MAX) return
    if (code === codes.save) saved.push(current)
    else if (code === codes.restore) current = saved.pop() ?? IDENTITY
    else if (code === codes.transform) current = compose(current, readTransform(args) ?? IDENTITY)
    else if (code === codes.constructPath) {
      rules.push(...readPath(args, codes, compose(base, current)))
    }
  })
  return rules
}

function readPath(args: unknown, codes: OperatorCodes, transform: Transform): readonly Rule[] {
  if (!Array.isArray(args)) return []
  const [painting, data] = args as readonly unknown[]
  const path: unknown = Array.isArray(data) ? data[0] : null
  if (!isNumberList(path)) return []
  const segments = listSegments(path, transform)
  if (painting === codes.fill || painting === codes.eoFill) return thinShapes(segments)
  const strokes = [codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke]
  return strokes.includes(Number(painting)) ? segments.flatMap(toRule) : []
}

function isNumberList(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value)
}

interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** Paths of several shapes are told apart: each begins with a move. */
  readonly shape: number
}

/** pdf.js writes a path as one list: 0 x y moves, 1 x y draws, 2 and 3 curve, 4 closes. */
const POINTS_OF_STEP: readonly number[] = [1, 1, 3, 2, 0]

function listSegments(path: ArrayLike<number>, transform: Transform): readonly Segment[] {
  const segments: Segment[] = []
  let shape = 0
  let start = { x: 0, y: 0 }
  let point = start
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? -1
    const points = POINTS_OF_STEP[step]
    if (points === undefined) break
    const last = index + points * 2
    const next =
      points === 0 ? start : applyTransform(transform, path[last - 1] ?? 0, path[last] ?? 0)
    if (step === 0) {
      start = next
      shape += 1
    } else if (step === 1 || step === 4) {
      segments.push({ x1: point.x, y1: point.y, x2: next.x, y2: next.y, shape })
    }
    point = next
    index = last + 1
  }
  return segments
}

/** A filled shape that is thin in one direction is a line in the other. */
function thinShapes(segments: readonly Segment[]): readonly Rule[] {
  const shapes: Segment[][] = []
  for (const segment of segments) (shapes[segment.shape] ??= []).push(segment)
  return shapes.flatMap((sides) => {
    const xs = sides.flatMap(({ x1, x2 }) => [x1, x2])
    const ys = sides.flatMap(({ y1, y2 }) => [y1, y2])
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
    if (Math.min(right - left, bottom - top) > THICKNESS_MAX) return []
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
    return right - left > bottom - top
      ? toRule({ x1: left, y1: middle.y, x2: right, y2: middle.y, shape: 0 })
      : toRule({ x1: middle.x, y1: top, x2: middle.x, y2: bottom, shape: 0 })
  })
}

function toRule({ x1, y1, x2, y2 }: Segment): readonly Rule[] {
  const width = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1)
  if (Math.max(width, height) < LENGTH_MIN || Math.min(width, height) > 1) return []
  return width > height
    ? [{ direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
    : [{ direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
}
