/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Transform = readonly [number, number, number, number, number, number]

export const IDENTITY: Transform = [1, 0, 0, 1, 0, 0]

/** The map that applies `inner` first, then `outer`. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function applyTransform([a, b, c, d, e, f]: Transform, x: number, y: number) {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** Reads six numbers from a list of unknown things; null when they are not there. */
export function readTransform(values: unknown): Transform | null {
  if (!isIndexed(values)) return null
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, index) => Number(values[index]))
  const numbers = [a ?? NaN, b ?? NaN, c ?? NaN, d ?? NaN, e ?? NaN, f ?? NaN] as const
  return numbers.some(Number.isNaN) ? null : numbers
}

function isIndexed(values: unknown): values is Readonly<Record<number, unknown>> {
  return typeof values === 'object' && values !== null
}
