import { verbLengthAt } from './action-verbs.ts'
import type { Obligation } from './obligation.ts'
import { readUnitList, readUnitObject, type UnitList } from './find-units.ts'
import { isPhraseAt, PhraseSet, type Word } from './split-words.ts'

/**
 * Reads an order whose body stands behind the work: "… do Sở Xây dựng chủ trì", "Nhiệm vụ … được
 * giao cho Sở Nội vụ thực hiện".
 */
export function findAgent(words: readonly Word[], first: number): Obligation | null {
  const limit = Math.min(words.length, first + WORDS_MAX)
  const opener = WORK.lengthAt(words, first)
  for (let index = first; index < limit; index++) {
    const list = readAgent(words, index) ?? (opener > 0 ? readReceiver(words, index) : null)
    if (list === null) continue
    const isWork = opener > 0 && verbLengthAt(words, first + opener) > 0
    const predicate = isWork ? first + opener : first
    const workEnd = words[index - 1]?.lower === 'được' ? index - 1 : index
    const order = { lead: list.names, isStated: true, predicate, form: 'subject' } as const
    return workEnd > predicate ? { ...order, workEnd } : order
  }
  return null
}

const WORDS_MAX = 240

/** Nouns by which a sentence names the work that it gives to somebody. */
const WORK = new PhraseSet(['việc', 'nhiệm vụ', 'công việc', 'công tác', 'nội dung', 'hoạt động'])

function readAgent(words: readonly Word[], index: number): UnitList | null {
  if (words[index]?.lower !== 'do') return null
  const list = readUnitList(words, index + 1)
  return list !== null && isPhraseAt(words, list.next, 'chủ trì') ? list : null
}

const GIVING = new PhraseSet(['giao', 'giao cho', 'phân công', 'phân công cho'])
const TAKING = new PhraseSet([
  'chủ trì',
  'thực hiện',
  'tổ chức thực hiện',
  'triển khai',
  'phụ trách',
  'đảm nhiệm',
  'làm đầu mối',
])

// "Việc đã được giao cho Sở A" tells; "việc giao Sở A" is a noun without what it is to do.
function readReceiver(words: readonly Word[], index: number): UnitList | null {
  const giving = GIVING.lengthAt(words, index)
  const before = words[index - 1]?.lower
  if (giving === 0 || before === 'việc' || before === 'đã') return null
  if (before === 'được' && words[index - 2]?.lower === 'đã') return null
  if (/[,;:]/u.test(words[index]?.gap ?? '')) return null
  const list = readUnitObject(words, index + giving)
  return list !== null && TAKING.lengthAt(words, list.next) > 0 ? list : null
}
