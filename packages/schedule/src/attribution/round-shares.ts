/**
 * Whole numbers that sum to a whole number and lie less than 1 from exact shares: each is rounded
 * down, and what is left goes to the largest fractions (the method of the largest remainder). Of
 * equal fractions the smaller share comes first, then the earlier one.
 */
export function roundShares(
  numerators: readonly number[],
  denominator: number,
  total: number,
): readonly number[] {
  const floors = numerators.map((share) => Math.floor(share / denominator))
  const rests = numerators.map((share, index) => share - (floors[index] ?? 0) * denominator)
  const order = numerators.map((_, index) => index)
  order.sort(
    (one, other) =>
      (rests[other] ?? 0) - (rests[one] ?? 0) ||
      (numerators[one] ?? 0) - (numerators[other] ?? 0) ||
      one - other,
  )
  const rounded = [...floors]
  let left = total - floors.reduce((sum, share) => sum + share, 0)
  // Where the total itself is rounded from a larger one it may need more than one round.
  for (let turn = 0; left !== 0 && order.length > 0; turn++) {
    const step = Math.sign(left)
    const index =
      order[step > 0 ? turn % order.length : order.length - 1 - (turn % order.length)] ?? 0
    rounded[index] = (rounded[index] ?? 0) + step
    left -= step
  }
  return rounded
}
