import type { IsoDate } from '@roviec/calendar'
import { errorText, type ScheduleProblem } from '@roviec/contract'
import type { MoveProblem } from '@roviec/schedule'
import * as texts from './problem-texts.ts'
import type { RefusedEdit } from './read-edits.ts'
import { isBegun, isFixed, type PlannedTask } from './schedule.ts'

/** A plan whose dates are worked out. */
export interface WorkedOut {
  /** With the dates, titles and parents that they would have. */
  readonly tasks: readonly PlannedTask[]
  readonly told: readonly MoveProblem[]
  readonly refused: readonly RefusedEdit[]
}

/** What is wrong with the plan; whether it stops anything is decided by `blockingAmong`. */
export function findProblems({ tasks, told, refused }: WorkedOut): ScheduleProblem[] {
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  const planEndOn = lastFirstDeadline(tasks)
  return [
    ...refused.map(refusedProblem),
    ...told.flatMap((problem) => toldProblem(problem, taskById)),
    ...tasks.flatMap((task) => datedProblems(task, taskById, planEndOn)),
  ]
}

const BLOCKING: ReadonlySet<ScheduleProblem['kind']> = new Set([
  'cycle',
  'pushes-finished-task',
  'ends-before-start',
])

/**
 * Problems with what stops an edit marked, those first, then those of tasks that move. What was
 * wrong before does not stop an edit of something else.
 */
export function rankProblems(
  problems: readonly ScheduleProblem[],
  before: readonly ScheduleProblem[],
  movedIds: ReadonlySet<string>,
): ScheduleProblem[] {
  const known = new Set(before.map(keyOf))
  const marked = problems.map((problem) => ({
    ...problem,
    blocks: problem.blocks || (BLOCKING.has(problem.kind) && !known.has(keyOf(problem))),
  }))
  const rank = ({ blocks, taskIds }: ScheduleProblem) => {
    if (blocks) return 0
    return taskIds.some((id) => movedIds.has(id)) ? 1 : 2
  }
  return marked.toSorted((one, other) => rank(one) - rank(other)).slice(0, PROBLEMS_MAX)
}

const PROBLEMS_MAX = 200

function keyOf({ kind, taskIds }: ScheduleProblem): string {
  return `${kind} ${taskIds.join(' ')}`
}

type ProblemKind = ScheduleProblem['kind']

function problemOf(
  kind: ProblemKind,
  taskIds: readonly string[],
  text: ScheduleProblem['text'],
): ScheduleProblem {
  return { kind, blocks: false, taskIds: [...taskIds], text }
}

/** Work went on under a revision that waits: what it asks can no longer be done. */
function refusedProblem({ taskIds, error: { code, parameters } }: RefusedEdit): ScheduleProblem {
  const text = { vi: errorText(code, parameters, 'vi'), en: errorText(code, parameters, 'en') }
  return { ...problemOf('pushes-finished-task', taskIds, text), blocks: true }
}

function toldProblem(
  told: MoveProblem,
  taskById: ReadonlyMap<string, PlannedTask>,
): readonly ScheduleProblem[] {
  const name = (id: string) => taskById.get(id)?.title ?? ''
  switch (told.kind) {
    case 'cycle':
      return [problemOf('cycle', told.members, texts.cycleText(told.members.map(name)))]
    case 'pushes-fixed': {
      const text = texts.fixedText(name(told.from), name(told.to), told)
      return [problemOf('pushes-finished-task', [told.from, told.to], text)]
    }
    case 'edit-held': {
      const text = texts.heldText(name(told.from), name(told.to), told.heldWorkingDays)
      return [problemOf('starts-before-predecessor', [told.from, told.to], text)]
    }
    case 'broken-before': {
      const text = texts.brokenText(name(told.from), name(told.to), told.shortWorkingDays)
      return [problemOf('starts-before-predecessor', [told.from, told.to], text)]
    }
    case 'finish-before-start':
      return [problemOf('ends-before-start', [told.id], texts.reversedText(name(told.id)))]
    case 'link-undated': {
      const text = texts.undatedText(name(told.from), name(told.to))
      return [problemOf('undated-task-linked', [told.from, told.to], text)]
    }
    case 'beyond-range': {
      const beyond = problemOf('past-plan-end', [told.id], texts.beyondText(name(told.id)))
      return [{ ...beyond, blocks: true }]
    }
    // What follows is told elsewhere, or cannot come up: edits are read before.
    case 'past-due':
    case 'link-to-nothing':
    case 'link-to-itself':
    case 'lag-out-of-range':
    case 'edit-of-nothing':
    case 'edit-of-done':
    case 'length-out-of-range':
    case 'id-twice':
      return []
  }
}

function datedProblems(
  task: PlannedTask,
  taskById: ReadonlyMap<string, PlannedTask>,
  planEndOn: IsoDate | null,
): readonly ScheduleProblem[] {
  const { id, title, finishOn, firstDueOn, parentId } = task
  if (finishOn === null || isFixed(task)) return []
  const parent = taskById.get(parentId ?? '')
  const problems: ScheduleProblem[] = []
  if (firstDueOn !== null && finishOn > firstDueOn) {
    const text = texts.firstDeadlineText(title, { finishOn, firstDueOn })
    problems.push(problemOf('past-first-deadline', [id], text))
  }
  if (parent && parent.finishOn !== null && finishOn > parent.finishOn) {
    const text = texts.pastParentText(title, parent.title)
    problems.push(problemOf('past-parent', [id, parent.id], text))
  }
  if (planEndOn !== null && finishOn > planEndOn) {
    problems.push(problemOf('past-plan-end', [id], texts.pastPlanText(title, planEndOn)))
  }
  return problems
}

/** Whether by an edit or a link: work that goes on is told to begin on another day. */
export function findBegunMoves({
  before,
  after,
  today,
}: {
  readonly before: readonly PlannedTask[]
  /** The same tasks in the same order. */
  readonly after: readonly PlannedTask[]
  readonly today: IsoDate
}): readonly ScheduleProblem[] {
  return before.flatMap((task, index) => {
    const startOn = after[index]?.startOn ?? null
    const isMoved = task.startOn !== null && startOn !== null && startOn !== task.startOn
    if (!isMoved || !isBegun(task, today)) return []
    return [problemOf('moves-begun-work', [task.id], texts.begunText(task.title, startOn))]
  })
}

/** The last day that the plan had when it was published; null for a draft. */
function lastFirstDeadline(tasks: readonly PlannedTask[]): IsoDate | null {
  let last: IsoDate | null = null
  for (const { firstDueOn } of tasks) {
    if (firstDueOn !== null && (last === null || firstDueOn > last)) last = firstDueOn
  }
  return last
}
