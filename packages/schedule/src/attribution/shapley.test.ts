import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributeDelay, type DelayInput, type DelayTask } from '../index.ts'
import { createCounterfactual } from './counterfactual.ts'
import { listDelayFactors } from './delay-factors.ts'
import { buildDelayNetwork } from './delay-network.ts'
import { roundShares } from './round-shares.ts'
import { computeShapley, EXACT_PLAYERS_MAX } from './shapley.ts'

describe('sampled orders', () => {
  test('come near the exact shares, and sum to the whole', () => {
    const input = manyWays(EXACT_PLAYERS_MAX)
    const network = buildDelayNetwork(input)
    const factors = listDelayFactors(network)
    const { clear, toggle, finishDay } = createCounterfactual(network, factors)
    const game = { players: factors.length, clear, toggle, value: finishDay }
    const exact = computeShapley(game, 1)
    expect(exact.method).toBe('exact')
    // Players that add nothing make the game too large to look at all of it.
    const sampled = computeShapley({ ...game, players: game.players + 1 }, 1)
    expect(sampled.method).toBe('sampled')
    const sum = sampled.numerators.reduce((total, each) => total + each, 0)
    expect(sum / sampled.denominator).toBe(EXACT_PLAYERS_MAX)
    for (const [player, numerator] of exact.numerators.entries()) {
      const share = (sampled.numerators[player] ?? 0) / sampled.denominator
      expect(Math.abs(share - numerator / exact.denominator)).toBeLessThan(0.2)
    }
  })

  test('are the same whatever the order of the input', () => {
    const input = manyWays(20)
    const turned = { ...input, tasks: input.tasks.toReversed(), links: input.links.toReversed() }
    const attribution = attributeDelay(input)
    expect(attribution.method).toBe('sampled')
    expect(attributeDelay(turned).contributions).toEqual(attribution.contributions)
  })

  test('of many tasks are fewer, and sum to the whole all the same', () => {
    const attribution = attributeDelay(manyWays(200))
    const sum = attribution.contributions.reduce((total, { days }) => total + days, 0)
    expect(sum).toBe(attribution.lateDays)
  })
})

test('rounded shares keep their sum and stay within one of the exact ones', () => {
  const shares = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 12 }), (list, denominator) => {
      const rest = list.reduce((sum, share) => sum + share, 0) % denominator
      const numerators = [...list, -rest]
      const total = numerators.reduce((sum, share) => sum + share, 0) / denominator
      const rounded = roundShares(numerators, denominator, total)
      expect(rounded.reduce((sum, share) => sum + share, 0)).toBe(total)
      for (const [index, share] of numerators.entries()) {
        expect(Math.abs((rounded[index] ?? 0) - share / denominator)).toBeLessThan(1)
      }
    }),
  )
})

/** Tasks side by side, of which the n-th is n days late, before one end. */
function manyWays(count: number): DelayInput {
  const tasks = Array.from({ length: count }, (_, index): DelayTask => {
    const finishDay = 5 + index
    return {
      id: `t${index}`,
      unitId: null,
      planned: { startDay: 0, finishDay: 4 },
      actual: { startDay: 0, finishDay },
    }
  })
  const end = { startDay: 5, finishDay: 5 }
  const late = { startDay: 5 + count, finishDay: 5 + count }
  return {
    tasks: [...tasks, { id: 'end', unitId: null, planned: end, actual: late }],
    links: tasks.map(({ id }) => ({ from: id, to: 'end', type: 'FS', lagDays: 0 })),
    targetId: 'end',
  }
}
