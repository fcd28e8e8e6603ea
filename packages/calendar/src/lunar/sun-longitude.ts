import { computeDeltaT, decimalYear } from './delta-t.ts'
import { EARTH_LONGITUDE_SERIES } from './earth-longitude-terms.ts'

/**
 * The apparent geocentric longitude of the Sun, in degrees [0, 360), at a Julian day in universal
 * time. Meeus, "Astronomical Algorithms" (2nd ed.), chapter 25, the method of higher accuracy: one
 * second of arc, so a solar term is found to within half a minute of time.
 */
export function computeSunLongitude(julianDay: number): number {
  const terrestrial = julianDay + computeDeltaT(decimalYear(julianDay)) / 86_400
  const millennia = (terrestrial - 2_451_545) / 365_250
  const geometric = sumLongitude(millennia) / RADIANS + 180
  const arcseconds = FK5_CORRECTION + computeNutation(millennia) + computeAberration(millennia)
  const degrees = (geometric + arcseconds / 3600) % 360
  return degrees < 0 ? degrees + 360 : degrees
}

const RADIANS = Math.PI / 180

/** From the dynamical frame of VSOP87 to FK5, in seconds of arc. */
const FK5_CORRECTION = -0.09033

function sumLongitude(millennia: number): number {
  let total = 0
  let power = 1
  for (const series of EARTH_LONGITUDE_SERIES) {
    let sum = 0
    for (const [amplitude, phase, rate] of series) {
      sum += amplitude * Math.cos(phase + rate * millennia)
    }
    total += sum * power
    power *= millennia
  }
  return total / 1e8
}

/** Nutation in longitude to half a second of arc (Meeus, chapter 22). */
function computeNutation(millennia: number): number {
  const t = millennia * 10
  const node = (125.04452 - 1934.136261 * t) * RADIANS
  const sun = (280.4665 + 36_000.7698 * t) * RADIANS
  const moon = (218.3165 + 481_267.8813 * t) * RADIANS
  return (
    -17.2 * Math.sin(node) -
    1.32 * Math.sin(2 * sun) -
    0.23 * Math.sin(2 * moon) +
    0.21 * Math.sin(2 * node)
  )
}

/** The Sun is seen where it was when its light left: 20.4898″ over the distance (chapter 25). */
function computeAberration(millennia: number): number {
  const distance =
    1.00013989 +
    0.016707 * Math.cos(3.0984635 + 6283.07585 * millennia) +
    0.00013956 * Math.cos(3.05525 + 12_566.1517 * millennia)
  return -20.4898 / distance
}
