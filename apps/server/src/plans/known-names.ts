import { foldName } from '@roviec/directive'

/** Names to be told from one another in a text, folded, so that case and spaces do not matter. */
export interface KnownNames {
  readonly persons: FoldedNames
  /** With the noun in front: "Phường Cầu Sen". */
  readonly units: FoldedNames
  /** Names of units without the noun in front: "Cầu Sen". */
  readonly places: FoldedNames
}

export function knownNames(given: {
  readonly persons: Iterable<string>
  readonly units: Iterable<string>
}): KnownNames {
  const units = [...given.units]
  return {
    persons: foldedNames([...given.persons].map(foldWords)),
    units: foldedNames(units.map(foldWords)),
    places: foldedNames(units.flatMap((name) => withoutNoun(foldWords(name)) ?? [])),
  }
}

/** How many words of a text, counted from one of them, are the longest of the names; 0 for none. */
export function wordsOfName(words: readonly string[], from: number, names: FoldedNames): number {
  const most = Math.min(names.longestByFirst.get(words[from] ?? '') ?? 0, words.length - from)
  for (let count = most; count > 1; count -= 1) {
    if (names.keys.has(words.slice(from, from + count).join(' '))) return count
  }
  return 0
}

interface FoldedNames {
  readonly keys: ReadonlySet<string>
  /** The number of words of the longest name that begins with a word. */
  readonly longestByFirst: ReadonlyMap<string, number>
}

function foldedNames(names: readonly (readonly string[])[]): FoldedNames {
  const longestByFirst = new Map<string, number>()
  for (const words of names) {
    const [first = ''] = words
    longestByFirst.set(first, Math.max(longestByFirst.get(first) ?? 0, words.length))
  }
  return { keys: new Set(names.map((words) => words.join(' '))), longestByFirst }
}

function withoutNoun(words: readonly string[]): (readonly string[])[] | null {
  const text = words.join(' ')
  const noun = NOUNS.find((beginning) => text.startsWith(`${beginning} `))
  return noun === undefined ? null : [words.slice(noun.split(' ').length)]
}

const NOUNS = ['thành phố', 'tỉnh', 'phường', 'xã', 'đặc khu', 'quận', 'huyện'].map(foldName)

function foldWords(name: string): readonly string[] {
  return foldName(name).split(' ')
}
