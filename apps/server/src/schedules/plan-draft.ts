import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { BaselineTask, Due, PlanSection, TaskSummary } from '@roviec/contract'
import type { PlanDraft, PlanDraftTask } from '@roviec/interchange'
import { officeCalendar } from '@roviec/schedule'
import { noteWithoutDeadline } from '../plans/index.ts'
import { type OutlineRow, outlineOf } from './plan-outline.ts'
import { linksAtWork, type PlanSchedule } from './schedule.ts'

const MINUTES_A_DAY = 480

/** A plan with what other programs want to know of it. */
export interface WrittenPlan {
  readonly name: string
  readonly schedule: PlanSchedule
  readonly calendar: WorkingCalendar
  readonly today: IsoDate
  readonly sections: readonly PlanSection[]
  /** Where each task stands in the document, and what is said of its time. */
  readonly written: ReadonlyMap<string, WrittenTask>
  /** Progress and units; empty for a draft. */
  readonly work: ReadonlyMap<
    string,
    Pick<TaskSummary, 'progressPercent' | 'leadUnitName' | 'doneOn'>
  >
  /** The first one is the baseline; Microsoft Project keeps ten more. */
  readonly baselines: readonly (readonly BaselineTask[])[]
}

export interface WrittenTask {
  readonly section: string | null
  readonly due: Pick<Due, 'reason' | 'text'>
}

/**
 * The plan in the order of its parts, for Microsoft Project. Parts of the document and tasks with
 * parts become summaries, whose dates follow from what is below them; the own end of such a task is
 * its deadline there. Work without a deadline has none there, and a note says so. Cancelled work is
 * left out.
 */
export function planDraftOf({ name, schedule, calendar, today, ...more }: WrittenPlan): PlanDraft {
  const kept = schedule.tasks.filter(({ status }) => status !== 'cancelled')
  const links = Map.groupBy(linksAtWork(schedule), ({ toTaskId }) => toTaskId)
  const baselines = more.baselines.map(
    (tasks) => new Map(tasks.map((dates) => [dates.taskId, dates])),
  )
  const hasDates = kept.some(({ startOn, finishOn }) => startOn !== null || finishOn !== null)
  return {
    name,
    calendar: officeCalendar(calendar),
    startOn: hasDates ? null : today,
    statusOn: more.work.size === 0 ? null : today,
    tasks: outlineOf(kept, more.sections, sectionsOf(more.written)).map(
      ({ task, ...row }): PlanDraftTask =>
        task === null
          ? row
          : {
              ...row,
              ...datesOf(task, more.written.get(task.id)),
              links: (links.get(task.id) ?? []).map(({ fromTaskId, type, lagDays }) => ({
                fromId: fromTaskId,
                type,
                lag: lagDays === 0 ? null : { minutes: lagDays * MINUTES_A_DAY, kind: 'working' },
              })),
              percentComplete: more.work.get(task.id)?.progressPercent ?? 0,
              actualFinishOn: more.work.get(task.id)?.doneOn ?? null,
              unitName: more.work.get(task.id)?.leadUnitName ?? null,
              baselines: baselines.flatMap((byId, number) => baselineOf(byId.get(task.id), number)),
            },
    ),
  }
}

function sectionsOf(written: WrittenPlan['written']): ReadonlyMap<string, string | null> {
  return new Map([...written].map(([id, { section }]) => [id, section]))
}

function datesOf(
  { startOn, finishOn }: NonNullable<OutlineRow['task']>,
  written: WrittenTask | undefined,
) {
  const isSound = startOn === null || finishOn === null || startOn <= finishOn
  return {
    startOn: isSound ? startOn : null,
    finishOn,
    dueOn: finishOn,
    notes: finishOn === null ? noteWithoutDeadline(written?.due ?? null) : null,
  }
}

function baselineOf(dates: BaselineTask | undefined, number: number) {
  if (!dates || dates.startOn === null || dates.finishOn === null) return []
  if (dates.finishOn < dates.startOn) return []
  return [{ number, startOn: dates.startOn, finishOn: dates.finishOn }]
}
