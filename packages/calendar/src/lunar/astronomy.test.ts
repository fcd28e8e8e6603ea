import { expect, test } from 'vitest'
import { isoDate, toDayNumber } from '../iso-date.ts'
import { computeDeltaT, decimalYear } from './delta-t.ts'
import { computeNewMoon } from './new-moon.ts'
import { computeSunLongitude } from './sun-longitude.ts'

const SECOND = 1 / 86_400

function toUniversalTime(terrestrial: number): number {
  return terrestrial - computeDeltaT(decimalYear(terrestrial)) * SECOND
}

test('the new moon of February 1977 is the one worked out by Meeus (example 49.a)', () => {
  expect(computeNewMoon(-283)).toBeCloseTo(toUniversalTime(2_443_192.65118), 4)
})

test('the longitude of the Sun on 13 October 1992 is the one worked out by Meeus (example 25.b)', () => {
  const degrees = 199 + 54 / 60 + 21.818 / 3600
  const arcseconds = (computeSunLongitude(toUniversalTime(2_448_908.5)) - degrees) * 3600
  expect(Math.abs(arcseconds)).toBeLessThan(1)
})

test.for([
  ['2025-12-21', '15:03', 270],
  ['2026-03-20', '14:46', 0],
  ['2026-06-21', '08:24', 90],
  ['2026-09-23', '00:05', 180],
] as const)(
  'on %s at %s UT, the almanac’s moment, the Sun stands at %i degrees to within two minutes',
  ([on, time, degrees]) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    const julianDay = toDayNumber(isoDate(on)) + 2_440_587.5 + (hours * 60 + minutes) / 1440
    const away = ((computeSunLongitude(julianDay) - degrees + 540) % 360) - 180
    expect(Math.abs(away)).toBeLessThan(0.0014)
  },
)

test('the longitude stays within a full circle and grows by about a degree a day', () => {
  let before = computeSunLongitude(2_440_000.5)
  for (let day = 1; day < 80_000; day += 1) {
    const longitude = computeSunLongitude(2_440_000.5 + day)
    const step = (longitude - before + 360) % 360
    if (!(longitude >= 0 && longitude < 360 && step > 0.95 && step < 1.03)) {
      expect.fail(`day ${day}: ${before} to ${longitude}`)
    }
    before = longitude
  }
})

test('ΔT is the measured one where it was measured, and has no jump where the formula changes', () => {
  expect(computeDeltaT(1970)).toBeCloseTo(40.2, 0)
  expect(computeDeltaT(2000)).toBeCloseTo(63.8, 0)
  for (const year of [1986, 2005, 2050, 2150]) {
    expect(Math.abs(computeDeltaT(year) - computeDeltaT(year - 0.001))).toBeLessThan(1)
  }
})
