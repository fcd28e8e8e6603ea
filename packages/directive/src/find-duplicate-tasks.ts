import { foldName } from './fold-name.ts'
import type { DirectiveTask } from './reading.ts'
import { overlapOf, shinglesOf } from './shingles.ts'

/** From this share of common words on, two sentences say the same. */
const RESEMBLANCE_MIN = 0.7
const SHINGLE_WORDS = 2
/** A shorter title is alike by chance ("Báo cáo kết quả thực hiện"). */
const SHINGLES_MIN = 5
/** A run of words that so many tasks share is a turn of phrase and leads nowhere. */
const COMMON_TASKS_MAX = 40

/**
 * For each task that says what an earlier one has said, with the same lead: the index of the
 * earlier one. Each later task is named once, beside the first it repeats.
 */
export function findDuplicateTasks(
  tasks: readonly Pick<DirectiveTask, 'title' | 'lead'>[],
): ReadonlyMap<number, number> {
  const seen = new Map<number, number[]>()
  const shingles = tasks.map(({ title }) => shinglesOf(title, SHINGLE_WORDS))
  const leads = tasks.map(({ lead }) => foldName(lead.join(' ')))
  const repeated = new Map<number, number>()
  for (const [index, own] of shingles.entries()) {
    if (own.size < SHINGLES_MIN) continue
    const earlier = candidatesOf(own, seen).find((other) => {
      const theirs = shingles[other]
      if (theirs === undefined || leads[other] !== leads[index]) return false
      return overlapOf(own, theirs).resemblance >= RESEMBLANCE_MIN
    })
    if (earlier !== undefined) repeated.set(index, earlier)
    for (const shingle of own) {
      const sharing = seen.get(shingle)
      if (sharing === undefined) seen.set(shingle, [index])
      else if (sharing.length <= COMMON_TASKS_MAX) sharing.push(index)
    }
  }
  return repeated
}

/** Earlier tasks with a rare run of words in common, in the order of the document. */
function candidatesOf(
  own: ReadonlySet<number>,
  seen: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const found = new Set<number>()
  for (const shingle of own) {
    const tasks = seen.get(shingle)
    if (tasks !== undefined && tasks.length <= COMMON_TASKS_MAX)
      for (const task of tasks) found.add(task)
  }
  return [...found].sort((a, b) => a - b)
}
