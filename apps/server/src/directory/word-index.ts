/** Which texts hold a word, without reading them all: texts by the words they are made of. */
export interface WordIndex {
  readonly size: number
  /** Every word, with the ordinals of the texts that hold it, ascending. */
  readonly ordinalsByWord: ReadonlyMap<string, readonly number[]>
}

/** Indexes texts whose words are parted by single spaces, as `searchKey` makes them. */
export function indexWords(texts: readonly string[]): WordIndex {
  const ordinalsByWord = new Map<string, number[]>()
  for (const [ordinal, text] of texts.entries()) {
    for (const word of new Set(text.split(' '))) {
      if (word === '') continue
      const ordinals = ordinalsByWord.get(word)
      if (ordinals) ordinals.push(ordinal)
      else ordinalsByWord.set(word, [ordinal])
    }
  }
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
    const held = [...ordinalsByWord].filter(([word]) => word.includes(piece))
    for (const ordinal of held.flatMap(([, ordinals]) => ordinals)) {
      if (matched[ordinal] === step) matched[ordinal] = step + 1
    }
  }
  const steps = Math.min(wanted.length, WORDS_MAX)
  const found: number[] = []
  for (let ordinal = 0; ordinal < size; ordinal++)
    if (matched[ordinal] === steps) found.push(ordinal)
  return found
}

/** More words than these say nothing more about one seat. */
const WORDS_MAX = 10
