import { adverbLengthAt, isStateWord, verbLengthAt } from './action-verbs.ts'
import { isPhraseAt, PhraseSet, type Word } from './split-words.ts'

/** Words that make a subject answer for what follows. */
const DUTY = new PhraseSet([
  'chủ trì',
  'có trách nhiệm',
  'chịu trách nhiệm',
  'có nhiệm vụ',
  'được giao',
  'được phân công',
  'phải',
  'cần',
  'là cơ quan thường trực',
  'là cơ quan đầu mối',
  'là đầu mối',
  'làm đầu mối',
])
const CIRCUMSTANCE = new Set(
  'theo căn trong trên để nhằm tùy với từ tại khi hằng hàng trước chậm sau định đến vào ngay qua bằng thông'.split(
    ' ',
  ),
)
const PREDICATE_WORDS_MAX = 60

/** The verb that the subject before an index is told to do. */
export interface FoundPredicate {
  /** Index of the verb. */
  readonly index: number
  /** Whether words of duty stand with it: "chủ trì", "có trách nhiệm", "phải". */
  readonly isStated: boolean
}

/**
 * The verb behind a subject, past adverbs, duties and circumstances; null where the sentence goes
 * on to tell what is or was, or no verb is near.
 */
export function findPredicate(words: readonly Word[], from: number): FoundPredicate | null {
  let isStated = false
  let strange = 0
  const limit = Math.min(words.length, from + PREDICATE_WORDS_MAX)
  for (let index = from; index < limit;) {
    const word = words[index]
    // "Sở Tư pháp: Chủ trì …": a colon right behind the names is no end.
    if (word === undefined || (index > from && /[;:]/.test(word.gap))) return null
    if (word.inBrackets) {
      index += 1
      continue
    }
    const duty = DUTY.lengthAt(words, index)
    isStated ||= duty > 0
    if (verbLengthAt(words, index) > 0)
      return { index, isStated: isStated || hasDuty(words, index) }
    if (isForbidding(words, index) || isRefraining(words, index)) return { index, isStated }
    const adverb = Math.max(duty, adverbLengthAt(words, index))
    if (adverb > 0) index += adverb
    else if (isStateWord(word) || word.lower === 'được') return null
    // "cần chủ động hơn nữa để tháo gỡ …": the purpose of a duty without a verb is the work.
    else if (word.lower === 'để' && isStated && verbLengthAt(words, index + 1) > 0) {
      return { index: index + 1, isStated }
    } else if (isBehindCharge(words, index, from)) return { index, isStated: true }
    else if (CIRCUMSTANCE.has(word.lower)) index = endOfCircumstance(words, index + 1, limit)
    else {
      strange += 1
      if (strange > STRANGE_WORDS_MAX) return null
      index += 1
    }
  }
  return null
}

const STRANGE_WORDS_MAX = 10

/** "không để xảy ra …", "không được thu …": an order not to, whoever is meant. */
export function isForbidding(words: readonly Word[], index: number): boolean {
  const next = negated(words, index)
  return next?.lower === 'để' || next?.lower === 'được'
}

// "Sở Xây dựng không cấp phép …": behind a body a bare negation forbids, too; "Bà không trả lời."
// tells what happened.
function isRefraining(words: readonly Word[], index: number): boolean {
  return negated(words, index) !== null && verbLengthAt(words, index + 1) > 0
}

function negated(words: readonly Word[], index: number): Word | null {
  if (words[index]?.lower !== 'không') return null
  const next = words[index + 1]
  return next !== undefined && next.gap === ' ' ? next : null
}

// "có trách nhiệm" makes whatever stands behind it the work, even a verb nobody listed.
function isBehindCharge(words: readonly Word[], index: number, from: number): boolean {
  const word = words[index]
  if (word === undefined || word.isCapital || word.gap !== ' ' || index < from + 3) return false
  if (CIRCUMSTANCE.has(word.lower) || word.lower === 'và' || word.lower === 'về') return false
  return CHARGE.lengthAt(words, index - 3) === 3
}

const CHARGE = new PhraseSet(['có trách nhiệm', 'có nhiệm vụ'])

// "Sở Nội vụ tổng hợp, … chủ trì": duty may be said a little later in the same breath.
function hasDuty(words: readonly Word[], index: number): boolean {
  return isPhraseAt(words, index, 'chủ trì') || isPhraseAt(words, index, 'chịu trách nhiệm')
}

// A circumstance ends at a comma, or where a verb follows a time or a noun.
function endOfCircumstance(words: readonly Word[], from: number, limit: number): number {
  // "trên cơ sở đề xuất của các sở, chủ trì …": the ground is a noun, though it looks like a verb.
  const isGround = isPhraseAt(words, from, 'cơ sở')
  for (let index = from; index < limit; index++) {
    const word = words[index]
    if (word === undefined) return limit
    if (/,/.test(word.gap)) return index
    if (isGround) continue
    if (index > from + 1 && verbLengthAt(words, index) > 0 && !word.isCapital) return index
  }
  return limit
}

/** Index of the first word behind the adverbs that begin here. */
export function adverbsAt(words: readonly Word[], from: number): number {
  let index = from
  for (let step = 0; step < 6; step++) {
    const length = adverbLengthAt(words, index)
    if (length === 0) return index
    index += length
  }
  return index
}
