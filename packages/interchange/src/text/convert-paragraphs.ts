import { convertFontEncoding } from './convert-font-encoding.ts'
import type { FontEncoding } from './font-encoding.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

/** Texts after conversion, and the font code pages that some of them were typed in. */
export interface ConvertedParagraphs {
  readonly texts: readonly string[]
  readonly encodings: readonly FontEncoding[]
}

/**
 * Finds the paragraphs that were typed in TCVN3 or VNI and puts them into Unicode; others stay as
 * they are, to the letter. Texts must still have their soft hyphens.
 *
 * A paragraph shows its encoding by its words: they are Vietnamese syllables in one reading and
 * none in the other. One with too few marked words for that follows its neighbours, if its own
 * words are syllables in their encoding.
 */
export function convertParagraphs(texts: readonly string[]): ConvertedParagraphs {
  const known: KnownWords = new Map()
  const evidence = texts.map((text) => weigh(text, known))
  if (evidence.every(({ verdict }) => typeof verdict !== 'object')) return { texts, encodings: [] }
  const encodings = decide(evidence)
  return {
    texts: texts.map((text, index) => {
      const encoding = encodings[index] ?? null
      return encoding === null ? text : convertFontEncoding(text, encoding)
    }),
    encodings: [...new Set(encodings)].filter((encoding) => encoding !== null),
  }
}

/** Whether a text as a whole was typed in a font code page. */
export function isFontEncoded(text: string): boolean {
  const known: KnownWords = new Map()
  const found = text.split('\n').map((line) => weigh(line, known).verdict)
  const encoded = found.filter((verdict) => typeof verdict === 'object').length
  return encoded > found.filter((verdict) => verdict === 'unicode').length
}

type Verdict = { readonly encoding: FontEncoding } | 'unicode' | 'unclear' | 'unmarked'

interface Evidence {
  readonly verdict: Verdict
  /** Syllables among the marked words in each reading, where there are any. */
  readonly fits: Readonly<Record<FontEncoding | 'unicode', number>>
  /** A word such as "Ông" has a marked capital only in front, as Unicode text has. */
  readonly isCapitalized?: boolean
}

const ENCODINGS: readonly FontEncoding[] = ['TCVN3', 'VNI']
const NOTHING: Evidence['fits'] = { unicode: 0, TCVN3: 0, VNI: 0 }
const SIGNS = /[\u00A1-\u00BF\u00C0-\u00FF]/u
/** No sign of a font code page is read as one of these letters. */
const UNICODE_LETTER = /[\u0100-\u024F\u1E00-\u1EFF]|\p{M}/gu
const MARKED_MIN = 3
const FITS_WELL = 0.85
const FITS_BADLY = 0.6
/** A text shows its encoding in far less. */
const SAMPLE = 4_000

function weigh(whole: string, known: KnownWords): Evidence {
  const text = whole.slice(0, SAMPLE)
  const letters = text.match(UNICODE_LETTER)?.length ?? 0
  if (letters > 2) return { verdict: 'unicode', fits: NOTHING }
  if (!SIGNS.test(text)) return { verdict: 'unmarked', fits: NOTHING }
  const marked = text.split(BETWEEN_WORDS).filter((word) => SIGNS.test(word))
  const fits = {
    unicode: shareOf(marked, 'unicode', known),
    TCVN3: shareOf(marked, 'TCVN3', known),
    VNI: shareOf(marked, 'VNI', known),
  }
  return { verdict: judge(marked.length, fits), fits, isCapitalized: CAPITALIZED.test(text) }
}

const CAPITALIZED = /(?<![\p{L}\u00A1-\u00BF])[\u00C0-\u00DE]\p{Ll}/u
const BETWEEN_WORDS = /[^\p{L}\p{M}\u00A1-\u00AE\u00B5-\u00BE\u00D7\u00F7]+/u
const QUOTES = /^[«»§©®°]+|[«»§©®°]+$/gu

/** What is known of words: documents repeat theirs. */
type KnownWords = Map<string, boolean>
const KNOWN_WORDS_MAX = 50_000

function shareOf(
  words: readonly string[],
  reading: FontEncoding | 'unicode',
  known: KnownWords,
): number {
  if (words.length === 0) return 0
  const syllables = words.filter((word) => {
    const key = `${reading} ${word}`
    const found = known.get(key) ?? isSyllableIn(word, reading)
    if (known.size < KNOWN_WORDS_MAX) known.set(key, found)
    return found
  })
  return syllables.length / words.length
}

function isSyllableIn(word: string, reading: FontEncoding | 'unicode'): boolean {
  if (reading !== 'unicode') return isVietnameseSyllable(convertFontEncoding(word, reading))
  const bare = word.replace(QUOTES, '')
  return bare === '' || isVietnameseSyllable(bare)
}

function judge(marked: number, fits: Evidence['fits']): Verdict {
  const encoding = betterOf(fits)
  if (fits.unicode >= FITS_BADLY && fits.unicode >= fits[encoding]) {
    return marked >= MARKED_MIN ? 'unicode' : 'unclear'
  }
  const isSure = marked >= MARKED_MIN && fits[encoding] >= FITS_WELL && fits.unicode < FITS_BADLY
  return isSure ? { encoding } : 'unclear'
}

function betterOf(fits: Evidence['fits']): FontEncoding {
  return fits.VNI > fits.TCVN3 ? 'VNI' : 'TCVN3'
}

/** What is unclear follows the clear ones before and after it, if it can be read their way. */
function decide(evidence: readonly Evidence[]): readonly (FontEncoding | null)[] {
  const before = followingOf(evidence)
  const after = followingOf([...evidence].reverse()).reverse()
  return evidence.map(({ verdict, fits, isCapitalized }, index) => {
    if (typeof verdict === 'object') return verdict.encoding
    if (verdict !== 'unclear') return null
    const near = [before[index], after[index]].filter((one) => one !== undefined)
    const encoding = ENCODINGS.find((one) => near.includes(one))
    if (encoding === undefined) return null
    // Foreign names are syllables in no reading: neighbours alone are no evidence.
    if (fits[encoding] > fits.unicode) return fits[encoding] >= FITS_BADLY ? encoding : null
    const agree = isCapitalized !== true && near.every((one) => one === encoding)
    return agree && fits[encoding] === fits.unicode && fits[encoding] >= FITS_WELL ? encoding : null
  })
}

/** For each place, the last clear verdict up to it. */
function followingOf(evidence: readonly Evidence[]): (FontEncoding | 'unicode' | undefined)[] {
  let last: FontEncoding | 'unicode' | undefined
  return evidence.map(({ verdict }) => {
    if (typeof verdict === 'object') last = verdict.encoding
    else if (verdict === 'unicode') last = 'unicode'
    return last
  })
}
