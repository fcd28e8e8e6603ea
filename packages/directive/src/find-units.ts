import { UNIT_COUNT_MAX, UNIT_NAME_WORDS_MAX } from './limits.ts'
import { endOfFunctions } from './function-series.ts'
import { isShortDepartment } from './short-department.ts'
import { isStateWord, verbLengthAt } from './action-verbs.ts'
import { splitWords, type Word } from './split-words.ts'
import type { NameState } from './name-state.ts'
import { isTierWord } from './listed-tiers.ts'
import { goesOnName, JOINING_WORDS } from './unit-name.ts'
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

/**
 * The same where a verb of giving work or helping stands in front, so that small letters suffice:
 * "phối hợp với trưởng thôn", "đề nghị thường trực các tỉnh ủy".
 */
export function readUnitObject(words: readonly Word[], from: number): UnitList | null {
  const direct = readUnitList(words, from)
  if (direct !== null) return direct
  const head = findUnitHead(words, from, true)
  if (head === null || verbLengthAt(words, from) > 0) return null
  // "đề nghị quận, huyện, thị xã …": one tier alone names nobody, a list of them all.
  const isTiers =
    words[from + 1]?.gap === ', ' && isTierWord(words[from]) && isTierWord(words[from + 1])
  const isPerson = PERSONAL.has(words[from]?.lower ?? '') && words[from + 1]?.isCapital === true
  return head.length < 2 && !isTiers && !isPerson ? null : readList(words, from, false, true)
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

function readList(
  words: readonly Word[],
  from: number,
  isCell: boolean,
  isObject = false,
): UnitList | null {
  const names: UnitName[] = []
  let index = from
  while (names.length < UNIT_COUNT_MAX) {
    const name = readName(words, index, { isCell, isListed: names.length > 0, isObject })
    if (name === null) break
    const post = isCell ? null : readPost(words, index, name)
    names.push(post === null ? name.name : { ...name.name, end: post.name.end })
    index = post?.next ?? name.next
    const joint = jointLength(words, index) ?? jointBehindBrackets(words, index)
    if (joint === null || !beginsUnit(words, index + joint, isCell || isObject)) break
    index += joint
  }
  return names.length === 0 ? null : { names, next: index }
}

// "đồng chí Nguyễn Văn A - Phó Chủ tịch UBND phường", "…, Phó Chủ tịch UBND phường": one person.
function readPost(words: readonly Word[], opens: number, person: ReadName): ReadName | null {
  const [first, post] = [words[opens], words[person.next]]
  if (first === undefined || post === undefined || !PERSONAL.has(first.lower)) return null
  if (person.next - opens < 4 || !/^(?:,\s|\s?[-–]\s?)$/u.test(post.gap)) return null
  const isNamed = words[person.next - 1]?.isCapital === true
  const isPost = isNamed && POSTS.has(post.lower)
  return isPost
    ? readName(words, person.next, { isCell: false, isListed: true, isObject: false })
    : null
}

const PERSONAL = new Set(['đồng', 'đ', 'ông', 'bà'])
const POSTS = new Set('chủ phó giám trưởng bí chánh ủy tổng cục chi thứ chỉ tổ hiệu vụ'.split(' '))

// "Bộ Tài chính (Kho bạc Nhà nước), Bộ Y tế": what stands in brackets belongs to the name before.
function jointBehindBrackets(words: readonly Word[], index: number): number | null {
  const opens = words[index]
  if (opens?.inBrackets !== true || !opens.gap.includes('(')) return null
  let next = index
  while (words[next]?.inBrackets === true && next < index + BRACKET_WORDS_MAX) next += 1
  const word = words[next]
  if (word === undefined || !/^[^()]*\)(?:,\s|\s)$/u.test(word.gap)) return null
  const isJoint = word.gap.includes(',') || JOINING_WORDS.has(word.lower)
  if (!isJoint) return null
  return next - index + (JOINING_WORDS.has(word.lower) ? 1 : 0)
}

const BRACKET_WORDS_MAX = 30

// How many words the joint before the next name has: 1 for "và", 0 for a comma; null for no joint.
function jointLength(words: readonly Word[], index: number): number | null {
  const word = words[index]
  if (word === undefined) return null
  if (JOINING_WORDS.has(word.lower) && !/[;:.]/.test(word.gap)) return 1
  return /^\s?[,;/+]\s?$|^\s[-–]\s$/.test(word.gap) || word.gap === ' ' ? 0 : null
}

function beginsUnit(words: readonly Word[], index: number, isCell: boolean): boolean {
  if (findUnitHead(words, index, isCell) !== null || isShortDepartment(words, index)) return true
  return isListedInLowerCase(words, index)
}

// "Sở A, lãnh đạo các cơ quan …", "Sở A, phòng Kinh tế": on a list small letters are enough.
function isListedInLowerCase(words: readonly Word[], index: number): boolean {
  const head = findUnitHead(words, index, true)
  const next = head === null ? undefined : words[index + head.length]
  if (next === undefined || next.gap !== ' ' || words[index]?.isUpper === true) return false
  if (next.lower === 'các') return LEADERS.has(words[index]?.lower ?? '')
  return next.isCapital && !next.isUpper && !isStateWord(next)
}

const LEADERS = new Set(['lãnh', 'trưởng', 'thủ', 'người'])

const DEPARTMENTS = new Set(['phòng', 'ban', 'vụ', 'cục'])

interface ReadName {
  readonly name: UnitName
  readonly next: number
}

interface NamePlace {
  readonly isCell: boolean
  /** Behind another name of a list. */
  readonly isListed: boolean
  /** Behind a verb that only bodies and persons can follow. */
  readonly isObject: boolean
}

function readName(words: readonly Word[], from: number, place: NamePlace): ReadName | null {
  const first = words[from]
  const { isCell } = place
  const isLower = isCell || place.isObject || (place.isListed && isListedInLowerCase(words, from))
  const head = findUnitHead(words, from, isLower)
  if (first === undefined) return null
  const isShort = head === null && place.isListed && isShortDepartment(words, from)
  if (head === null && !isShort) return null
  const state: NameState = {
    from,
    headLength: head?.length ?? 2,
    isPlural: head?.isPlural ?? false,
    isOpen: head?.isOpen ?? false,
    isCell,
    headWord: first.lower,
  }
  const opens = from + state.headLength
  let next = DEPARTMENTS.has(first.lower) ? endOfFunctions(words, opens) : opens
  const limit = Math.min(words.length, from + UNIT_NAME_WORDS_MAX)
  while (next < limit && goesOnName(words, next, state)) next += 1
  if (next > from + 1 && JOINING_WORDS.has(words[next - 1]?.lower ?? '')) next -= 1
  const last = words[next - 1]
  if (last === undefined) return null
  return { name: { start: first.start, end: last.end, isPlural: state.isPlural }, next }
}
