import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attributeDelay,
  LINK_TYPES,
  SET_ASIDE_CAUSES,
  type DayLink,
  type DelayAttribution,
  type DelayInput,
  type DelayTask,
  type SetAside,
} from '../index.ts'
import { createCounterfactual } from './counterfactual.ts'
import { isCredit, listDelayFactors } from './delay-factors.ts'
import { buildDelayNetwork } from './delay-network.ts'
import { computeShapley, EXACT_PLAYERS_MAX } from './shapley.ts'

const day = fc.integer({ min: 0, max: 20 })
const length = fc.integer({ min: 0, max: 6 })
const spans = fc
  .tuple(day, length)
  .map(([startDay, days]) => ({ startDay, finishDay: startDay + days - 1 }))
const setAsides: fc.Arbitrary<SetAside> = fc
  .tuple(fc.constantFrom(...SET_ASIDE_CAUSES), day, length, fc.constantFrom('v', 'w', null))
  .map(([cause, fromDay, days, unitId]) => ({ cause, fromDay, toDay: fromDay + days, unitId }))

function inputs(tasksMax: number): fc.Arbitrary<DelayInput> {
  return fc.integer({ min: 1, max: tasksMax }).chain((count) => {
    const ids = fc.integer({ min: 0, max: count - 1 })
    const tasks: fc.Arbitrary<DelayTask>[] = Array.from({ length: count }, (_, index) =>
      fc.record({
        id: fc.constant(`t${index}`),
        unitId: fc.constantFrom('a', 'b', 'c', null),
        planned: spans,
        actual: spans,
        setAside: fc.array(setAsides, { maxLength: 2 }),
      }),
    )
    const link: fc.Arbitrary<DayLink> = fc
      .tuple(ids, ids, fc.constantFrom(...LINK_TYPES), fc.integer({ min: -3, max: 3 }))
      .map(([one, other, type, lagDays]) => ({
        from: `t${Math.min(one, other)}`,
        to: `t${Math.max(one, other)}`,
        type,
        lagDays,
      }))
    return fc.record({
      tasks: fc.tuple(...tasks),
      links: fc.array(link, { maxLength: 2 * count }),
      targetId: fc.constant(`t${count - 1}`),
    })
  })
}

function check(law: (input: DelayInput) => void, tasksMax = 5, runs = 200): void {
  fc.assert(fc.property(inputs(tasksMax), law), { numRuns: runs })
}

function gameOf(input: DelayInput) {
  const network = buildDelayNetwork(input)
  const factors = listDelayFactors(network)
  const { clear, toggle, finishDay } = createCounterfactual(network, factors)
  return { factors, network, game: { players: factors.length, clear, toggle, value: finishDay } }
}

function sharesById({ contributions, denominator }: DelayAttribution) {
  return new Map(
    contributions.map(({ taskId, cause, unitId, numerator }) => [
      JSON.stringify([taskId, cause, unitId]),
      numerator / denominator,
    ]),
  )
}

describe('the schedule that might have been', () => {
  test('is the plan with nothing in it and reality with everything', () => {
    check((input) => {
      const { game, network } = gameOf(input)
      const target = network.tasks.at(-1)
      expect(game.value()).toBe(target?.planned.finishDay)
      for (let player = 0; player < game.players; player++) game.toggle(player)
      expect(game.value()).toBe(target?.actual.finishDay)
      game.clear()
      expect(game.value()).toBe(target?.planned.finishDay)
    }, 9)
  })
})

