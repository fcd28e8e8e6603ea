import { readdirSync, readFileSync } from 'node:fs'
import { createWorkingCalendar } from '@roviec/calendar'
import { blocksFromText } from '../blocks-from-text.ts'
import { readDirective, type DirectiveResult } from '../read-directive.ts'
import type { DirectiveReading } from '../reading.ts'

/** The folder of documents with what a person reads in them. */
export const CORPUS_FOLDER = new URL('../corpus/', import.meta.url)

/** The list of fields that are known to be read otherwise. */
export const MISSES_FILE = new URL('expected-misses.txt', CORPUS_FOLDER)

/** What a person reads in a document; a field that is absent is not compared. */
export type Expected = Readonly<Record<string, unknown>>

/** Every field that the expectation states, with the value the reading has in its place. */
export interface Comparison {
  readonly field: string
  readonly expected: unknown
  readonly actual: unknown
}

/** The names of the documents, in order. */
export function listCorpus(): string[] {
  return readdirSync(CORPUS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The text of a document and what a person reads in it. */
export function readCorpusFiles(name: string): {
  readonly text: string
  readonly expected: Expected
} {
  const folder = new URL(`${name}/`, CORPUS_FOLDER)
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected
  return { text: readFileSync(new URL('document.txt', folder), 'utf8'), expected }
}

/** A document as read, beside what a person reads in it. */
export function readCorpusDocument(name: string): {
  readonly expected: Expected
  readonly result: DirectiveResult
} {
  const { text, expected } = readCorpusFiles(name)
  const calendar = createWorkingCalendar()
  return { expected, result: readDirective(blocksFromText(text), { calendar }) }
}

/** The fields on the list of misses, each as "DOCUMENT FIELD". */
export function readMisses(): string[] {
  return readFileSync(MISSES_FILE, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Every stated field with its place in the reading; tasks and targets are taken in order. */
export function compareReading(expected: Expected, reading: DirectiveReading): Comparison[] {
  const tasks = expected['tasks'] as readonly Expected[]
  const quoted = reading.notUnderstood.map(({ span }) => reading.text.slice(span.start, span.end))
  const unread = expected['notUnderstood'] as readonly string[]
  const targets = expected['targets'] as readonly Expected[] | undefined
  return [
    ...compare(expected['document'], reading.document, 'document'),
    { field: 'tasks.length', expected: tasks.length, actual: reading.tasks.length },
    ...tasks.flatMap((task, index) => compare(task, reading.tasks[index], `t${index + 1}`)),
    ...(targets === undefined ? [] : compareTargets(targets, reading)),
    { field: 'notUnderstood.length', expected: unread.length, actual: quoted.length },
    ...unread.map((words, index) => ({
      field: `notUnderstood[${index}]`,
      expected: true,
      actual: quoted[index]?.includes(words) ?? false,
    })),
  ]
}

function compareTargets(targets: readonly Expected[], reading: DirectiveReading): Comparison[] {
  return [
    { field: 'targets.length', expected: targets.length, actual: reading.targets.length },
    ...targets.flatMap((target, index) => compare(target, reading.targets[index], `g${index + 1}`)),
  ]
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
