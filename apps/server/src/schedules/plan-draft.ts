import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { BaselineTask, TaskSummary } from '@roviec/contract'
import type { PlanDraft, PlanDraftTask } from '@roviec/interchange'
import { officeCalendar } from '@roviec/schedule'
import { linksAtWork, type PlannedTask, type PlanSchedule } from './schedule.ts'

const MINUTES_A_DAY = 480

/** A plan with what other programs want to know of it. */
export interface WrittenPlan {
  readonly name: string
  readonly schedule: PlanSchedule
  readonly calendar: WorkingCalendar
  readonly today: IsoDate
  /** Progress and units; empty for a draft. */
  readonly work: ReadonlyMap<
    string,
    Pick<TaskSummary, 'progressPercent' | 'leadUnitName' | 'doneOn'>
  >
  /** The first one is the baseline; Microsoft Project keeps ten more. */
  readonly baselines: readonly (readonly BaselineTask[])[]
}

/**
 * The plan in the order of its parts, for Microsoft Project. A task with parts becomes a summary,
 * whose dates follow from them; its own end is its deadline there. Cancelled work is left out.
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
    tasks: inOutline(kept).map(({ task, level }): PlanDraftTask => {
      const work = more.work.get(task.id)
      const isSound =
        task.startOn === null || task.finishOn === null || task.startOn <= task.finishOn
      return {
        id: task.id,
        name: task.title,
        level,
        startOn: isSound ? task.startOn : null,
        finishOn: task.finishOn,
        dueOn: task.finishOn,
        links: (links.get(task.id) ?? []).map(({ fromTaskId, type, lagDays }) => ({
          fromId: fromTaskId,
          type,
          lag: lagDays === 0 ? null : { minutes: lagDays * MINUTES_A_DAY, kind: 'working' },
        })),
        percentComplete: work?.progressPercent ?? 0,
        actualFinishOn: work?.doneOn ?? null,
        unitName: work?.leadUnitName ?? null,
        baselines: baselines.flatMap((byId, number) => baselineOf(byId.get(task.id), number)),
      }
    }),
  }
}

function baselineOf(dates: BaselineTask | undefined, number: number) {
  if (!dates || dates.startOn === null || dates.finishOn === null) return []
  if (dates.finishOn < dates.startOn) return []
  return [{ number, startOn: dates.startOn, finishOn: dates.finishOn }]
}

/** Every task after the one that holds it; parents never go round in a ring. */
function inOutline(tasks: readonly PlannedTask[]) {
  const ids = new Set(tasks.map(({ id }) => id))
  const parts = Map.groupBy(tasks, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  )
  const placed: { readonly task: PlannedTask; readonly level: number }[] = []
  const waiting = (parts.get(null) ?? []).toReversed().map((task) => ({ task, level: 1 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next)
    const level = next.level + 1
    for (const task of (parts.get(next.task.id) ?? []).toReversed()) waiting.push({ task, level })
  }
  return placed
}
