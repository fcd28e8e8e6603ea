import { createCounterfactual } from './counterfactual.ts'
import { isCredit, type DelayFactor } from './delay-factors.ts'
import type { DelayNetwork } from './delay-network.ts'

/** A network and its factors. */
export interface DelayGame {
  readonly network: DelayNetwork
  readonly factors: readonly DelayFactor[]
}

/**
 * Leaves out what can move the target in no case: tasks through which even the latest way to the
 * target ends before the target can end at all, and the factors of those where it ends no later.
 */
export function keepInfluential({ network, factors }: DelayGame): DelayGame {
  const earliest = computeEarliest({ network, factors })
  const latest = computeLatestWays(network, factors)
  const target = network.tasks.length - 1
  const placeOf = new Map<number, number>()
  for (let place = 0; place <= target; place++) {
    const isKept = place === target || (latest[place] ?? 0) >= earliest
    if (isKept) placeOf.set(place, placeOf.size)
  }
  const kept = [...placeOf.keys()]
  return {
    network: {
      tasks: kept.flatMap((place) => network.tasks[place] ?? []),
      incoming: kept.map((place) =>
        (network.incoming[place] ?? []).flatMap((edge) => {
          const from = placeOf.get(edge.from)
          return from === undefined ? [] : [{ ...edge, from }]
        }),
      ),
      problems: network.problems,
    },
    factors: factors.flatMap((factor) => {
      const place = placeOf.get(factor.place)
      const isKept = place === target || (latest[factor.place] ?? 0) > earliest || isCredit(factor)
      return place === undefined || !isKept ? [] : [{ ...factor, place }]
    }),
  }
}

/** The finish of the target with everything that makes it earlier and nothing else. */
function computeEarliest({ network, factors }: DelayGame): number {
  const game = createCounterfactual(network, factors)
  for (const [index, factor] of factors.entries()) if (isCredit(factor)) game.toggle(index)
  return game.finishDay()
}

/** For each task the latest finish of the target by a way through it, with no credit taken. */
function computeLatestWays(
  { tasks, incoming }: DelayNetwork,
  factors: readonly DelayFactor[],
): readonly number[] {
  const late = tasks.map(() => 0)
  const longer = tasks.map(() => 0)
  for (const { place, startDays, lengthDays } of factors) {
    late[place] = (late[place] ?? 0) + startDays
    longer[place] = (longer[place] ?? 0) + Math.max(0, lengthDays)
  }
  const at = (list: readonly number[], place: number) => list[place] ?? 0
  const start: number[] = []
  const finish: number[] = []
  for (const [place, { planned }] of tasks.entries()) {
    let startDay = planned.startDay
    let finishHold = -Infinity
    for (const { from, isFromFinish, isToFinish, lag } of incoming[place] ?? []) {
      const held = lag + (isFromFinish ? at(finish, from) + 1 : at(start, from))
      if (isToFinish) finishHold = Math.max(finishHold, held - 1)
      else startDay = Math.max(startDay, held)
    }
    startDay += at(late, place)
    const worked = startDay + planned.finishDay - planned.startDay
    start.push(startDay)
    finish.push(Math.max(worked, finishHold) + at(longer, place))
  }
  const startTail = tasks.map(() => -Infinity)
  const finishTail = tasks.map(() => -Infinity)
  finishTail[tasks.length - 1] = 0
  for (let place = tasks.length - 1; place >= 0; place--) {
    const planned = tasks[place]?.planned ?? { startDay: 0, finishDay: 0 }
    const worked = planned.finishDay - planned.startDay + at(longer, place)
    startTail[place] = Math.max(at(startTail, place), worked + at(finishTail, place))
    for (const { from, isFromFinish, isToFinish, lag } of incoming[place] ?? []) {
      const after = isToFinish
        ? at(longer, place) + at(finishTail, place) - 1
        : at(late, place) + at(startTail, place)
      const tail = isFromFinish ? finishTail : startTail
      tail[from] = Math.max(at(tail, from), lag + after + (isFromFinish ? 1 : 0))
    }
  }
  return tasks.map((_, place) =>
    Math.max(at(start, place) + at(startTail, place), at(finish, place) + at(finishTail, place)),
  )
}
