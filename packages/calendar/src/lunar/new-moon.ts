import { computeDeltaT, decimalYear } from './delta-t.ts'

/** Mean length of a lunation in days. */
export const LUNATION_DAYS = 29.530588861

/** The mean new moon of lunation 0 (6 January 2000) as a Julian day. */
export const LUNATION_0_JULIAN_DAY = 2_451_550.09766

/**
 * The instant of the k-th new moon, k = 0 on 6 January 2000, as a Julian day in universal time.
 * All periodic terms of Meeus, "Astronomical Algorithms" (2nd ed.), chapter 49; the error stays
 * under half a minute in the range of this calendar, ΔT apart.
 */
export function computeNewMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    LUNATION_0_JULIAN_DAY +
    LUNATION_DAYS * k +
    t ** 2 * (0.00015437 + t * (-0.00000015 + t * 0.00000000073))
  const terrestrial = mean + sumPeriodicTerms(k, t) + sumPlanetaryTerms(k, t)
  return terrestrial - computeDeltaT(decimalYear(terrestrial)) / 86_400
}

const RADIANS = Math.PI / 180

/** Amplitude in days, power of the Earth's eccentricity, then multiples of M, M', F. */
const PERIODIC_TERMS = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
] as const

/** Amplitude in millionths of a day, then phase and rate per lunation in degrees; A2 to A14. */
const PLANETARY_TERMS = [
  [165, 251.88, 0.016321],
  [164, 251.83, 26.651886],
  [126, 349.42, 36.412478],
  [110, 84.66, 18.206239],
  [62, 141.74, 53.303771],
  [60, 207.14, 2.453732],
  [56, 154.84, 7.30686],
  [47, 34.52, 27.261239],
  [42, 207.19, 0.121824],
  [40, 291.34, 1.844379],
  [37, 161.72, 24.198154],
  [35, 239.56, 25.513099],
  [23, 331.55, 3.592518],
] as const

function sumPeriodicTerms(k: number, t: number): number {
  const eccentricity = 1 - t * (0.002516 + t * 0.0000074)
  const sun = 2.5534 + 29.1053567 * k - t ** 2 * (0.0000014 + t * 0.00000011)
  const moon =
    201.5643 + 385.81693528 * k + t ** 2 * (0.0107582 + t * (0.00001238 - t * 0.000000058))
  const latitude =
    160.7108 + 390.67050284 * k - t ** 2 * (0.0016118 + t * (0.00000227 - t * 0.000000011))
  const node = 124.7746 - 1.56375588 * k + t ** 2 * (0.0020672 + t * 0.00000215)

  let sum = -0.00017 * Math.sin(node * RADIANS)
  for (const [amplitude, power, m, mPrime, f] of PERIODIC_TERMS) {
    const argument = m * sun + mPrime * moon + f * latitude
    sum += amplitude * eccentricity ** power * Math.sin(argument * RADIANS)
  }
  return sum
}

function sumPlanetaryTerms(k: number, t: number): number {
  let sum = 325 * Math.sin((299.77 + 0.107408 * k - 0.009173 * t ** 2) * RADIANS)
  for (const [amplitude, phase, rate] of PLANETARY_TERMS) {
    sum += amplitude * Math.sin((phase + rate * k) * RADIANS)
  }
  return sum / 1_000_000
}
