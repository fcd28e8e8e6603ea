/** Without marks and case, so that "so xay dung" finds "Sở Xây dựng". */
export function foldForSearch(text: string): string {
  return foldLetters(text).trim()
}

/**
 * Where words stand in a text, marks and case aside: the start and the end of the first place, or
 * null. The text has to be composed (NFC), as everything from the server is.
 */
export function findFolded(text: string, words: string): readonly [number, number] | null {
  const wanted = foldForSearch(words)
  if (wanted === '') return null
  // Letter by letter, so that a place in the folded text is the same place in the text.
  const folded = Array.from(text, (letter) => foldLetters(letter).slice(0, 1).padEnd(1)).join('')
  const start = folded.indexOf(wanted)
  return start === -1 ? null : [start, start + wanted.length]
}

function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
}
