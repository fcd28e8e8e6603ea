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
  for (const match of text.matchAll(WORD)) {
    if (words.length >= limit) break
    const gap = text.slice(end, match.index)
    if (gap.length > 1) depth = depthAfter(gap, depth)
    const [whole] = match
    end = match.index + whole.length
    words.push({
      lower: whole.toLowerCase(),
      start: match.index,
      end,
      isCapital: CAPITAL.test(whole),
      isUpper: whole.length > 1 && UPPER.test(whole),
      gap,
      inBrackets: depth > 0,
    })
  }
  return words
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu
const CAPITAL = /^\p{Lu}/u
const UPPER = /^(?=.*\p{Lu})[\p{Lu}\d&]+$/u

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
