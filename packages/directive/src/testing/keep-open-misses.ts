import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { compareReading, listCorpus, MISSES_FILE, readCorpusDocument } from './read-corpus.ts'

/**
 * Takes every miss off the list that the reader no longer makes, and never adds one. Answers how
 * many stay and which went.
 */
export function keepOpenMisses(): { readonly open: number; readonly mended: readonly string[] } {
  const wrong = new Set(listCorpus().flatMap(findWrongFields))
  const lines = readFileSync(MISSES_FILE, 'utf8').split('\n')
  const isMiss = (line: string): boolean => line.trim() !== '' && !line.startsWith('#')
  const kept = lines.filter((line) => !isMiss(line) || wrong.has(line.trim()))
  const mended = lines.filter((line) => !kept.includes(line))
  if (mended.length > 0) writeFileSync(MISSES_FILE, kept.join('\n'))
  return { open: kept.filter(isMiss).length, mended }
}

function findWrongFields(name: string): string[] {
  const { expected, result } = readCorpusDocument(name)
  if (result.kind !== 'read') return []
  return compareReading(expected, result.reading)
    .filter(({ expected: wanted, actual }) => !isDeepStrictEqual(wanted, actual))
    .map(({ field }) => `${name} ${field}`)
}
