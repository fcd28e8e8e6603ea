/** A game: what any group of players achieves. Players are numbers from 0. */
export interface CoalitionGame {
  readonly players: number
  readonly clear: () => void
  readonly toggle: (player: number) => void
  /** A whole number: what those that are in achieve. */
  readonly value: () => number
}

/** Shares as whole numbers over one denominator, so that their sum is exact. */
export interface ShapleyShares {
  readonly numerators: readonly number[]
  readonly denominator: number
  readonly method: 'exact' | 'sampled'
}

/** Up to here every group is looked at: 4,096. 12! is exact in a double with days on top. */
export const EXACT_PLAYERS_MAX = 12

/**
 * The Shapley value: what each player adds, on average over all orders in which they may come. Of
 * many players it is the average over some orders, drawn from a fixed seed, each beside its
 * reverse; in every order what they add sums to the whole, so the shares do too.
 *
 * L. S. Shapley, "A Value for n-Person Games", Contributions to the Theory of Games II, 1953.
 * Sampling: J. Castro, D. Gómez, J. Tejada, Computers & Operations Research 36 (2009) 1726–1730.
 */
export function computeShapley(game: CoalitionGame, workPerValue: number): ShapleyShares {
  if (game.players <= EXACT_PLAYERS_MAX) return computeExactly(game)
  const work = game.players * Math.max(1, workPerValue)
  let pairs = PAIRS_MAX
  while (pairs > PAIRS_MIN && 2 * pairs * work > WORK_MAX) pairs /= 2
  return sampleOrders(game, pairs)
}

/**
 * Enough for a tenth of a day on delays of a month; fewer where the network is very large. Powers
 * of two up to 2^9, so that twice their number divides 12! and shares of two games can be added.
 */
const PAIRS_MAX = 512
const PAIRS_MIN = 2
/** Steps over links that take about a third of a second. */
const WORK_MAX = 30_000_000

/** The shares of two games over one denominator. */
export function joinShares(one: ShapleyShares, other: ShapleyShares) {
  const denominator =
    (one.denominator / greatestDivisor(one.denominator, other.denominator)) * other.denominator
  const scale = ({ numerators, denominator: own }: ShapleyShares) =>
    numerators.map((numerator) => numerator * (denominator / own))
  return { one: scale(one), other: scale(other), denominator }
}

function greatestDivisor(one: number, other: number): number {
  let [larger, smaller] = [one, other]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

function computeExactly(game: CoalitionGame): ShapleyShares {
  const { players } = game
  const values = listValues(game)
  const factorial = [1]
  for (let size = 1; size <= players; size++) factorial.push((factorial[size - 1] ?? 1) * size)
  const numerators = Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    let sum = 0
    for (let group = 0; group < values.length; group++) {
      if ((group & bit) !== 0) continue
      const added = (values[group | bit] ?? 0) - (values[group] ?? 0)
      const size = countBits(group)
      sum += added * (factorial[size] ?? 1) * (factorial[players - size - 1] ?? 1)
    }
    return sum
  })
  return { numerators, denominator: factorial[players] ?? 1, method: 'exact' }
}

/** What every group achieves; in Gray's order one player changes from one group to the next. */
function listValues(game: CoalitionGame): Float64Array {
  const values = new Float64Array(2 ** game.players)
  game.clear()
  values[0] = game.value()
  let group = 0
  for (let step = 1; step < values.length; step++) {
    const player = 31 - Math.clz32(step & -step)
    game.toggle(player)
    group ^= 1 << player
    values[group] = game.value()
  }
  return values
}

function countBits(group: number): number {
  let count = 0
  for (let left = group; left !== 0; left &= left - 1) count++
  return count
}

function sampleOrders(game: CoalitionGame, pairs: number): ShapleyShares {
  const numerators = Array.from({ length: game.players }, () => 0)
  const order = numerators.map((_, player) => player)
  const next = createDraw()
  const add = (player: number, before: number) => {
    game.toggle(player)
    const after = game.value()
    numerators[player] = (numerators[player] ?? 0) + after - before
    return after
  }
  for (let pair = 0; pair < pairs; pair++) {
    shuffle(order, next)
    for (const turn of [order, [...order].reverse()]) {
      game.clear()
      let value = game.value()
      for (const player of turn) value = add(player, value)
    }
  }
  return { numerators, denominator: 2 * pairs, method: 'sampled' }
}

function shuffle(order: number[], next: (limit: number) => number): void {
  for (let left = order.length - 1; left > 0; left--) {
    const place = next(left + 1)
    const swapped = order[left] ?? 0
    order[left] = order[place] ?? 0
    order[place] = swapped
  }
}

/** Numbers below a limit, the same ones in every run (a linear congruential generator). */
function createDraw(): (limit: number) => number {
  let state = 1953
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
