import { foldName } from '../fold-name.ts'
import type { DirectiveTask } from '../reading.ts'
import { isSameDue, isSameNames } from './compare-fields.ts'
import type { GoldTask, ReadDocument } from './gold.ts'

/** A task of the person and the task of the reader that is the same one. */
export interface TaskPair {
  readonly gold: GoldTask
  readonly task: DirectiveTask
}

/**
 * Pairs tasks one to one, in the order of the document, so that as many as possible find their
 * like. Two tasks can be a pair when every sign the person gave agrees: the line, the section, the
 * code, the words. Among tasks of one paragraph, equal leads and deadlines decide.
 */
export function matchTasks(golds: readonly GoldTask[], document: ReadDocument): TaskPair[] {
  const { tasks } = document.reading
  const width = tasks.length + 1
  const best = new Float64Array((golds.length + 1) * width)
  const scores = golds.map((gold) => tasks.map((task) => scorePair(gold, task, document)))
  for (let i = golds.length - 1; i >= 0; i -= 1) {
    for (let j = tasks.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(at(best, (i + 1) * width + j), at(best, i * width + j + 1))
      const paired = (scores[i]?.[j] ?? 0) + at(best, (i + 1) * width + j + 1)
      best[i * width + j] = Math.max(skipped, paired)
    }
  }
  return walk(golds, tasks, scores, best)
}

/** Pairs tasks with those of the reader that have no like yet. */
export function matchOthers(
  golds: readonly GoldTask[],
  { reading, linesAt }: ReadDocument,
  taken: ReadonlySet<DirectiveTask>,
): TaskPair[] {
  const tasks = reading.tasks.filter((task) => !taken.has(task))
  return matchTasks(golds, { linesAt, reading: { ...reading, tasks } })
}

function walk(
  golds: readonly GoldTask[],
  tasks: readonly DirectiveTask[],
  scores: readonly (readonly number[])[],
  best: Float64Array,
): TaskPair[] {
  const width = tasks.length + 1
  const pairs: TaskPair[] = []
  let [i, j] = [0, 0]
  while (i < golds.length && j < tasks.length) {
    const [gold, task, score] = [golds[i], tasks[j], scores[i]?.[j] ?? 0]
    if (gold === undefined || task === undefined) break
    const here = at(best, i * width + j)
    if (score > 0 && here === score + at(best, (i + 1) * width + j + 1)) {
      pairs.push({ gold, task })
      i += 1
      j += 1
    } else if (here === at(best, (i + 1) * width + j)) i += 1
    else j += 1
  }
  return pairs
}

// A pair is worth more than any agreement of fields, so that fields never cost a pair. Powers of
// two add up without rounding.
function scorePair(gold: GoldTask, task: DirectiveTask, document: ReadDocument): number {
  if (!canBePair(gold, task, document)) return 0
  const lead = gold.lead !== undefined && isSameNames(gold.lead, task.lead) ? 1 : 0
  const due = gold.due !== undefined && isSameDue(gold.due, task.due) ? 1 : 0
  return PAIR + lead + due
}

const PAIR = 4

function canBePair(gold: GoldTask, task: DirectiveTask, document: ReadDocument): boolean {
  if (gold.code !== undefined && gold.code !== task.code) return false
  if (gold.section !== undefined && gold.section !== task.section) return false
  if (gold.quote !== undefined && !holds(task, gold.quote)) return false
  if (gold.line === undefined) return true
  const [first, last] = document.linesAt(task.span.start)
  return gold.line >= first && gold.line <= last
}

// The reader leaves out the number or letter before a sentence, and may join two sentences.
function holds(task: DirectiveTask, quote: string): boolean {
  const words = foldName(quote.replace(MARKER, '')).slice(0, QUOTE_LENGTH)
  return foldName(task.text).includes(words.trimEnd())
}

const MARKER = /^[\s*#>_\\-]*(?:(?:[IVX]{1,5}|[\d.]{1,8}|\p{Ll})\\?[.)/]\s*)?[\s*_-]*/u
const QUOTE_LENGTH = 30

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0
}
