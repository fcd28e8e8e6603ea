import type { DocumentHeader, Span } from '../reading.ts'
import { isSameDue, isSameNames, isSameProduct, isSameTarget } from './compare-fields.ts'
import type { GoldDocument, GoldDue, GoldHeader, GoldTask, GoldTrap, ReadDocument } from './gold.ts'
import { matchOthers, matchTasks, type TaskPair } from './match-tasks.ts'
import { findTaken } from './find-taken.ts'
import { foldName } from '../fold-name.ts'

/** What is measured, in the order in which it is printed. */
export const ACCURACY_FIELDS = [
  'task',
  'lead',
  'support',
  'product',
  'deadline',
  'header',
  'target',
  'trap',
] as const
/** One of them. */
export type AccuracyField = (typeof ACCURACY_FIELDS)[number]

/** How often a field was right, how often stated by the reader, how often by the person. */
export interface Counts {
  readonly right: number
  readonly found: number
  readonly expected: number
  /** Judged places, those included where both rightly say nothing. */
  readonly judged: number
  /** Judged places where reader and person agree. */
  readonly agreed: number
}

/** The counts of each field. */
export type Accuracy = Readonly<Record<AccuracyField, Counts>>

/** A field that was read otherwise than a person reads it. */
export interface Miss {
  readonly field: AccuracyField
  /** Where: the section or line of the task, or the name of the header field. */
  readonly place: string
  readonly expected: string
  readonly actual: string
}

const NOTHING: Counts = { right: 0, found: 0, expected: 0, judged: 0, agreed: 0 }

/** The counts of a document, and each miss. `docs/reading-accuracy.md` defines them. */
export function measureAccuracy(
  gold: GoldDocument,
  document: ReadDocument,
): { readonly accuracy: Accuracy; readonly misses: readonly Miss[] } {
  const tally = new Tally()
  const judged = withoutUnjudged(document, gold.untilLine ?? Infinity)
  const pairs = matchTasks(gold.tasks ?? [], judged)
  if (gold.tasks !== undefined && gold.isExcerpt !== true) countTasks(gold, judged, pairs, tally)
  for (const pair of pairs) countTaskFields(pair, tally)
  if (gold.header !== undefined) countHeader(gold.header, document.reading.document, tally)
  if (gold.targets !== undefined) countTargets(gold.targets, judged, tally)
  if (gold.traps !== undefined) countTraps(gold.traps, judged, pairs, tally)
  return { accuracy: tally.accuracy(), misses: tally.misses }
}

/** The counts of several documents together. */
export function addAccuracy(parts: readonly Accuracy[]): Accuracy {
  const tally = new Tally()
  for (const part of parts) for (const field of ACCURACY_FIELDS) tally.add(field, part[field])
  return tally.accuracy()
}

/** Shares from 0 to 1; null where nothing was found, or nothing was there to be found. */
export function rate({ right, found, expected }: Counts): {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
} {
  return {
    precision: found === 0 ? null : right / found,
    recall: expected === 0 ? null : right / expected,
    f1: found + expected === 0 ? null : (2 * right) / (found + expected),
  }
}

class Tally {
  readonly misses: Miss[] = []
  readonly #counts = new Map<AccuracyField, Counts>()

