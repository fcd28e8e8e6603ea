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
  readonly #phrases: ReadonlySet<string>
  readonly #lengths: readonly number[]

  constructor(phrases: readonly string[]) {
    this.#phrases = new Set(phrases)
    const lengths = new Set(phrases.map((phrase) => phrase.split(' ').length))
    this.#lengths = [...lengths].sort((a, b) => b - a)
  }

  /** How many words the longest phrase that begins here has; 0 when none does. */
  lengthAt(words: readonly Word[], index: number): number {
    for (const length of this.#lengths) {
      const phrase = joinAt(words, index, length)
      if (phrase !== null && this.#phrases.has(phrase)) return length
    }
    return 0
  }
}

function joinAt(words: readonly Word[], index: number, length: number): string | null {
  const first = words[index]
  if (first === undefined) return null
  let phrase = first.lower
  for (let step = 1; step < length; step++) {
    const word = words[index + step]
    if (word === undefined || word.gap !== ' ') return null
    phrase += ` ${word.lower}`
  }
  return phrase
}
