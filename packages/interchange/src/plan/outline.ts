/** Where a row stands in an outline. */
export interface OutlinePlace {
  /** `1.2.3`; the row of the whole plan is `0`. */
  readonly outlineNumber: string
  readonly summary: boolean
}

/** The places of rows by their levels. */
export function placeRows(levels: readonly number[]): readonly OutlinePlace[] {
  const counts: number[] = []
  return levels.map((level, index) => {
    const depth = Math.max(level, 0)
    // A level that is skipped counts as one.
    while (counts.length < depth) counts.push(counts.length === depth - 1 ? 0 : 1)
    counts.length = depth
    if (depth > 0) counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
    return {
      outlineNumber: depth > 0 ? counts.join('.') : '0',
      summary: (levels[index + 1] ?? 0) > level,
    }
  })
}
