/** A word of a sentence: a syllable, a number or an abbreviation such as "KH&CN". */
export interface Word {
  readonly lower: string
  /** Offsets in the text that was split. */
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  /** All capitals and at least two of them: an abbreviation, or a word of a heading. */
  readonly isUpper: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
  /** Inside round brackets. */
  readonly inBrackets: boolean
}

/** Splits a stretch of text into at most `limit` words. */
export function splitWords(text: string, limit: number): Word[] {
  const words: Word[] = []
  let end = 0
  let depth = 0
  for (let at = 0; at < text.length && words.length < limit; at++) {
    if ((signOf(text, at) & IN_WORD) === 0) continue
    const gap = at === end + 1 && text[end] === ' ' ? ' ' : text.slice(end, at)
    if (gap.length > 1) depth = depthAfter(gap, depth)
    end = endOfWord(text, at)
    words.push(toWord(text.slice(at, end), at, gap, depth > 0))
    at = end - 1
  }
  return words
}

function toWord(whole: string, start: number, gap: string, inBrackets: boolean): Word {
  let signs = 0
  for (let index = 0; index < whole.length; index++) signs |= signOf(whole, index)
  return {
    lower: (signs & CAPITAL) === 0 ? whole : whole.toLowerCase(),
    start,
    end: start + whole.length,
    isCapital: (signOf(whole, 0) & CAPITAL) > 0,
    isUpper: whole.length > 1 && (signs & CAPITAL) > 0 && (signs & SMALL) === 0,
    gap,
    inBrackets,
  }
}

/** Behind the last sign of the word that begins here; "&" between two letters belongs to it. */
function endOfWord(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const isJoint = text[at] === '&' && (signOf(text, at + 1) & CAN_FOLLOW_JOINT) > 0
    if (!isJoint && (signOf(text, at) & IN_WORD) === 0) break
    at += isJoint ? 2 : 1
  }
  return at
}

const IN_WORD = 1
const CAN_FOLLOW_JOINT = 2
const CAPITAL = 4
/** Keeps a word from being an abbreviation: anything but capitals, digits and "&". */
const SMALL = 8

const SIGN_COUNT = 0x10000
/** What each UTF-16 unit is, found out when it is met for the first time; 0 before. */
const SIGNS = new Uint8Array(SIGN_COUNT)
const KNOWN = 16

function signOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = SIGNS[code] ?? 0
  if (known > 0) return known
  const sign = text[at] ?? ''
  const signs =
    KNOWN |
    (/[\p{L}\p{M}\p{N}]/u.test(sign) ? IN_WORD : 0) |
    (/[\p{L}\p{N}]/u.test(sign) ? CAN_FOLLOW_JOINT : 0) |
    (/\p{Lu}/u.test(sign) ? CAPITAL : 0) |
    (/[\p{Lu}\d&]/u.test(sign) ? 0 : SMALL)
  if (sign !== '') SIGNS[code] = signs
  return signs
}

function depthAfter(gap: string, depth: number): number {
  let level = depth
  for (const sign of gap) {
    if (sign === '(') level += 1
    else if (sign === ')' && level > 0) level -= 1
  }
  return level
}

/** Whether the words from an index on spell a phrase of the given lower-case words. */
export function isPhraseAt(words: readonly Word[], index: number, phrase: string): boolean {
  const first = words[index]
  if (first === undefined || !phrase.startsWith(first.lower)) return false
  const parts = phrase.split(' ')
  return parts.every((part, step) => {
    const word = words[index + step]
    return word?.lower === part && (step === 0 || word.gap === ' ')
  })
}

/** A set of phrases of one to four words, looked up at a place in a sentence. */
export class PhraseSet {
  /** By their first word, the longer ones first. */
  readonly #phrases = new Map<string, (readonly string[])[]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const [first = '', ...rest] = phrase.split(' ')
      this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), rest])
    }
    for (const rests of this.#phrases.values()) rests.sort((a, b) => b.length - a.length)
  }

  /** How many words the longest phrase that begins here has; 0 when none does. */
  lengthAt(words: readonly Word[], index: number): number {
    const first = words[index]
    const rests = first === undefined ? undefined : this.#phrases.get(first.lower)
    const found = rests?.find((rest) => isRestAt(words, index + 1, rest))
    return found === undefined ? 0 : found.length + 1
  }
}

function isRestAt(words: readonly Word[], index: number, rest: readonly string[]): boolean {
  for (let step = 0; step < rest.length; step++) {
    const word = words[index + step]
    if (word?.lower !== rest[step] || word?.gap !== ' ') return false
  }
  return true
}
