import { foldWords } from './fold-name.ts'

/**
 * The runs of `width` words of a text, as 32-bit numbers, each once (w-shingling, Broder 1997).
 * Four words are not repeated by chance between documents; two survive the edit of a sentence.
 * Figures are left out, so that a copy with other dates and numbers still shows.
 */
export function shinglesOf(text: string, width: number): ReadonlySet<number> {
  const words = foldWords(text).filter((word) => !isFigure(word))
  const shingles = new Set<number>()
  for (let at = 0; at + width <= words.length; at++) shingles.add(hashOf(words, at, width))
  return shingles
}

function isFigure(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 48 && first <= 57
}

/**
 * Of words as if joined by spaces: FNV-1a, 32 bits, and the finish of MurmurHash3 so that small
 * numbers are drawn evenly.
 */
function hashOf(words: readonly string[], from: number, width: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + width; at++) {
    const word = words[at] ?? ''
    if (at > from) hash = Math.imul(hash ^ 32, 0x01000193)
    for (let index = 0; index < word.length; index++) {
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** How much of the smaller set is in the larger, and of both together in both; 0 for empty sets. */
export function overlapOf(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): { readonly containment: number; readonly resemblance: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return { containment: 0, resemblance: 0 }
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return { containment: shared / small.size, resemblance: shared / (a.size + b.size - shared) }
}
