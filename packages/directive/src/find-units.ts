import { UNIT_COUNT_MAX, UNIT_NAME_WORDS_MAX } from './limits.ts'
import { PhraseSet, splitWords, type Word } from './split-words.ts'
import { adverbLengthAt, isStateWord, verbLengthAt } from './action-verbs.ts'
import { findUnitHead, isListedNoun, type UnitHead } from './unit-words.ts'

/** A list of units as written, with the place of each name in the text that was split into words. */
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
  if (JOINING.has(word.lower) && !/[;:.]/.test(word.gap)) return 1
  return /^\s?[,;/+]\s?$|^\s[-–]\s$/.test(word.gap) || word.gap === ' ' ? 0 : null
}

const JOINING = new Set(['và', 'với', 'cùng', 'hoặc'])

function beginsUnit(words: readonly Word[], index: number, isCell: boolean): boolean {
  return findUnitHead(words, index, isCell) !== null || isShortDepartment(words, index)
}

// "Sở Kế hoạch và Đầu tư, Tài chính, Nội vụ": departments named without their "Sở".
const SHORT_DEPARTMENTS = new Set([
  'tài chính',
  'nội vụ',
  'xây dựng',
  'y tế',
  'tư pháp',
  'công thương',
  'quốc phòng',
  'ngoại giao',
  'ngoại vụ',
  'giáo dục',
  'nông nghiệp',
  'khoa học',
  'văn hóa',
  'dân tộc',
  'kế hoạch',
  'giao thông',
  'tài nguyên',
  'thông tin',
  'lao động',
])

function isShortDepartment(words: readonly Word[], index: number): boolean {
  const [first, second] = [words[index], words[index + 1]]
  if (first === undefined || second === undefined || !/^[,;]\s/.test(first.gap)) return false
  if (!first.isCapital || !SHORT_DEPARTMENTS.has(`${first.lower} ${second.lower}`)) return false
  return followsDepartment(words, index)
}

// The list began with a full name: "Sở …", "Bộ …".
function followsDepartment(words: readonly Word[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 40); back--) {
    const word = words[back]
    if (word === undefined) return false
    if (word.isCapital && (word.lower === 'sở' || word.lower === 'bộ')) return true
    if (word.isCapital && (word.lower === 'ủy' || word.lower === 'ban')) return false
  }
  return false
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
  while (next < limit && goesOn(words, next, state)) next += 1
  const last = words[next - 1]
  if (last === undefined) return null
  return { name: { start: first.start, end: last.end, isPlural: state.isPlural }, next }
}

interface NameState {
  readonly from: number
  readonly headLength: number
  readonly isPlural: boolean
  readonly isOpen: boolean
  readonly isCell: boolean
  readonly headWord: string
}

/** Whether the word still belongs to the name before it. */
function goesOn(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined) return false
  const gap = word.gap.trim()
  const isFirstBehindHead = index === state.from + state.headLength
  if (gap === ',') return goesOnAfterComma(words, index, state)
  if (gap !== '' && !isInnerSign(gap, word, isFirstBehindHead)) return false
  if (JOINING.has(word.lower)) return goesOnAfterAnd(words, index, state)
  if (isFirstBehindHead && state.isOpen && !STOP_WORDS.has(word.lower)) return true
  if (isRunTogether(words, index, state)) return false
  if (word.isCapital && !word.isUpper) return true
  if (state.isCell) return true
  // "UBND tỉnh thành lập" ends before its verb, though "thành" may belong to a name.
  if (INNER_WORDS.has(word.lower) && verbLengthAt(words, index) < 2) return true
  return !endsName(words, index)
}

// Hyphens and slashes inside a name; "Sở: Tài chính, …" and "(Ban Thi đua)" end it.
function isInnerSign(gap: string, word: Word, isFirstBehindHead: boolean): boolean {
  if (/^[-–/.&]$/.test(gap)) return !(/^[-–]$/.test(gap) && word.gap.length === 3 && word.isUpper)
  return gap === ':' && isFirstBehindHead && word.isCapital
}

function endsName(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (word === undefined) return true
  if (STOP_PHRASES.lengthAt(words, index) > 0) return true
  if (STOP_WORDS.has(word.lower) || isStateWord(word)) return !isConcerned(words, index)
  if (verbLengthAt(words, index) > 0) return !isPurpose(words, index)
  return adverbLengthAt(words, index) > 0
}

// "có liên quan" describes the units; "có trách nhiệm" begins what they must do.
function isConcerned(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  if (word?.lower !== 'có') return false
  return next?.lower === 'liên' || next?.lower === 'thẩm' || next?.lower === 'điều'
}

function isPurpose(words: readonly Word[], index: number): boolean {
  const [third, second, before] = [words[index - 3], words[index - 2], words[index - 1]]
  if (before === undefined) return false
  if (INNER_VERB_AFTER.has(before.lower)) return true
  return third?.lower === 'án' && second?.lower === 'đầu' && before.lower === 'tư'
}

// "Ban Chỉ đạo chuyển đổi số", "Ban Quản lý dự án đầu tư": the verb is what the body is for.
const INNER_VERB_AFTER = new Set(
  'đạo án lý tác trình dịch thi đội chánh đoàn nhóm ngoại thư tổ'.split(' '),
)

