/**
 * The form in which two spellings of a name compare equal: case, the place of the tone mark
 * (Hoà/Hòa, uỷ/ủy), hyphens, punctuation and spaces make no difference; letters and tones do.
 * The result is a key for comparing, not a text for reading.
 */
export function foldName(name: string): string {
  return foldWords(name).join(' ')
}

/** The folded words of a text, in order. */
export function foldWords(text: string): string[] {
  const words = text.toLowerCase().match(WORD)
  return words === null ? [] : words.map(foldWord)
}

/**
 * A tone is a mark on the syllable, not on a letter; breve, circumflex and horn belong to letters.
 */
function foldWord(word: string): string {
  const known = FOLDED.get(word)
  if (known !== undefined) return known
  const apart = word.normalize('NFD')
  const tones = apart.match(TONE)
  const folded = tones === null ? word : apart.replace(TONE, '') + tones.join('')
  const whole = folded.normalize('NFC')
  if (word.length <= SYLLABLE_LENGTH_MAX) {
    if (FOLDED.size >= FOLDED_COUNT_MAX) FOLDED.clear()
    FOLDED.set(word, whole)
  }
  return whole
}

/** A language has few syllables, and names repeat them. */
const FOLDED = new Map<string, string>()
const FOLDED_COUNT_MAX = 8_192
const SYLLABLE_LENGTH_MAX = 7

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const WORD = /[\p{L}\p{M}\p{N}&]+/gu
