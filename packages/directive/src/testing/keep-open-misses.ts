import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { compareReading, listCorpus, MISSES_FILE, readCorpusDocument } from './read-corpus.ts'

/**
 * Takes every miss off the list that the reader no longer makes, and never adds one. Answers how
 * many stay and which went.
 */
export function keepOpenMisses(): { readonly open: number; readonly mended: readonly string[] } {
  const wrong = new Set(listCorpus().flatMap(findWrongFields))
  const { kept, mended } = splitMisses(readFileSync(MISSES_FILE, 'utf8').split('\n'), wrong)
  if (mended.length > 0) writeFileSync(MISSES_FILE, kept.join('\n'))
  return { open: kept.filter(isMiss).length, mended }
}

/**
 * The lines of the list that stay, remarks among them, and the misses that are none any more. The
 * line that says how many there may be follows the list down, and never up.
 */
export function splitMisses(
  lines: readonly string[],
  wrong: ReadonlySet<string>,
): { readonly kept: readonly string[]; readonly mended: readonly string[] } {
  const isMended = (line: string): boolean => isMiss(line) && !wrong.has(line.trim())
  const kept = lines.filter((line) => !isMended(line))
  const open = kept.filter(isMiss).length
  return { kept: kept.map((line) => lowerMax(line, open)), mended: lines.filter(isMended) }
}

function lowerMax(line: string, open: number): string {
  return line.replace(/^(# at most )(\d{1,4})$/u, (_, words: string, max: string) => {
    return `${words}${Math.min(Number(max), open)}`
  })
}

function isMiss(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#')
}

function findWrongFields(name: string): string[] {
  const { expected, result } = readCorpusDocument(name)
  if (result.kind !== 'read') return []
  return compareReading(expected, result.reading)
    .filter(({ expected: wanted, actual }) => !isDeepStrictEqual(wanted, actual))
    .map(({ field }) => `${name} ${field}`)
}
