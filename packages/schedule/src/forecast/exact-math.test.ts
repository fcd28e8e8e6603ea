import { expect, test } from 'vitest'
import { expOf, logOf, normalShareBelow, rootOf } from './exact-math.ts'

test('agrees with the mathematics of the engine to twelve digits', () => {
  for (let x = -30; x <= 30; x += 0.37) {
    expect(expOf(x) / Math.exp(x)).toBeCloseTo(1, 12)
    expect(logOf(Math.exp(x))).toBeCloseTo(x, 11)
    expect(rootOf(Math.exp(x)) / Math.exp(x / 2)).toBeCloseTo(1, 12)
  }
})

test('gives the table values of the normal distribution', () => {
  expect(normalShareBelow(0)).toBe(0.5)
  expect(normalShareBelow(1)).toBeCloseTo(0.841_344_746_068_543, 12)
  expect(normalShareBelow(-1.959_963_984_540_054)).toBeCloseTo(0.025, 12)
  expect(normalShareBelow(5)).toBeCloseTo(0.999_999_713_348_428, 12)
})

test('ends on numbers without sense', () => {
  for (const odd of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(logOf(odd)).toBe(Math.log(odd))
    expect(expOf(odd)).not.toBe(-1)
    expect(normalShareBelow(odd)).toBeGreaterThanOrEqual(0)
    expect(rootOf(odd)).not.toBeLessThan(0)
  }
  expect(expOf(-1e9)).toBe(0)
})
