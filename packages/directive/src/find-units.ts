import { UNIT_COUNT_MAX, UNIT_NAME_WORDS_MAX } from './limits.ts'
import { isShortDepartment } from './short-department.ts'
import { splitWords, type Word } from './split-words.ts'
import { goesOnName, JOINING_WORDS, type NameState } from './unit-name.ts'
import { findUnitHead } from './unit-words.ts'

/**
 * A list of units as written, with the place of each name in the text that was split into words.
 */
export interface UnitList {
  readonly names: readonly UnitName[]
  /** Index of the first word behind the list. */
  readonly next: number
}

export interface UnitName {
  readonly start: number
  readonly end: number
  /** A class of bodies ("các phường, xã") rather than one. */
  readonly isPlural: boolean
}

/**
 * Reads the list of units that begins at a word of a sentence, up to its verb or the end of the
 * clause; null when no unit begins there. Names are kept as written: "Sở Văn hóa, Thể thao và Du
 * lịch" is one, "Sở Tài chính, Sở Xây dựng và các sở, ngành liên quan" are three.
 */
export function readUnitList(words: readonly Word[], from: number): UnitList | null {
  return readList(words, from, false)
}

/** The units named by a whole cell, where every word belongs to a name. */
export function readUnitCell(text: string): UnitName[] {
  const words = splitWords(text, UNIT_NAME_WORDS_MAX * UNIT_COUNT_MAX)
  const names: UnitName[] = []
  for (let index = 0; index < words.length && names.length < UNIT_COUNT_MAX;) {
    const list = readList(words, index, true)
    if (list === null || list.next === index) {
      names.push(...restOf(words, index))
      break
    }
    names.push(...list.names)
    index = list.next
  }
  return names
}

// Words that begin no known body still name somebody: the cell says so.
function restOf(words: readonly Word[], index: number): UnitName[] {
  const [first, last] = [words[index], words.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ start: first.start, end: last.end, isPlural: false }]
}

function readList(words: readonly Word[], from: number, isCell: boolean): UnitList | null {
  const names: UnitName[] = []
  let index = from
  while (names.length < UNIT_COUNT_MAX) {
    const name = readName(words, index, isCell)
    if (name === null) break
    names.push(name.name)
    index = name.next
    const joint = jointLength(words, index)
    if (joint === null || !beginsUnit(words, index + joint, isCell)) break
    index += joint
  }
  return names.length === 0 ? null : { names, next: index }
}

// How many words the joint before the next name has: 1 for "và", 0 for a comma; null for no joint.
function jointLength(words: readonly Word[], index: number): number | null {
  const word = words[index]
  if (word === undefined) return null
  if (JOINING_WORDS.has(word.lower) && !/[;:.]/.test(word.gap)) return 1
  return /^\s?[,;/+]\s?$|^\s[-–]\s$/.test(word.gap) || word.gap === ' ' ? 0 : null
}

function beginsUnit(words: readonly Word[], index: number, isCell: boolean): boolean {
  return findUnitHead(words, index, isCell) !== null || isShortDepartment(words, index)
}

interface ReadName {
  readonly name: UnitName
  readonly next: number
}

function readName(words: readonly Word[], from: number, isCell: boolean): ReadName | null {
  const first = words[from]
  const head = findUnitHead(words, from, isCell)
  if (first === undefined) return null
  const isShort = head === null && isShortDepartment(words, from)
  if (head === null && !isShort) return null
  const state: NameState = {
    from,
    headLength: head?.length ?? 2,
    isPlural: head?.isPlural ?? false,
    isOpen: head?.isOpen ?? false,
    isCell,
    headWord: first.lower,
  }
  let next = from + state.headLength
  const limit = Math.min(words.length, from + UNIT_NAME_WORDS_MAX)
  while (next < limit && goesOnName(words, next, state)) next += 1
  const last = words[next - 1]
  if (last === undefined) return null
  return { name: { start: first.start, end: last.end, isPlural: state.isPlural }, next }
}