const INNER_WORDS = new Set(
  'nhân dân thành phố tỉnh phường xã đặc khu quận huyện thị trấn các cấp của thuộc liên quan trung ương địa phương đơn vị cơ'.split(
    ' ',
  ),
)

const STOP_PHRASES = new PhraseSet([
  'kết quả',
  'tình hình',
  'nội dung',
  'bằng văn bản',
  'thông qua',
  'biết',
  'xin',
])

const STOP_WORDS = new Set(
  `theo căn trong trên để khi cần phải sẽ được làm do tại về từ đến trước sau ngay nếu mà như bằng qua
   nhằm vào kể chịu tự này đó cũng có`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

function goesOnAfterComma(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined) return false
  if (word.gap === ',' && word.isCapital) return true
  if (goesOnAsTier(words, index, state)) return true
  const unit = findUnitHead(words, index, state.isCell)
  if (state.isPlural && !word.isCapital) return isListedNoun(words, index) && !isOwnList(unit)
  if (unit !== null || isShortDepartment(words, index)) return false
  // "Sở Văn hóa, Thể thao và Du lịch"; "Hội đồng nhân dân các phường, xã".
  if (word.isCapital) return !startsClause(words, index)
  return mentionsPlural(words, index, state) && isListedNoun(words, index)
}

// "UBND các Quận, Huyện, Thị xã"; "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ".
function goesOnAsTier(words: readonly Word[], index: number, state: NameState): boolean {
  const [word, before] = [words[index], words[index - 1]]
  if (word === undefined || before === undefined) return false
  if (!word.isCapital && TIERS.has(word.lower) && TIERS.has(before.lower)) return true
  const name = words.slice(state.from, index)
  const isCommon = !word.isCapital && COMMON.has(word.lower)
  if (isCommon && name.slice(1).some(({ lower, isCapital }) => COMMON.has(lower) && !isCapital)) {
    return true
  }
  if (!word.isCapital || !mentionsPlural(words, index, state)) return false
  const next = words[index + (word.lower === 'thị' ? 2 : 1)]
  const isGeneric = TIERS.has(word.lower) || GENERIC.has(word.lower)
  return isGeneric && (next === undefined || !next.isCapital || /[,;]/.test(next.gap))
}

const COMMON = new Set(['cơ', 'đơn', 'địa', 'cấp', 'chính'])
const GENERIC = new Set(['sở', 'ban', 'ngành', 'bộ', 'đoàn'])

// "UBND huyện, thị xã": tiers listed behind one body.
const TIERS = new Set(['huyện', 'quận', 'phường', 'xã', 'khu', 'trấn', 'thị', 'tỉnh', 'phố', 'đặc'])

function isOwnList(head: UnitHead | null): boolean {
  return head?.isQuantified ?? false
}

// "UBND các phường, xã": the plural stands inside the name.
function mentionsPlural(words: readonly Word[], index: number, state: NameState): boolean {
  return words.slice(state.from, index).some(({ lower }) => lower === 'các')
}

function startsClause(words: readonly Word[], index: number): boolean {
  return verbLengthAt(words, index) > 0 && words[index]?.isCapital === true && index > 8
}

function goesOnAfterAnd(words: readonly Word[], index: number, state: NameState): boolean {
  const next = words[index + 1]
  if (next === undefined || next.gap !== ' ') return false
  if (words[index]?.lower !== 'và') return false
  if (isSharedOffice(words, index, state)) return true
  const unit = findUnitHead(words, index + 1, state.isCell)
  if (state.isPlural && !next.isCapital) return isListedNoun(words, index + 1) && !isOwnList(unit)
  if (next.isCapital) return unit === null
  if (mentionsPlural(words, index, state) && isListedNoun(words, index + 1)) return true
  if (unit !== null) return false
  // "Sở Tài nguyên và môi trường": the second field in lower case.
  return state.isCell || (FIELD_HEADS.has(state.headWord) && verbLengthAt(words, index + 1) === 0)
}

const FIELD_HEADS = new Set(['sở', 'bộ', 'phòng', 'vụ', 'cục'])

// "Văn phòng HĐND và UBND", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân": one office of two.
function isSharedOffice(words: readonly Word[], index: number, state: NameState): boolean {
  const name = words.slice(state.from, index).map(({ lower }) => lower)
  const office = name.lastIndexOf('văn')
  if (office < 0 || name[office + 1] !== 'phòng') return false
  const council = name.slice(office + 2).join(' ')
  const next = words[index + 1]?.lower
  const isCouncil = /^(?:hđnd|hội đồng nhân dân|đoàn đại biểu quốc hội|đoàn đbqh)$/u.test(council)
  return isCouncil && (next === 'ubnd' || next === 'ủy' || next === 'hđnd' || next === 'hội')
}

// "Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ": a cell that lost its line break.
function isRunTogether(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined || !word.isCapital || index - state.from < 2) return false
  return RUN_TOGETHER.has(word.lower) && word.lower === state.headWord
}

const RUN_TOGETHER = new Set(['bộ', 'sở', 'ban', 'phòng'])
