import { verbLengthAt } from './action-verbs.ts'
import { findPredicate } from './find-predicate.ts'
import type { UnitList, UnitName } from './find-units.ts'
import { PhraseSet, type Word } from './split-words.ts'

/** A body told apart by what it does, with the work it must do. */
export interface ChargedBody {
  readonly name: UnitName
  /** Index of the verb of what is to be done. */
  readonly predicate: number
}

/**
 * Reads "Cơ quan được giao chủ trì soạn thảo có trách nhiệm …": a common noun whose description
 * goes on to the words of duty. Null for bodies with a name of their own.
 */
export function readChargedBody(words: readonly Word[], list: UnitList): ChargedBody | null {
  const [name] = list.names
  const opens = words[list.next]
  const passive = readPassiveBody(words, list)
  if (passive !== null) return passive
  if (name === undefined || list.names.length > 1 || opens?.gap !== ' ') return null
  const head = words.find(({ start }) => start >= name.start)
  if (!GENERIC_BODY.has(head?.lower ?? '')) return null
  // "Cơ quan phối hợp có trách nhiệm …": behind any other verb only a plain charge will do.
  const charging = DESCRIBING.has(opens.lower) ? CHARGING : PLAIN_CHARGE
  const limit = Math.min(words.length, list.next + DESCRIPTION_WORDS_MAX)
  for (let index = list.next + 2; index < limit; index++) {
    const word = words[index]
    if (word?.inBrackets === true) continue
    if (word === undefined || /[,;:]/u.test(word.gap)) return null
    if (charging.lengthAt(words, index) === 0) continue
    const predicate = findPredicate(words, index)
    const last = words.slice(list.next, index).findLast(({ inBrackets }) => !inBrackets)
    if (predicate === null || last === undefined) return null
    return { name: { ...name, end: last.end }, predicate: predicate.index }
  }
  return null
}

// "Chi ủy các chi bộ được kiểm tra chuẩn bị báo cáo": what is done to them tells which ones.
function readPassiveBody(words: readonly Word[], list: UnitList): ChargedBody | null {
  const name = list.names.at(-1)
  if (words[list.next]?.lower !== 'được' || name === undefined || list.names.length > 1) return null
  const done = list.next + 1
  if (GIVEN.has(words[done]?.lower ?? '')) return null
  const work = done + verbLengthAt(words, done)
  if (work === done || words[work]?.gap !== ' ' || verbLengthAt(words, work) < 2) return null
  return { name: { ...name, end: words[work - 1]?.end ?? name.end }, predicate: work }
}

// "được giao", "được phân công": words of duty, not of what is done to them.
const GIVEN = new Set('giao phân yêu ủy chỉ cử mời đề'.split(' '))

const GENERIC_BODY = new Set('cơ đơn tổ cá các người doanh chủ'.split(' '))
const DESCRIBING = new Set('được chủ thẩm có quản sử tham trực soạn hoạt'.split(' '))
const CHARGING = new PhraseSet(['có trách nhiệm', 'chịu trách nhiệm', 'phải', 'cần'])
const PLAIN_CHARGE = new PhraseSet(['có trách nhiệm'])
const DESCRIPTION_WORDS_MAX = 24

/**
 * Index behind an example that parts subject and verb: "Các cơ quan, đặc biệt là các Cục …, cần".
 */
export function skipExample(words: readonly Word[], from: number): number {
  if (!words[from]?.gap.includes(',') || EXAMPLE.lengthAt(words, from) === 0) return from
  const limit = Math.min(words.length, from + EXAMPLE_WORDS_MAX)
  for (let index = from + 1; index < limit; index++) {
    if (/[,)]/u.test(words[index]?.gap ?? '')) return index
  }
  return from
}

const EXAMPLE = new PhraseSet([
  'nhất là',
  'đặc biệt là',
  'trước hết là',
  'trong đó có',
  'trực tiếp là',
])
const EXAMPLE_WORDS_MAX = 40
