import type { IsoDate } from '@roviec/calendar'
import type { TaskSummary } from '@roviec/contract'
import { type MeetingPaper, type PointToDecide, shortDate } from '@roviec/interchange'
import type { TaskReportFacts } from '../tasks/index.ts'
import { PAPER_WORDS } from './paper-words.ts'

type MeetingTasks = Pick<
  MeetingPaper,
  'done' | 'doneEarlierCount' | 'overdue' | 'waiting' | 'open' | 'toDecide'
>

/** A task with what was said of it; null where nothing was. */
export interface ReportedTask {
  readonly task: TaskSummary
  readonly facts: TaskReportFacts | null
}

/**
 * Sorts the tasks of a plan for the next meeting. Work that was cancelled, suspended or done before
 * the publication is in none of the lists; work not assigned yet is only to be decided on.
 */
export function meetingTasks(
  reported: readonly ReportedTask[],
  { since, asOn }: Pick<MeetingPaper, 'since' | 'asOn'>,
): MeetingTasks {
  const isOpen = ({ task }: ReportedTask) => RUNNING.has(task.status)
  const done = reported.flatMap(({ task }) =>
    task.status === 'verified' && task.doneOn !== null
      ? [{ ...named(task), doneOn: task.doneOn, dueOn: task.due.on }]
      : [],
  )
  const told = done.filter(({ doneOn }) => since === null || doneOn >= since)
  return {
    done: told,
    doneEarlierCount: done.length - told.length,
    overdue: reported.filter(isOpen).flatMap(overdueOf),
    waiting: reported.flatMap(({ task, facts }) =>
      task.status === 'submitted' && task.submittedOn !== null
        ? [
            {
              ...named(task),
              submittedOn: task.submittedOn,
              waitingFor: facts?.verifierTitle ?? null,
            },
          ]
        : [],
    ),
    open: reported
      .filter((one) => isOpen(one) && one.task.timeliness !== 'open-overdue')
      .map(({ task, facts }) => ({
        ...named(task),
        due: task.due,
        progressPercent: task.progressPercent,
        lastReport: facts?.lastNote ?? null,
      })),
    toDecide: reported.flatMap((one) => pointsOf(one, asOn)),
  }
}

const RUNNING: ReadonlySet<TaskSummary['status']> = new Set(['assigned', 'accepted', 'returned'])

function overdueOf({ task, facts }: ReportedTask): MeetingTasks['overdue'][number][] {
  if (task.timeliness !== 'open-overdue' || task.due.on === null) return []
  const workingDaysLate = Math.max(0, -(task.workingDaysLeft ?? 0))
  const lastReport = facts?.lastNote ?? null
  return [{ ...named(task), dueOn: task.due.on, workingDaysLate, lastReport }]
}

function pointsOf({ task, facts }: ReportedTask, asOn: IsoDate): PointToDecide[] {
  // A day that was expected and has passed is no expectation.
  const expectedOn = facts?.expectedOn ?? null
  const reasons = reasonsOf(task, expectedOn !== null && expectedOn >= asOn ? expectedOn : null)
  return reasons.length === 0 ? [] : [{ ...named(task), why: reasons.join('; ') }]
}

/** Why only the meeting, or whoever assigned the work, can go on. */
function reasonsOf(task: TaskSummary, expectedOn: IsoDate | null): string[] {
  if (task.status === 'draft') return [PAPER_WORDS.notAssigned]
  if (!RUNNING.has(task.status)) return []
  const reasons: string[] = []
  if (task.holder === null) reasons.push(PAPER_WORDS.uncovered)
  if (task.transferWaiting !== null) reasons.push(PAPER_WORDS.requested[task.transferWaiting])
  if (task.due.kind === 'none') reasons.push(PAPER_WORDS.undated)
  const dueOn = task.due.on
  if (dueOn !== null && expectedOn !== null && expectedOn > dueOn) {
    reasons.push(PAPER_WORDS.expectedLate(shortDate(expectedOn), shortDate(dueOn)))
  } else if (task.timeliness === 'open-overdue') reasons.push(PAPER_WORDS.overdue)
  else if (task.selfReport === 'late') reasons.push(PAPER_WORDS.reportedLate)
  return reasons
}

function named(task: TaskSummary): { readonly title: string; readonly who: readonly string[] } {
  const who = [task.leadUnitName, task.holder?.fullName ?? null]
  return { title: task.title, who: who.filter((name) => name !== null) }
}
