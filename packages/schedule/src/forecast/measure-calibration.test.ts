import { expect, test } from 'vitest'
import { measureCalibration, type PastForecast } from './measure-calibration.ts'

test('the score is the mean square of what was said minus what happened', () => {
  const { brier, references, count } = measureCalibration(
    [
      past({ probability: 0.8, finishedDay: 120 }),
      past({ probability: 0.3, finishedDay: 90, elapsedShare: 0.6, progressShare: 0.5 }),
    ],
    1000,
  )
  expect(count).toBe(2)
  expect(brier).toBeCloseTo((0.2 ** 2 + 0.3 ** 2) / 2, 12)
  const byRule = Object.fromEntries(references.map((one) => [one.rule, one.brier]))
  // The first has used half its term and done nothing, the second a little more than it has done.
  expect(byRule['elapsed-above-progress']).toBeCloseTo((0 + 1) / 2, 12)
  expect(byRule['elapsed-minus-progress']).toBeCloseTo((0.25 + 0.01) / 2, 12)
  expect(byRule['usual-share']).toBeCloseTo(0.25, 12)
})

test('a forecast counts once its day has passed, finished or not', () => {
  const open = past({ finishedDay: null, probability: 0.9 })
  expect(measureCalibration([open], 100)).toMatchObject({ count: 0, brier: null })
  const { count, brier, coverage80 } = measureCalibration([open], 101)
  expect(count).toBe(1)
  expect(brier).toBeCloseTo(0.01, 12)
  expect(coverage80).toEqual({ count: 0, covered: 0, share: null, interval: null })
  expect(measureCalibration([open], 111).coverage80).toMatchObject({ count: 1, covered: 0 })
  // Finished early: it counts no sooner than what was not.
  expect(measureCalibration([past({ finishedDay: 60 })], 100).count).toBe(0)
})

test('what is finished on the due day is on time, and on the P80 day covered', () => {
  const { brier, coverage80 } = measureCalibration(
    [past({ probability: 0, finishedDay: 100 }), past({ probability: 1, finishedDay: 110 })],
    1000,
  )
  expect(brier).toBe(0)
  expect(coverage80).toMatchObject({ count: 2, covered: 2, share: 1 })
})

test('below fifty forecasts there is a score but no curve', () => {
  const few = Array.from({ length: 49 }, () => past({}))
  expect(measureCalibration(few, 1000)).toMatchObject({ curve: null, needed: 50, count: 49 })
  expect(measureCalibration([...few, past({})], 1000).curve).toHaveLength(1)
})

test('the curve sets what was said beside what happened, with the interval of Wilson', () => {
  const forecasts = Array.from({ length: 100 }, (_, index) =>
    past({ probability: index < 50 ? 0.25 : 1, finishedDay: index < 10 || index >= 50 ? 120 : 80 }),
  )
  const { curve } = measureCalibration(forecasts, 1000)
  expect(curve).toHaveLength(2)
  expect(curve?.[0]).toMatchObject({ from: 0.2, to: 0.3, count: 50, meanForecast: 0.25 })
  expect(curve?.[0]?.lateShare).toBe(0.2)
  // 10 of 50, as tables of the interval give it.
  expect(curve?.[0]?.interval.low).toBeCloseTo(0.1124, 4)
  expect(curve?.[0]?.interval.high).toBeCloseTo(0.3304, 4)
  expect(curve?.[1]).toMatchObject({ from: 0.9, to: 1, count: 50, lateShare: 1 })
  expect(curve?.[1]?.interval.high).toBe(1)
})

test('nothing gives nothing', () => {
  expect(measureCalibration([], 1000)).toMatchObject({ count: 0, brier: null, curve: null })
})

function past(changes: Partial<PastForecast>): PastForecast {
  return {
    probability: 0.5,
    p80Day: 110,
    dueDay: 100,
    finishedDay: 90,
    elapsedShare: 0.5,
    progressShare: 0,
    ...changes,
  }
}