describe('shares', () => {
  test('sum to the delay, exactly and rounded', () => {
    check((input) => {
      const { contributions, denominator, lateDays } = attributeDelay(input)
      const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0)
      expect(sum(contributions.map(({ numerator }) => numerator))).toBe(lateDays * denominator)
      expect(sum(contributions.map(({ days }) => days))).toBe(lateDays)
      for (const unit of new Set(contributions.map(({ unitId }) => unitId))) {
        const own = contributions.filter(({ unitId }) => unitId === unit)
        const exact = sum(own.map(({ numerator }) => numerator)) / denominator
        expect(Math.abs(sum(own.map(({ days }) => days)) - exact)).toBeLessThan(1)
      }
    }, 8)
  })

  test('do not depend on the order of tasks, links and days set aside', () => {
    check((input) => {
      const turned = {
        ...input,
        links: input.links.toReversed(),
        tasks: input.tasks
          .toReversed()
          .map((task) => ({ ...task, setAside: task.setAside?.toReversed() ?? [] })),
      }
      expect(attributeDelay(turned).contributions).toEqual(attributeDelay(input).contributions)
    })
  })

  test('are nothing for what changes nothing, and are not told then', () => {
    check((input) => {
      const { game, factors } = gameOf(input)
      fc.pre(game.players <= 8)
      const told = sharesById(attributeDelay(input))
      for (const [player, { taskId, cause, unitId }] of factors.entries()) {
        if (isNull(game, player)) {
          expect(told.has(JSON.stringify([taskId, cause, unitId]))).toBe(false)
        }
      }
    })
  })

  test('of delays are those of all of them, with no credit and no task left out', () => {
    check((input) => {
      const { network } = gameOf(input)
      const factors = listDelayFactors(network).filter((factor) => !isCredit(factor))
      fc.pre(factors.length <= EXACT_PLAYERS_MAX)
      const { clear, toggle, finishDay } = createCounterfactual(network, factors)
      const game = { players: factors.length, clear, toggle, value: finishDay }
      const { numerators, denominator } = computeShapley(game, 1)
      const told = sharesById(attributeDelay(input))
      for (const [player, { taskId, cause, unitId }] of factors.entries()) {
        const share = (numerators[player] ?? 0) / denominator
        expect(told.get(JSON.stringify([taskId, cause, unitId])) ?? 0).toBeCloseTo(share, 9)
      }
    })
  })

  test('of credits are below nothing, and of delays above', () => {
    check((input) => {
      const told = sharesById(attributeDelay(input))
      for (const factor of gameOf(input).factors) {
        const { taskId, cause, unitId } = factor
        const share = told.get(JSON.stringify([taskId, cause, unitId])) ?? 0
        expect(isCredit(factor) ? -share : share).toBeGreaterThanOrEqual(0)
      }
    }, 8)
  })

  test('are equal for two that could change places', () => {
    const span = fc.tuple(length, length, length)
    fc.assert(
      fc.property(span, span, ([days, more, other], [end, late, longer]) => {
        const twin = (id: string): DelayTask => ({
          id,
          unitId: id,
          planned: { startDay: 0, finishDay: days },
          actual: { startDay: 0, finishDay: days + more },
        })
        const ready = days + more + 1
        const attribution = attributeDelay({
          tasks: [
            twin('one'),
            twin('two'),
            {
              id: 'end',
              unitId: null,
              planned: { startDay: days + 1 + other, finishDay: days + 1 + other + end },
              actual: { startDay: ready + other + late, finishDay: ready + other + late + longer },
            },
          ],
          links: ['one', 'two'].map((from) => ({ from, to: 'end', type: 'FS', lagDays: 0 })),
          targetId: 'end',
        })
        const told = sharesById(attribution)
        expect(told.get('["one","own-duration","one"]')).toBe(
          told.get('["two","own-duration","two"]'),
        )
      }),
    )
  })

  test('of a chain without room are what each lost itself', () => {
    const delays = fc.array(fc.tuple(length, length), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(delays, (list) => {
        let planned = 0
        let actual = 0
        const tasks = list.map(([late, longer], index): DelayTask => {
          const task = {
            id: `t${index}`,
            unitId: null,
            planned: { startDay: planned, finishDay: planned + 2 },
            actual: { startDay: actual + late, finishDay: actual + late + 2 + longer },
          }
          planned += 3
          actual += late + 3 + longer
          return task
        })
        const links = list.slice(1).map((_, index): DayLink => {
          return { from: `t${index}`, to: `t${index + 1}`, type: 'FS', lagDays: 0 }
        })
        const targetId = `t${list.length - 1}`
        const attribution = attributeDelay({ tasks, links, targetId })
        const told = sharesById(attribution)
        for (const [index, [late, longer]] of list.entries()) {
          expect(told.get(`["t${index}","own-start-late",null]`) ?? 0).toBe(late)
          expect(told.get(`["t${index}","own-duration",null]`) ?? 0).toBe(longer)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of waiting for a verifier are never those of the doer, however long it takes', () => {
    fc.assert(
      fc.property(length, length, fc.integer({ min: 1, max: 30 }), (days, more, waited) => {
        const finishDay = days + more
        const wait = { cause: 'verification', unitId: 'verifier' } as const
        const setAside = [{ ...wait, fromDay: finishDay + 1, toDay: finishDay + waited }]
        const { contributions } = attributeDelay({
          tasks: [
            {
              id: 'report',
              unitId: 'doer',
              planned: { startDay: 0, finishDay: days },
              actual: { startDay: 0, finishDay: finishDay + waited },
              setAside,
            },
          ],
          links: [],
          targetId: 'report',
        })
        const of = (unit: string) => contributions.find(({ unitId }) => unitId === unit)?.days ?? 0
        expect([of('verifier'), of('doer')]).toEqual([waited, more])
      }),
    )
  })
})

type Game = ReturnType<typeof gameOf>['game']

/** Whether a player changes nothing in any group. */
function isNull(game: Game, player: number): boolean {
  for (let group = 0; group < 2 ** game.players; group++) {
    if ((group & (1 << player)) !== 0) continue
    game.clear()
    for (let other = 0; other < game.players; other++) {
      if ((group & (1 << other)) !== 0) game.toggle(other)
    }
    const without = game.value()
    game.toggle(player)
    if (game.value() !== without) return false
  }
  return true
}
