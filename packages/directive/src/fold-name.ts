/**
 * The form in which two spellings of a name compare equal: case, the place of the tone mark
 * (Hoà/Hòa, uỷ/ủy), hyphens, punctuation and spaces make no difference; letters and tones do.
 * The result is a key for comparing, not a text for reading.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim()
    .split(' ')
    .map(moveToneToEnd)
    .join(' ')
    .normalize('NFC')
}

// A tone is a mark on the syllable, not on a letter; breve, circumflex and horn belong to letters.
function moveToneToEnd(syllable: string): string {
  const tones = syllable.match(TONE)
  return tones === null ? syllable : syllable.replace(TONE, '') + tones.join('')
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const NOT_WORD = /[^\p{L}\p{M}\p{N}&]+/gu
