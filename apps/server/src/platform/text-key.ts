/**
 * Text as people search it: no marks, no case, words of a–z and 0–9 with one space between them.
 * "Đặng Thị Hoà" and "dang thi hoa" have the same key.
 */
export function searchKey(text: string): string {
  return searchWords(text).join(' ')
}

/** The words of a search, folded. Nothing in them has a meaning in LIKE or in a text search. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll('đ', 'd')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/**
 * A key whose byte order is the order of a Vietnamese dictionary: syllable by syllable, letters
 * (a ă â … d đ e ê …) before tones (ngang huyền hỏi ngã sắc nặng); numbers by their value. PGlite
 * and most servers have no Vietnamese collation.
 */
export function sortKey(text: string): string {
  const syllables = text.normalize('NFD').toLowerCase().match(SYLLABLES) ?? []
  return syllables.map(syllableKey).join(' ')
}

const SYLLABLES = /\d+|[\p{L}\p{M}]+/gu
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const LETTER_MARKS = ['\u0306', '\u0302', '\u031B']
const NUMBER_WIDTH = 8

function syllableKey(syllable: string): string {
  if (/^\d/.test(syllable)) return syllable.padStart(NUMBER_WIDTH, '0')
  let letters = ''
  let tone = 0
  for (const sign of syllable) {
    if (TONES.includes(sign)) tone = TONES.indexOf(sign) + 1
    else if (LETTER_MARKS.includes(sign)) letters = letters.slice(0, -1) + letterRank(letters, sign)
    else if (sign === 'đ') letters += 'd1'
    else letters += `${sign}0`
  }
  return `${letters}!${tone}`
}

/** ă before â; ô before ơ; ê and ư alone after their plain letter. */
function letterRank(letters: string, mark: string): string {
  const letter = letters.at(-2)
  if (mark === '\u0302' && letter === 'a') return '2'
  return mark === '\u031B' && letter === 'o' ? '2' : '1'
}
