import { expect, test } from 'vitest'
import { findNearCopies } from './find-near-copies.ts'

/** Numbers spread over the whole range, others for every seed. */
const trace = (seed: number, count = 100) =>
  Array.from(
    { length: count },
    (_, index) => Math.imul(seed * 1000 + index + 1, 0x9e3779b1) >>> 0,
  ).sort((a, b) => a - b)

const mixOf = (a: readonly number[], b: readonly number[], ofA: number) =>
  [...a.slice(0, ofA), ...b.slice(ofA)].sort((x, y) => x - y)

test('only what shares half of its runs of words is a pair, the nearest first', () => {
  const [one, two, three] = [trace(1), trace(2), trace(3)]
  const nearly = mixOf(one, three, 80)

  expect(findNearCopies([one, two, nearly, two])).toEqual({
    pairs: [
      { places: [1, 3], resemblance: 1 },
      { places: [0, 2], resemblance: 80 / 120 },
    ],
    isComplete: true,
  })
  expect(findNearCopies([one, mixOf(one, three, 60)]).pairs).toEqual([])
})

test('documents without tasks are near copies of nothing', () => {
  expect(findNearCopies([[], []])).toEqual({ pairs: [], isComplete: true })
})

test('where a template makes all alike, it stops and says so', () => {
  const alike = Array.from({ length: 200 }, () => trace(1, 400))

  const { pairs, isComplete } = findNearCopies(alike, 1000)

  expect(pairs).toHaveLength(1000)
  expect(isComplete).toBe(false)
  expect(findNearCopies([trace(1), trace(1)], 1).isComplete).toBe(true)
})
