import type { LeadIndex } from './lead-index.ts'
import { nameKeyOf, withoutPrefix } from './name-keys.ts'
import { nearestHome } from './units-bearing.ts'

const NEAR_MAX = 3

/**
 * Units whose names are nearly the one written, the nearest first: a few letters apart, or with
 * words more or less at the end. Numbers are never near: "Tổ 3" is not "Tổ 4".
 */
export function findNearUnits(name: string, index: LeadIndex): readonly string[] {
  const key = withoutPrefix(nameKeyOf(name))
  const near = [...index.unitIdsByKey]
    .map(([other, ids]) => ({ ids, far: distanceOf(key, other) }))
    .filter(({ far }) => far !== null)
    .toSorted((a, b) => (a.far ?? 0) - (b.far ?? 0))
    .flatMap(({ ids }) => nearestHome(ids, index, (id) => id))
  return [...new Set(near)].slice(0, NEAR_MAX)
}

/** Letters apart; words more or less at the end count as far as any slip of letters. Null: not near. */
function distanceOf(key: string, other: string): number | null {
  if (numbersOf(key) !== numbersOf(other)) return null
  const most = Math.min(LETTERS_MAX, Math.floor(key.length / LETTERS_PER_SLIP))
  const letters = lettersApart(key, other, most)
  if (letters !== null) return letters
  const [short, long] = key.length < other.length ? [key, other] : [other, key]
  return short.includes(' ') && long.startsWith(`${short} `) ? LETTERS_MAX + 1 : null
}

const LETTERS_MAX = 4
/** One slip in so many letters is still the same name. */
const LETTERS_PER_SLIP = 6

function numbersOf(key: string): string {
  return (key.match(/\d+/gu) ?? []).join(' ')
}

/** Levenshtein's distance up to a limit, in a band of that width; null beyond it. */
function lettersApart(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  const beyond = most + 1
  let row = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, beyond))
  for (let line = 1; line <= a.length; line += 1) {
    const next = row.map(() => beyond)
    if (line <= most) next[0] = line
    const end = Math.min(b.length, line + most)
    for (let column = Math.max(1, line - most); column <= end; column += 1) {
      const replaced = (row[column - 1] ?? beyond) + (a[line - 1] === b[column - 1] ? 0 : 1)
      const changed = Math.min(row[column] ?? beyond, next[column - 1] ?? beyond) + 1
      next[column] = Math.min(replaced, changed, beyond)
    }
    if (next.every((distance) => distance > most)) return null
    row = next
  }
  const distance = row[b.length] ?? beyond
  return distance <= most ? distance : null
}
