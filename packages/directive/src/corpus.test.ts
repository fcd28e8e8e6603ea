import { describe, expect, test } from 'vitest'
import {
  compareReading,
  listCorpus,
  readCorpusDocument,
  readMisses,
  readMissesMax,
} from './testing/read-corpus.ts'

const NAMES = listCorpus()
const MISSES = new Set(readMisses())

describe.each(NAMES)('document %s', (name) => {
  const { expected, result } = readCorpusDocument(name)
  if (typeof expected['refused'] === 'string') {
    test('is refused for its stamp, with nothing of its text in the answer', () => {
      expect(result).toMatchObject({ kind: 'refused', level: expected['refused'] })
      expect(JSON.stringify(result)).not.toContain('Đảng ủy')
    })
    return
  }
  if (result.kind !== 'read') throw new Error(`${name} was refused`)
  for (const { field, expected: wanted, actual } of compareReading(expected, result.reading)) {
    if (MISSES.has(`${name} ${field}`)) {
      test(`still misses ${field}; when this fails, take it off the list of misses`, () => {
        expect(actual).not.toEqual(wanted)
      })
    } else {
      test(`has ${field}`, () => {
        expect(actual).toEqual(wanted)
      })
    }
  }
})

test('the list of misses is as long as its first line says, a number that only goes down', () => {
  expect(MISSES.size).toBe(readMissesMax())
})

test('every listed miss names a field that some document expects', () => {
  const fields = NAMES.flatMap((name) => {
    const { expected, result } = readCorpusDocument(name)
    if (result.kind !== 'read') return []
    return compareReading(expected, result.reading).map(({ field }) => `${name} ${field}`)
  })
  expect([...MISSES].filter((miss) => !fields.includes(miss))).toEqual([])
})
