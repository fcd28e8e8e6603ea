/**
 * Which links cross a stretch of rows, without looking at all of them: links sorted by their upper
 * row, read as a balanced tree in which each node also knows the lowest row reached below it.
 */
export interface LinkIndex {
  readonly order: Int32Array
  readonly tops: Int32Array
  readonly bottoms: Int32Array
  readonly reaches: Int32Array
}

/** `tops[i] <= bottoms[i]` are the two rows of link i. */
export function createLinkIndex(tops: Int32Array, bottoms: Int32Array): LinkIndex {
  const order = Int32Array.from(tops.keys()).sort(
    (a, b) => (tops[a] ?? 0) - (tops[b] ?? 0) || a - b,
  )
  const sortedTops = order.map((link) => tops[link] ?? 0)
  const sortedBottoms = order.map((link) => bottoms[link] ?? 0)
  const reaches = sortedBottoms.slice()
  computeReaches(reaches)
  return { order, tops: sortedTops, bottoms: sortedBottoms, reaches }
}

/** The links that touch rows `from` to `to`, both included, in the order they were given. */
export function listLinksAcross(index: LinkIndex, from: number, to: number): number[] {
  const found: number[] = []
  const pending: [number, number][] = [[0, index.order.length]]
  for (;;) {
    const next = pending.pop()
    if (next === undefined) break
    const [low, high] = next
    const middle = (low + high) >> 1
    if (low >= high || (index.reaches[middle] ?? -1) < from) continue
    pending.push([low, middle])
    if ((index.tops[middle] ?? 0) > to) continue
    if ((index.bottoms[middle] ?? 0) >= from) found.push(index.order[middle] ?? 0)
    pending.push([middle + 1, high])
  }
  return found.sort((a, b) => a - b)
}

/** The node of a range is its middle; children come before parents when ranges are walked back. */
function computeReaches(reaches: Int32Array): void {
  const ranges: [number, number][] = [[0, reaches.length]]
  for (let at = 0; at < ranges.length; at += 1) {
    const [low, high] = ranges[at] ?? [0, 0]
    const middle = (low + high) >> 1
    if (middle > low) ranges.push([low, middle])
    if (high > middle + 1) ranges.push([middle + 1, high])
  }
  for (const [low, high] of ranges.reverse()) {
    const middle = (low + high) >> 1
    const left = low < middle ? (reaches[(low + middle) >> 1] ?? -1) : -1
    const right = middle + 1 < high ? (reaches[(middle + 1 + high) >> 1] ?? -1) : -1
    if (low < high) reaches[middle] = Math.max(reaches[middle] ?? -1, left, right)
  }
}
