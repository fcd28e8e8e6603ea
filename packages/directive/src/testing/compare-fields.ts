import { foldName } from '../fold-name.ts'
import type { DirectiveTarget, Due } from '../reading.ts'
import type { GoldDue, GoldTarget } from './gold.ts'

/**
 * Names are the same when they are equal folded and joined, the "và" between them left out: a cell
 * runs several into one.
 */
export function isSameNames(expected: readonly string[], actual: readonly string[]): boolean {
  return foldNames(expected) === foldNames(actual)
}

function foldNames(names: readonly string[]): string {
  const words = foldName(names.join(' ')).split(' ')
  return words.filter((word) => word !== AND).join(' ')
}

const AND = foldName('và')

/** Deadlines are the same when kind, first day, last day and recurrence are. */
export function isSameDue(expected: GoldDue, actual: Due): boolean {
  return DUE_KEYS.every((key) => expected[key] === undefined || expected[key] === actual[key])
}

const DUE_KEYS = ['kind', 'from', 'on', 'recurrence'] as const

/** A product is the same when one of the two wordings holds the other: "quy chế" and its title. */
export function isSameProduct(expected: string, actual: string): boolean {
  const [wanted, found] = [foldName(expected), foldName(actual)]
  return wanted.includes(found) || found.includes(wanted)
}

/** A figure is the same when value, sense, unit and day are, and the measures share their words. */
export function isSameTarget(expected: GoldTarget, actual: DirectiveTarget): boolean {
  const { measure, operator, unit, on, value } = expected
  if (value !== actual.value) return false
  if (operator !== undefined && operator !== actual.operator) return false
  if (on !== undefined && on !== actual.on) return false
  if (unit !== undefined && foldName(unit ?? '') !== foldName(actual.unit ?? '')) return false
  return measure === undefined || shareWords(measure, actual.measure)
}

// Where a measure begins and ends is a matter of taste: half of the shorter one's words must be
// in the longer one.
function shareWords(expected: string, actual: string): boolean {
  const [wanted, found] = [new Set(foldName(expected).split(' ')), foldName(actual).split(' ')]
  const shared = new Set(found.filter((word) => wanted.has(word))).size
  return shared * 2 >= Math.min(wanted.size, new Set(found).size)
}
