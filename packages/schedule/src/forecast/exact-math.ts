/**
 * Logarithm, exponential and normal distribution from the four operations alone. Those are exact
 * by IEEE 754 on every machine, whereas ECMAScript leaves the last digits of `Math.exp`, `Math.log`
 * and `Math.pow` to the engine. Good to about 14 digits.
 */

/** e to the power of x; nothing below -700 and beyond any use above 700. */
export function expOf(x: number): number {
  if (x < -700) return 0
  const doublings = Math.round(Math.min(700, x) / Math.LN2)
  const rest = Math.min(700, x) - doublings * Math.LN2
  let sum = 1
  for (let term = 14; term > 0; term--) sum = 1 + (rest / term) * sum
  const factor = doublings < 0 ? 0.5 : 2
  for (let step = Math.abs(doublings); step > 0; step--) sum *= factor
  return sum
}

/** The natural logarithm; of what is no finite number above nothing as `Math.log` has it. */
export function logOf(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x)
  let mantissa = x
  let doublings = 0
  for (; mantissa > Math.SQRT2; doublings++) mantissa /= 2
  for (; mantissa < Math.SQRT2 / 2; doublings--) mantissa *= 2
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let term = 23; term > 0; term -= 2) sum = 1 / term + square * sum
  return 2 * ratio * sum + doublings * Math.LN2
}

/** The square root of a number that is not below nothing. */
export function rootOf(x: number): number {
  return x > 0 ? expOf(logOf(x) / 2) : 0
}

/** Chance that a standard normal number is below x, by the series of Marsaglia (2004). */
export function normalShareBelow(x: number): number {
  if (x < -7) return 0
  if (!(x <= 7)) return 1
  let term = x
  let sum = x
  for (let factor = 3; sum !== sum + term; factor += 2) {
    term *= (x * x) / factor
    sum += term
  }
  return 0.5 + sum * 0.398_942_280_401_432_7 * expOf((-x * x) / 2)
}
