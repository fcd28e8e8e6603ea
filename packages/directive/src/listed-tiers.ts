import { adverbLengthAt, verbLengthAt } from './action-verbs.ts'
import { opensFieldWord } from './field-words.ts'
import type { Word } from './split-words.ts'
import type { NameState } from './name-state.ts'
import { listedNounLength } from './unit-words.ts'

/** "Các Vụ, Cục, Tập đoàn kinh tế": kinds with capitals, none of them with a name of its own. */
export function isListedKind(words: readonly Word[], index: number): boolean {
  const length = listedNounLength(words, index)
  const first = words[index]
  if (length === 0 || first?.isCapital !== true || !KINDS.has(first.lower)) return false
  return endsTier(words[index + length])
}

const KINDS = new Set(
  `sở ban ngành bộ vụ cục phòng chi tổng tập công quận huyện xã phường thị đặc tỉnh thành địa đơn cơ đoàn viện
   trường trung doanh`.split(/\s+/u),
)

/** "UBND các Quận, Huyện, Thị xã"; "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ". */
export function goesOnAsTier(words: readonly Word[], index: number, state: NameState): boolean {
  const [word, before] = [words[index], words[index - 1]]
  if (word === undefined || before === undefined) return false
  const isTier = TIERS.has(word.lower) && TIERS.has(before.lower)
  if (isTier && !word.isCapital) return true
  if (isTier && before.isCapital && words[index + 1]?.lower !== 'ủy')
    return endsTier(words[index + 1])
  const name = words.slice(state.from, index)
  const isCommon = !word.isCapital && COMMON.has(word.lower)
  // "Sở, ban, ngành thuộc UBND …": the list begins with its head.
  if (isCommon && index === state.from + 1 && GENERIC.has(state.headWord)) return true
  if (isCommon && name.slice(1).some(({ lower, isCapital }) => COMMON.has(lower) && !isCapital)) {
    return true
  }
  const isEveryTier = word.lower === 'các' && words[index + 1]?.lower === 'cấp'
  if (isEveryTier && !state.isPlural) return mentionsPlural(words, index, state)
  if (!word.isCapital || !mentionsPlural(words, index, state)) return false
  const next = words[index + (word.lower === 'thị' ? 2 : 1)]
  const isGeneric = TIERS.has(word.lower) || GENERIC.has(word.lower)
  return isGeneric && endsTier(next)
}

// "Sở, Ban, Ngành Thành phố": the last of the list may say whose they are.
function endsTier(next: Word | undefined): boolean {
  if (next === undefined || !next.isCapital || /[,;]/.test(next.gap)) return true
  return OWNERS.has(next.lower)
}

const OWNERS = new Set(['thành', 'tỉnh', 'huyện', 'quận', 'phường', 'xã', 'nhà'])
const COMMON = new Set(['cơ', 'đơn', 'địa', 'cấp', 'chính', 'sở', 'ban', 'ngành', 'bộ', 'đoàn'])
const GENERIC = new Set(['sở', 'ban', 'ngành', 'bộ', 'đoàn'])

// "UBND huyện, thị xã": tiers listed behind one body.
const TIERS = new Set([
  'thành',
  'huyện',
  'quận',
  'phường',
  'xã',
  'khu',
  'trấn',
  'thị',
  'tỉnh',
  'phố',
  'đặc',
])

/**
 * "các Vụ: Kế hoạch, Pháp chế": the kind is said once in front of a colon. Not "các cơ quan thuộc
 * tỉnh: Rà soát …", where the work begins.
 */
export function listsBehindColon(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (word === undefined || !word.isCapital || !LISTING_NOUNS.has(words[index - 1]?.lower ?? '')) {
    return false
  }
  let first = index - 1
  while (first >= 0 && index - first <= KIND_WORDS_MAX && isKindWord(words[first])) first -= 1
  if (!/^(?:các|\d{1,3})$/u.test(words[first]?.lower ?? '')) return false
  const verb = verbLengthAt(words, index) || adverbLengthAt(words, index)
  // "các Bộ: Giao thông vận tải" begins with "giao" and is a name.
  const isField = verb === 1 && opensFieldWord(words, index + 1)
  if (verb === 0 || isField) return !OPENING.has(word.lower)
  const next = words[index + verb]
  return next !== undefined && /,/u.test(next.gap) && next.isCapital
}

const KIND_WORDS_MAX = 8
const LISTING_NOUNS = new Set(
  'sở bộ vụ cục phòng ban viện trường xã phường tỉnh phố huyện khu trấn quận'.split(' '),
)
// Words that begin a circumstance and no name.
const OPENING = new Set('căn theo trên trong để khi từ trước sau với định hằng hàng'.split(' '))

function isKindWord(word: Word | undefined): boolean {
  return word !== undefined && (LISTING_NOUNS.has(word.lower) || isTierWord(word))
}

/** Whether the word names a level of government: "quận", "xã". */
export function isTierWord(word: Word | undefined): boolean {
  return word !== undefined && TIERS.has(word.lower)
}

/** "UBND các phường, xã": the plural stands inside the name. */
export function mentionsPlural(words: readonly Word[], index: number, state: NameState): boolean {
  return words.slice(state.from, index).some(({ lower }) => lower === 'các')
}
