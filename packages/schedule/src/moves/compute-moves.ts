import { isoDate, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import { createDayRanks, type DayRanks } from './day-ranks.ts'
import { draftPlan, type DraftTask } from './draft-plan.ts'
import type { MovedTask, MoveProblem, Moves, MovesInput, TaskDates } from './move-tasks.ts'
import { orderLinks } from './order-links.ts'
import { pushDependants } from './push-dependants.ts'

/**
 * What moves if somebody edits a plan of dated tasks. Dependants are pushed later until their links
 * hold, by working days, and keep their lengths; nothing moves earlier by itself, and what is not
 * reached keeps its dates, even on days off. A link that was broken before the edits is made to
 * hold only if something at its ends moves. On working days the link types mean what they mean in
 * `computeSchedule`: after a finish to start without lag comes the next working day.
 */
export function computeMoves(input: MovesInput): Moves {
  const { tasks, calendar } = input
  const problems: MoveProblem[] = []
  const tell = (problem: MoveProblem) => {
    problems.push(problem)
  }
  const ranks = createDayRanks(calendar, originOf(input))
  const draft = draftPlan(input, ranks, tell)
  pushDependants(orderLinks(draft, tell), { ranks, tell })
  const dates = new Map<string, TaskDates>()
  const moved: MovedTask[] = []
  for (const { id } of tasks) {
    const task = draft.taskById.get(id)
    if (task === undefined || dates.has(id)) continue
    const to = datesAfter(task, ranks)
    if (to === null) continue
    dates.set(id, to)
    const move = describeMove(task, to, calendar)
    if (move === null) continue
    moved.push(move)
    const late = findLateness(task, to, calendar)
    if (late !== null) tell(late)
  }
  return { dates, moved, problems }
}

/** Any day of the plan, so that the calendar looks only at its years. */
function originOf({ tasks, edits }: MovesInput): IsoDate {
  const dated = tasks.find(({ startOn }) => startOn !== null && isPlannable(startOn))?.startOn
  const edited = edits.find((edit) => 'startOn' in edit && isPlannable(edit.startOn))
  if (dated !== undefined && dated !== null) return dated
  return edited !== undefined && 'startOn' in edited ? edited.startOn : ANY_DAY
}

/** Within the years of the legal calendar, with a working day after it. */
function isPlannable(on: IsoDate): boolean {
  return on >= '1968' && on < '2199-12'
}

const ANY_DAY = isoDate('2026-01-05')

function datesAfter({ before, because, place }: DraftTask, ranks: DayRanks): TaskDates | null {
  if (because === null || place === null) return before
  return ranks.datesOf(place)
}

function describeMove(
  { task, before, because }: DraftTask,
  to: TaskDates,
  calendar: WorkingCalendar,
): MovedTask | null {
  if (because === null) return null
  if (before?.startOn === to.startOn && before.finishOn === to.finishOn) return null
  const laterWorkingDays =
    before === null ? 0 : calendar.countWorkingDaysAfter(before.finishOn, to.finishOn)
  return { id: task.id, from: before, to, laterWorkingDays, because }
}

function findLateness(
  { task: { id, dueOn }, before }: DraftTask,
  { finishOn }: TaskDates,
  calendar: WorkingCalendar,
): MoveProblem | null {
  if (dueOn === undefined || dueOn === null || finishOn <= dueOn) return null
  return {
    kind: 'past-due',
    id,
    dueOn,
    finishOn,
    lateWorkingDays: calendar.countWorkingDaysAfter(dueOn, finishOn),
    wasLate: before !== null && before.finishOn > dueOn,
  }
}
