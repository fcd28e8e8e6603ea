/** A number from 1 in Roman figures. */
export function romanNumber(value: number): string {
  let rest = value
  let written = ''
  for (const [sign, worth] of SIGNS) {
    written += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return written
}

const SIGNS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]
