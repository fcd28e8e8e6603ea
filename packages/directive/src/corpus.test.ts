import { readdirSync, readFileSync } from 'node:fs'
import { createWorkingCalendar } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveReading } from './reading.ts'

const FOLDER = new URL('corpus/', import.meta.url)
const NAMES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const MISSES = new Set(
  readFileSync(new URL('expected-misses.txt', FOLDER), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')),
)

type Expected = Readonly<Record<string, unknown>>

/** Every field that the expectation states, with the value the reading has in its place. */
interface Comparison {
  readonly field: string
  readonly expected: unknown
  readonly actual: unknown
}

function read(name: string): {
  readonly expected: Expected
  readonly result: ReturnType<typeof readDirective>
} {
  const folder = new URL(`${name}/`, FOLDER)
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected
  const text = readFileSync(new URL('document.txt', folder), 'utf8')
  const calendar = createWorkingCalendar()
  return { expected, result: readDirective(blocksFromText(text), { calendar }) }
}

function compare(expected: unknown, actual: unknown, field: string): Comparison[] {
  if (Array.isArray(expected) && field.endsWith('alsoDue')) {
    return expected.flatMap((value, index) =>
      compare(value, (actual as readonly unknown[])[index], `${field}[${index}]`),
    )
  }
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) {
    return [{ field, expected, actual }]
  }
  return Object.entries(expected).flatMap(([key, value]) =>
    compare(value, (actual as Expected | undefined)?.[key], field === '' ? key : `${field}.${key}`),
  )
}

function compareReading(expected: Expected, reading: DirectiveReading): Comparison[] {
  const tasks = expected['tasks'] as readonly Expected[]
  const quoted = reading.notUnderstood.map(({ span }) => reading.text.slice(span.start, span.end))
  const unread = expected['notUnderstood'] as readonly string[]
  return [
    ...compare(expected['document'], reading.document, 'document'),
    { field: 'tasks.length', expected: tasks.length, actual: reading.tasks.length },
    ...tasks.flatMap((task, index) => compare(task, reading.tasks[index], `t${index + 1}`)),
    { field: 'notUnderstood.length', expected: unread.length, actual: quoted.length },
    ...unread.map((words, index) => ({
      field: `notUnderstood[${index}]`,
      expected: true,
      actual: quoted[index]?.includes(words) ?? false,
    })),
  ]
}

describe.each(NAMES)('document %s', (name) => {
  const { expected, result } = read(name)
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

test('every listed miss names a field that some document expects', () => {
  const fields = NAMES.flatMap((name) => {
    const { expected, result } = read(name)
    if (result.kind !== 'read') return []
    return compareReading(expected, result.reading).map(({ field }) => `${name} ${field}`)
  })
  expect([...MISSES].filter((miss) => !fields.includes(miss))).toEqual([])
})
