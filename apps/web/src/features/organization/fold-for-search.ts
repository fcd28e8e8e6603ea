/** Without marks and case, so that "so xay dung" finds "Sở Xây dựng". */
export function foldForSearch(text: string): string {
  return foldLetters(text).trim()
}

/** Start and end of a place in a text. */
export type Place = readonly [number, number]

/**
 * Where searched words stand in a text, marks and case aside: all of them in a row if they stand
 * so, else each by itself; in order, none overlapping. The text has to be composed (NFC), as
 * everything from the server is.
 */
export function findFolded(text: string, words: string): readonly Place[] {
  const wanted = foldForSearch(words)
  if (wanted === '') return []
  // Letter by letter, so that a place in the folded text is the same place in the text.
  const folded = Array.from(text, (letter) => foldLetters(letter).slice(0, 1).padEnd(1)).join('')
  const whole = folded.indexOf(wanted)
  if (whole !== -1) return [[whole, whole + wanted.length]]
  return withoutOverlaps(wanted.split(/\s+/).flatMap((word) => findWord(folded, word)))
}

/** The first place where a word begins with these letters. */
function findWord(folded: string, word: string): readonly Place[] {
  let start = folded.indexOf(word)
  while (start > 0 && /[a-z0-9]/.test(folded.charAt(start - 1))) {
    start = folded.indexOf(word, start + 1)
  }
  return start === -1 ? [] : [[start, start + word.length]]
}

function withoutOverlaps(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of [...places].sort(([one], [other]) => one - other)) {
    if (place[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(place)
  }
  return kept
}

function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
}