  add(field: AccuracyField, more: Counts): void {
    const old = this.#counts.get(field) ?? NOTHING
    this.#counts.set(field, {
      right: old.right + more.right,
      found: old.found + more.found,
      expected: old.expected + more.expected,
      judged: old.judged + more.judged,
      agreed: old.agreed + more.agreed,
    })
  }

  /** Counts one place: null is a place where nothing is said. */
  place(miss: Omit<Miss, 'expected' | 'actual'>, said: Said, isSame: boolean): void {
    const { expected, actual } = said
    const right = isSame && expected !== null && actual !== null ? 1 : 0
    this.add(miss.field, {
      right,
      found: actual === null || (isSame && expected === null) ? 0 : 1,
      expected: expected === null ? 0 : 1,
      judged: 1,
      agreed: isSame ? 1 : 0,
    })
    if (isSame) return
    this.misses.push({ ...miss, expected: expected ?? '–', actual: actual ?? '–' })
  }

  accuracy(): Accuracy {
    const entries = ACCURACY_FIELDS.map((field) => [field, this.#counts.get(field) ?? NOTHING])
    return Object.fromEntries(entries) as Accuracy
  }
}

function withoutUnjudged(document: ReadDocument, untilLine: number): ReadDocument {
  const { reading, linesAt } = document
  const isJudged = ({ span }: { readonly span: Span }): boolean =>
    linesAt(span.start)[0] <= untilLine
  const tasks = reading.tasks.filter(isJudged)
  const targets = reading.targets.filter(isJudged)
  return { linesAt, reading: { ...reading, tasks, targets } }
}

interface Said {
  readonly expected: string | null
  readonly actual: string | null
}

function countTasks(
  gold: GoldDocument,
  document: ReadDocument,
  pairs: readonly TaskPair[],
  tally: Tally,
): void {
  const foundGold = new Set(pairs.map((pair) => pair.gold))
  const foundTasks = new Set(pairs.map((pair) => pair.task))
  for (const task of gold.tasks ?? []) {
    const isFound = foundGold.has(task)
    const said = { expected: nameTask(task), actual: isFound ? 'found' : null }
    tally.place({ field: 'task', place: placeOf(task) }, said, isFound)
  }
  const others = matchOthers(gold.mayBeTasks ?? [], document, foundTasks)
  const allowed = new Set(others.map(({ task }) => task))
  for (const task of document.reading.tasks) {
    if (foundTasks.has(task) || allowed.has(task)) continue
    const place = { field: 'task', place: task.section ?? '–' } as const
    tally.place(place, { expected: null, actual: task.text.slice(0, 80) }, false)
  }
}

function countTaskFields({ gold, task }: TaskPair, tally: Tally): void {
  const place = placeOf(gold)
  for (const field of ['lead', 'support'] as const) {
    const [expected, actual] = [gold[field], task[field]]
    if (expected === undefined) continue
    const said = { expected: expected.join('; ') || null, actual: actual.join('; ') || null }
    tally.place({ field, place }, said, isSameNames(expected, actual))
  }
  if (gold.product !== undefined) {
    const said = { expected: gold.product, actual: task.product }
    const { expected, actual } = said
    const isSame =
      expected === null || actual === null ? expected === actual : isSameProduct(expected, actual)
    tally.place({ field: 'product', place }, said, isSame)
  }
  if (gold.due !== undefined) {
    const said = { expected: sayDue(gold.due), actual: sayDue(task.due) }
    tally.place({ field: 'deadline', place }, said, isSameDue(gold.due, task.due))
  }
}

function countHeader(gold: GoldHeader, read: DocumentHeader, tally: Tally): void {
  for (const key of Object.keys(gold) as (keyof DocumentHeader)[]) {
    const said = { expected: gold[key] ?? null, actual: read[key] }
    const isSame = foldName(said.expected ?? '') === foldName(said.actual ?? '')
    tally.place({ field: 'header', place: key }, said, isSame)
  }
}

function countTargets(
  golds: NonNullable<GoldDocument['targets']>,
  { reading }: ReadDocument,
  tally: Tally,
): void {
  const left = new Set(reading.targets)
  for (const gold of golds) {
    const same = [...left].find((target) => isSameTarget(gold, target))
    if (same !== undefined) left.delete(same)
    const expected = `${gold.measure ?? ''} ${gold.operator ?? ''} ${gold.value}`.trim()
    const actual = same === undefined ? null : same.text
    tally.place({ field: 'target', place: `${gold.line ?? '–'}` }, { expected, actual }, !!same)
  }
  for (const { text } of left) {
    tally.place({ field: 'target', place: '–' }, { expected: null, actual: text }, false)
  }
}

// A trap is found when it is left alone. What is wrongly left alone is a dated deadline that the
// reader did not take.
function countTraps(
  traps: readonly GoldTrap[],
  document: ReadDocument,
  pairs: readonly TaskPair[],
  tally: Tally,
): void {
  for (const trap of traps) {
    const taken = findTaken(trap, document)
    const expected = 'words' in trap ? trap.words : trap.date
    const place = { field: 'trap', place: `taken as ${taken ?? 'nothing'}` } as const
    tally.place(place, { expected, actual: taken === null ? expected : null }, taken === null)
  }
  for (const { gold, task } of pairs) {
    if (gold.due?.on === undefined || gold.due.on === null || task.due.kind !== 'none') continue
    const place = { field: 'trap', place: placeOf(gold) } as const
    tally.place(place, { expected: null, actual: gold.due.on }, false)
  }
}

function placeOf({ line, section, code, quote }: GoldTask): string {
  if (line !== undefined) return `line ${line}`
  return code ?? section ?? quote?.slice(0, 40) ?? '–'
}

function nameTask(gold: GoldTask): string {
  return gold.quote?.slice(0, 80) ?? (gold.lead?.join('; ') || 'a task')
}

function sayDue({ kind, from, on, recurrence }: GoldDue): string | null {
  if (kind === 'none') return null
  const parts = [kind, from, on, recurrence].filter((part) => typeof part === 'string')
  return parts.length === 0 ? null : parts.join(' ')
}
