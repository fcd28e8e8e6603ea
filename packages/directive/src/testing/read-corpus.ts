import { readdirSync, readFileSync } from 'node:fs'
import { createWorkingCalendar } from '@roviec/calendar'
import { blocksFromText } from '../blocks-from-text.ts'
import { readDirective, type DirectiveResult } from '../read-directive.ts'
import type { DirectiveReading } from '../reading.ts'
import { isSameProduct, isSameTarget } from './compare-fields.ts'
import { findTaken } from './find-taken.ts'
import type { GoldTarget, GoldTask, GoldTrap, ReadDocument } from './gold.ts'
import { matchOthers, matchTasks } from './match-tasks.ts'

// The folder of documents with what a person reads in them.
const CORPUS_FOLDER = new URL('../corpus/', import.meta.url)

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

/** How many misses the first line of the list allows ("# at most 59"): it only ever goes down. */
export function readMissesMax(): number {
  const max = /^# at most (\d{1,4})\n/u.exec(readFileSync(MISSES_FILE, 'utf8'))?.[1]
  return max === undefined ? 0 : Number(max)
}

/** The fields on the list of misses, each as "DOCUMENT FIELD". */
export function readMisses(): string[] {
  return readFileSync(MISSES_FILE, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * Every stated field with its place in the reading. A task or figure too many or too few moves no
 * other: each is compared with the one that is the same, and with nothing where there is none.
 */
export function compareReading(expected: Expected, reading: DirectiveReading): Comparison[] {
  const tasks = expected['tasks'] as readonly ExpectedTask[]
  const traps = (expected['traps'] ?? []) as readonly GoldTrap[]
  const quoted = reading.notUnderstood.map(({ span }) => reading.text.slice(span.start, span.end))
  const unread = expected['notUnderstood'] as readonly string[]
  const document = { reading, linesAt: () => [1, Infinity] as const }
  return [
    ...compare(expected['document'], reading.document, 'document'),
    ...compareTasks(tasks, (expected['mayBeTasks'] ?? []) as readonly GoldTask[], document),
    ...compareTargets(expected['targets'] as readonly GoldTarget[] | undefined, reading),
    ...traps.map((trap, index) => ({
      field: `trap${index + 1}`,
      expected: null,
      actual: findTaken(trap, document),
    })),
    { field: 'notUnderstood.length', expected: unread.length, actual: quoted.length },
    ...unread.map((words, index) => ({
      field: `notUnderstood[${index}]`,
      expected: true,
      actual: quoted[index]?.includes(words) ?? false,
    })),
  ]
}

/** A task as a person reads it, to be known again by its words, else by its section. */
export function toGoldTask(task: ExpectedTask): GoldTask {
  const { section, quote, lead, support, product, due } = task
  const sign = quote === undefined ? { section } : { quote }
  return { ...sign, lead, support, product, due }
}

type ExpectedTask = Expected & GoldTask

function compareTasks(
  tasks: readonly ExpectedTask[],
  mayBeTasks: readonly GoldTask[],
  document: ReadDocument,
): Comparison[] {
  const golds = tasks.map(toGoldTask)
  const pairs = new Map(matchTasks(golds, document).map(({ gold, task }) => [gold, task]))
  const allowed = matchOthers(mayBeTasks, document, new Set(pairs.values())).length
  const count = document.reading.tasks.length - allowed
  const length = { field: 'tasks.length', expected: tasks.length, actual: count }
  const compared = golds.flatMap((gold, index) => {
    const { quote: _, product, ...stated } = tasks[index] ?? {}
    const task = pairs.get(gold)
    const field = `t${index + 1}`
    const others = compare(stated, task, field)
    if (product === undefined) return others
    const found = task?.product
    const isSame = product !== null && found != null && isSameProduct(product, found)
    const actual = isSame ? product : found
    return [...others, { field: `${field}.product`, expected: product, actual }]
  })
  return [length, ...compared]
}

function compareTargets(
  golds: readonly GoldTarget[] | undefined,
  { targets }: DirectiveReading,
): Comparison[] {
  if (golds === undefined) return []
  const left = new Set(targets)
  const compared = golds.flatMap((gold, index) => {
    const near = { value: gold.value, measure: gold.measure }
    const same = [...left].find((target) => isSameTarget(near, target))
    if (same !== undefined) left.delete(same)
    const { measure: _, ...stated } = gold
    return compare(stated, same, `g${index + 1}`)
  })
  return [{ field: 'targets.length', expected: golds.length, actual: targets.length }, ...compared]
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
