/** Which texts hold a word, without reading them all: texts by the words they are made of. */
export interface WordIndex {
  readonly size: number
  /** Every word, with the ordinals of the texts that hold it, ascending. */
  readonly ordinalsByWord: ReadonlyMap<string, Uint32Array>
}

/** Indexes texts whose words are parted by single spaces, as `searchKey` makes them. */
export function indexWords(texts: readonly string[]): WordIndex {
  const gathered = new Map<string, number[]>()
  for (const [ordinal, text] of texts.entries()) {
    for (const word of new Set(text.split(' '))) {
      if (word === '') continue
      const ordinals = gathered.get(word)
      if (ordinals) ordinals.push(ordinal)
      else gathered.set(word, [ordinal])
    }
  }
  const ordinalsByWord = new Map<string, Uint32Array>()
  for (const [word, ordinals] of gathered) ordinalsByWord.set(word, Uint32Array.from(ordinals))
  return { size: texts.length, ordinalsByWord }
}

/**
 * The ordinals, ascending, of the texts in which every wanted piece stands inside some word. Work
 * grows with the number of different words and of the texts that hold them, for each piece once.
 */
export function findTexts(
  { size, ordinalsByWord }: WordIndex,
  wanted: readonly string[],
): readonly number[] {
  const matched = new Uint8Array(size)
  for (const [step, piece] of wanted.slice(0, WORDS_MAX).entries()) {
    for (const [word, ordinals] of ordinalsByWord) {
      if (word.includes(piece)) mark(matched, ordinals, step)
    }
  }
  const steps = Math.min(wanted.length, WORDS_MAX)
  const found: number[] = []
  for (let ordinal = 0; ordinal < size; ordinal++)
    if (matched[ordinal] === steps) found.push(ordinal)
  return found
}

/** Those that matched every piece before match this one too. */
function mark(matched: Uint8Array, ordinals: Uint32Array, step: number): void {
  for (const ordinal of ordinals) if (matched[ordinal] === step) matched[ordinal] = step + 1
}

/** More words than these say nothing more about one seat. */
const WORDS_MAX = 10
