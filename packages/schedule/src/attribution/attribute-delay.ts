import type { PlanProblem } from '../plan-problem.ts'
import { createCounterfactual } from './counterfactual.ts'
import { isCredit, listDelayFactors, type DelayFactor } from './delay-factors.ts'
import type { DelayCause, DelayInput } from './delay-input.ts'
import { buildDelayNetwork } from './delay-network.ts'
import { keepInfluential, type DelayGame } from './keep-influential.ts'
import { roundShares } from './round-shares.ts'
import { computeShapley, joinShares, type ShapleyShares } from './shapley.ts'

/** What one cause in one task adds to the delay. */
export interface DelayContribution {
  readonly taskId: string
  /** Whose it is: the doer's, or of whoever was waited for. Null where it is nobody's. */
  readonly unitId: string | null
  readonly cause: DelayCause
  /** Whole working days for display. Below nothing it has made up for time: a credit. */
  readonly days: number
  /** The exact share times `denominator`. */
  readonly numerator: number
}

/** The delay of one task, shared out. */
export interface DelayAttribution {
  readonly targetId: string
  /** By how many working days the target is later than planned. */
  readonly lateDays: number
  /**
   * Those that have a share, the largest first. Both `days` and, over `denominator`, `numerator`
   * sum exactly to `lateDays`, and `days` do so in each group by unit and cause too.
   */
  readonly contributions: readonly DelayContribution[]
  readonly denominator: number
  /** Whether all orders were looked at or some. */
  readonly method: 'exact' | 'sampled'
  /** What is wrong with the network, as in `Schedule`; those links are left out. */
  readonly problems: readonly PlanProblem[]
}

/**
 * How many days of a late finish come from which task, unit and cause. Every way in which reality
 * differed from the plan (a late start, a longer duration, days set aside) is a player; a group of
 * players is worth the finish of the target if only they had happened, by a forward pass from the
 * plan. Each gets its Shapley value, the only shares that sum to the whole, are equal for equal
 * influence, nothing for none, and do not depend on the order in which anybody is looked at.
 *
 * Days gained, by an early start or a shorter duration, are credits: shares below nothing. Delays
 * are shared out as if nothing had been gained, then what was gained among those who gained it. So
 * nobody's delay shrinks because somebody else made up for it, and no credit goes to the late.
 *
 * This is the collapsed as-built question ("but for this delay") of the Society of Construction
 * Law's Delay and Disruption Protocol, 2nd edition 2017, asked of all groups instead of one order
 * of events. With many players it samples orders: the Aumann–Shapley price (R. J. Aumann,
 * L. S. Shapley, Values of Non-Atomic Games, 1974), the usual other choice, gives everything to the
 * longest way and nothing to one that is a day shorter, so a thirteenth player would change what
 * the shares mean.
 *
 * Throws RangeError where the target is no task.
 */
export function attributeDelay(input: DelayInput): DelayAttribution {
  const whole = buildDelayNetwork(input)
  const game = keepInfluential({ network: whole, factors: listDelayFactors(whole) })
  const { factors, network } = game
  const target = network.tasks.at(-1)
  const lateDays = target === undefined ? 0 : target.actual.finishDay - target.planned.finishDay
  const { numerators, denominator, method } = shareOut(game)
  const days = roundInGroups(factors, numerators, { denominator, total: lateDays })
  const contributions = factors.flatMap(({ taskId, unitId, cause }, index) => {
    const numerator = numerators[index] ?? 0
    if (numerator === 0) return []
    return [{ taskId, unitId, cause, days: days[index] ?? 0, numerator }]
  })
  contributions.sort((one, other) => other.numerator - one.numerator)
  const { targetId } = input
  return { targetId, lateDays, contributions, denominator, method, problems: whole.problems }
}

/** Delays by themselves, then credits with all delays in. */
function shareOut(game: DelayGame): ShapleyShares {
  const { network, factors } = game
  const { clear, toggle, finishDay } = createCounterfactual(network, factors)
  const delays: number[] = []
  const credits: number[] = []
  for (const [index, factor] of factors.entries()) {
    if (isCredit(factor)) credits.push(index)
    else delays.push(index)
  }
  const play = (members: readonly number[], before: readonly number[]) =>
    computeShapley(
      {
        players: members.length,
        clear: () => {
          clear()
          for (const index of before) toggle(index)
        },
        toggle: (player) => {
          toggle(members[player] ?? 0)
        },
        value: finishDay,
      },
      countSteps(game),
    )
  const lost = play(delays, [])
  const gained = play(credits, delays)
  const joined = joinShares(lost, gained)
  const numerators = factors.map(() => 0)
  for (const [place, index] of delays.entries()) numerators[index] = joined.one[place] ?? 0
  for (const [place, index] of credits.entries()) numerators[index] = joined.other[place] ?? 0
  const isExact = lost.method === 'exact' && gained.method === 'exact'
  return { numerators, denominator: joined.denominator, method: isExact ? 'exact' : 'sampled' }
}

/** About half of the network is computed anew for a player. */
function countSteps({ network: { tasks, incoming } }: DelayGame): number {
  return incoming.reduce((sum, { length }) => sum + length, tasks.length) / 2
}

/** Rounds units first, then causes within a unit, then tasks, so that all totals agree. */
function roundInGroups(
  factors: readonly DelayFactor[],
  numerators: readonly number[],
  { denominator, total }: { readonly denominator: number; readonly total: number },
): readonly number[] {
  const days = numerators.map(() => 0)
  const levels = [
    (index: number) => JSON.stringify(factors[index]?.unitId),
    (index: number) => factors[index]?.cause ?? '',
    String,
  ]
  const split = ({ members, whole }: Group, keyOf: (index: number) => string): readonly Group[] => {
    const groups = groupBy(members, keyOf)
    const sums = groups.map((group) => group.reduce((sum, at) => sum + (numerators[at] ?? 0), 0))
    const rounded = roundShares(sums, denominator, whole)
    return groups.map((group, place) => ({ members: group, whole: rounded[place] ?? 0 }))
  }
  const members = numerators.flatMap((numerator, index) => (numerator === 0 ? [] : [index]))
  let groups: readonly Group[] = [{ members, whole: total }]
  for (const keyOf of levels) groups = groups.flatMap((group) => split(group, keyOf))
  for (const {
    members: [only = 0],
    whole,
  } of groups)
    days[only] = whole
  return days
}

interface Group {
  readonly members: readonly number[]
  readonly whole: number
}

function groupBy(
  members: readonly number[],
  keyOf: (member: number) => string,
): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const member of members) {
    const key = keyOf(member)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return [...groups.values()]
}
