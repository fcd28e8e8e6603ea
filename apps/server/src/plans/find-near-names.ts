import type { LeadIndex } from './lead-index.ts'
import { nameKeyOf, withoutPrefix } from './name-keys.ts'
import { nearestHome } from './units-bearing.ts'

/** The units whose names are nearly the one written, the nearest first. */
export type FindNearUnits = (name: string) => readonly string[]

const NEAR_MAX = 3
/** A document with more names that nobody bears is of another organization: the rest stay bare. */
const NAMES_MAX = 100

/**
 * Finds units whose names are a few letters apart, or have words more or less at the end. Numbers
 * are never near: "Tổ 3" is not "Tổ 4". Each name is compared once, and only so many names are.
 */
export function nearUnitsIn(index: LeadIndex): FindNearUnits {
  const nearByKey = new Map<string, readonly string[]>()
  let names: NamesByNumbers | null = null
  return (name) => {
    const key = withoutPrefix(nameKeyOf(name))
    const known = nearByKey.get(key)
    if (known) return known
    if (nearByKey.size >= NAMES_MAX) return []
    names ??= namesByNumbers(index)
    const near = nearest(comparable(key), names.get(numbersOf(key)) ?? [], index)
    nearByKey.set(key, near)
    return near
  }
}

/** A name with how often each letter stands in it, so that most are told apart at a glance. */
interface Comparable {
  readonly key: string
  readonly letters: Uint16Array
}

interface BorneName extends Comparable {
  readonly unitIds: readonly string[]
}

type NamesByNumbers = ReadonlyMap<string, readonly BorneName[]>

function namesByNumbers({ unitIdsByKey }: LeadIndex): NamesByNumbers {
  const names = [...unitIdsByKey].map(([key, unitIds]) => ({ ...comparable(key), unitIds }))
  return Map.groupBy(names, ({ key }) => numbersOf(key))
}

/** Letters that share a place are counted as one, which may only take names for nearer. */
const LETTER_PLACES = 32

function comparable(key: string): Comparable {
  const letters = new Uint16Array(LETTER_PLACES)
  for (let place = 0; place < key.length; place += 1) {
    const letter = key.charCodeAt(place) % LETTER_PLACES
    letters[letter] = (letters[letter] ?? 0) + 1
  }
  return { key, letters }
}

function nearest(
  name: Comparable,
  others: readonly BorneName[],
  index: LeadIndex,
): readonly string[] {
  const near = others
    .flatMap((other) => {
      const far = distanceOf(name, other)
      return far === null ? [] : [{ unitIds: other.unitIds, far }]
    })
    .toSorted((a, b) => a.far - b.far)
    .flatMap(({ unitIds }) => nearestHome(unitIds, index, (id) => id))
  return [...new Set(near)].slice(0, NEAR_MAX)
}

/** Letters apart; words more or less at the end count as far as any slip of letters. Null: not near. */
function distanceOf(name: Comparable, other: Comparable): number | null {
  const most = Math.min(LETTERS_MAX, Math.floor(name.key.length / LETTERS_PER_SLIP))
  const letters = mayBeWithin(most, name, other) ? lettersApart(name.key, other.key, most) : null
  if (letters !== null) return letters
  const isShorter = name.key.length < other.key.length
  const [short, long] = isShorter ? [name.key, other.key] : [other.key, name.key]
  const isBeginning = long[short.length] === ' ' && long.startsWith(short)
  return isBeginning && short.includes(' ') ? LETTERS_MAX + 1 : null
}

const LETTERS_MAX = 4
/** One slip in so many letters is still the same name. */
const LETTERS_PER_SLIP = 6

function numbersOf(key: string): string {
  return (key.match(/\d+/gu) ?? []).join(' ')
}

/** False where more letters differ than so many slips could change: each changes two counts. */
function mayBeWithin(most: number, name: Comparable, other: Comparable): boolean {
  if (Math.abs(name.key.length - other.key.length) > most) return false
  let differing = 0
  for (let letter = 0; letter < LETTER_PLACES; letter += 1) {
    differing += Math.abs((name.letters[letter] ?? 0) - (other.letters[letter] ?? 0))
  }
  return differing <= 2 * most
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
