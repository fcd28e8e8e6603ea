import { CLARITY_CHECKLISTS, type ClarityChecklist } from './clarity-checklist.ts'
import type { ClarityGrade, ClarityPoint, DirectiveTask } from './reading.ts'

/** How clear a document is, over all its tasks. */
export interface ClarityScore {
  readonly taskCount: number
  /** Share of clear points among all points of all tasks, 0 to 1; null without a task. */
  readonly share: number | null
  /** Tasks that are clear in every point. */
  readonly clearTaskCount: number
  /** Per point of the list: how many tasks are clear, vague, silent. */
  readonly points: readonly PointScore[]
}

/** One point of the list over all tasks. */
export interface PointScore {
  readonly point: ClarityPoint
  readonly clear: number
  readonly vague: number
  readonly missing: number
}

/**
 * Counts the grades of a list over tasks. A vague point counts as not clear: half a mark for words
 * that answer nothing would reward them.
 */
export function scoreClarity(
  tasks: readonly Pick<DirectiveTask, 'clarity'>[],
  checklist: ClarityChecklist = '2025',
): ClarityScore {
  const asked: readonly ClarityPoint[] = CLARITY_CHECKLISTS[checklist]
  const count = (point: ClarityPoint, grade: ClarityGrade) =>
    tasks.filter(({ clarity }) => (clarity[point] ?? 'missing') === grade).length
  const points = asked.map((point) => ({
    point,
    clear: count(point, 'clear'),
    vague: count(point, 'vague'),
    missing: count(point, 'missing'),
  }))
  const clear = points.reduce((sum, point) => sum + point.clear, 0)
  return {
    taskCount: tasks.length,
    share: tasks.length === 0 ? null : clear / (tasks.length * asked.length),
    clearTaskCount: tasks.filter(({ clarity }) =>
      asked.every((point) => clarity[point] === 'clear'),
    ).length,
    points,
  }
}
