import type { IsoDate } from '@roviec/calendar'
import {
  computeSchedule,
  type Activity,
  type Constraint,
  type Progress,
  type Schedule,
} from '@roviec/schedule'
import { openOfficeDays, type OfficeDays } from './office-day.ts'
import { joinNames, splitNames } from './mspdi-doers.ts'
import type { PlanDraft, PlanDraftTask } from './plan-draft.ts'
import type { PlanFileNotice, PlanFileTask, ReadPlanFile, StatedDates } from './plan-file.ts'
import { MINUTES_PER_WORKING_DAY, planFileRows } from './plan-file-rows.ts'

/**
 * A plan made here as a plan file, which `writePlanFile` and `writePlanTable` write and
 * `planFileRows` lists.
 *
 * @throws TypeError where neither the plan nor a task has any date
 */
export function draftPlanFile(draft: PlanDraft): ReadPlanFile {
  const days = openOfficeDays(draft.calendar)
  const startOn = draft.startOn ?? findFirstDate(draft.tasks)
  if (startOn === null) throw new TypeError('a plan needs a date to begin with')
  const parents = findParents(draft.tasks)
  const summaries = new Set(parents)
  const activities = draft.tasks.map((task, index) =>
    toActivity(task, { parentId: parents[index] ?? null, isSummary: summaries.has(task.id), days }),
  )
  const links = draft.tasks.flatMap(({ id, links: own = [] }) =>
    own.map(({ fromId, type, lag }) => ({ from: fromId, to: id, type, lag })),
  )
  const plan = { start: days.begin(startOn), activities, links, calendars: [draft.calendar] }
  const schedule = computeSchedule(plan)
  const file: ReadPlanFile = {
    kind: 'plan',
    format: draft.format ?? 'draft',
    name: draft.name,
    plan: { ...plan, activities: dropNeedlessStarts(activities, schedule) },
    tasks: draft.tasks.map((task, index) => toTask(task, index, days)),
    statusAt: draft.statusOn == null ? null : days.end(draft.statusOn),
    notices: draft.notices ?? [],
    source: null,
  }
  return { ...file, notices: [...file.notices, ...findDifferences(file, schedule)] }
}

/** The first date of all; null where there is none. */
export function findFirstDate(tasks: readonly PlanDraftTask[]): IsoDate | null {
  let first: IsoDate | null = null
  for (const { startOn, actualStartOn, finishOn, dueOn } of tasks) {
    const on = earlier(startOn ?? finishOn ?? dueOn ?? null, actualStartOn ?? null)
    first = earlier(first, on)
  }
  return first
}

function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one <= other ? one : other
}

function findParents(tasks: readonly PlanDraftTask[]): readonly (string | null)[] {
  const above: PlanDraftTask[] = []
  return tasks.map((task) => {
    while ((above.at(-1)?.level ?? -1) >= task.level) above.pop()
    const parent = above.at(-1)
    above.push(task)
    return parent?.id ?? null
  })
}

interface Placed {
  readonly parentId: string | null
  readonly isSummary: boolean
  readonly days: OfficeDays
}

function toActivity(task: PlanDraftTask, { parentId, isSummary, days }: Placed): Activity {
  const { id, dueOn, startOn, finishOn } = task
  const deadline = dueOn == null ? null : days.end(dueOn)
  const base = { id, parentId, calendar: null, asLateAsPossible: false, deadline, fixed: null }
  if (isSummary) {
    const duration = { minutes: 0, kind: 'working' } as const
    return { ...base, duration, constraint: null, progress: null }
  }
  const duration = durationOf(task, days)
  let constraint: Constraint | null = null
  if (startOn != null) constraint = { kind: 'start-no-earlier-than', on: days.begin(startOn) }
  else if (finishOn != null) constraint = { kind: 'finish-no-earlier-than', on: days.end(finishOn) }
  return { ...base, duration, constraint, progress: progressOf(task, duration.minutes, days) }
}

function durationOf(task: PlanDraftTask, days: OfficeDays): Activity['duration'] {
  const { duration, startOn, finishOn } = task
  if (duration != null) return duration
  const minutes =
    startOn != null && finishOn != null && startOn <= finishOn
      ? days.minutesBetween(startOn, finishOn)
      : MINUTES_PER_WORKING_DAY
  // What lies on days off only still takes a day.
  return { minutes: minutes === 0 ? MINUTES_PER_WORKING_DAY : minutes, kind: 'working' }
}

/** Work has begun where it is said when: percent alone do not say it. */
function progressOf(task: PlanDraftTask, minutes: number, days: OfficeDays): Progress | null {
  const percent = Math.min(100, Math.max(0, task.percentComplete ?? 0))
  const startOn = task.actualStartOn ?? (percent > 0 ? task.startOn : null) ?? null
  if (startOn === null) return null
  const start = days.begin(startOn)
  const finishOn = task.actualFinishOn ?? (percent === 100 ? task.finishOn : null) ?? null
  const isDone = finishOn !== null || percent === 100
  if (!isDone) {
    const remainingMinutes = Math.round(minutes * (1 - percent / 100))
    return { start, finish: null, remainingMinutes }
  }
  const finish = finishOn === null ? days.after(startOn, minutes) : days.end(finishOn)
  return { start, finish: minutes === 0 ? start : Math.max(start, finish), remainingMinutes: 0 }
}

/**
 * A start that the links of a task give anyway is not held, so that the task moves with them when
 * they move.
 */
function dropNeedlessStarts(
  activities: readonly Activity[],
  schedule: Schedule,
): readonly Activity[] {
  return activities.map((activity) => {
    if (activity.constraint?.kind !== 'start-no-earlier-than') return activity
    const reason = schedule.explainStart(activity.id)
    return reason?.kind === 'links' ? { ...activity, constraint: null } : activity
  })
}

function toTask(task: PlanDraftTask, index: number, days: OfficeDays): PlanFileTask {
  const { id, code, startOn, finishOn, duration } = task
  return {
    id,
    uid: task.uid ?? index + 1,
    code: code ?? null,
    line: task.line ?? null,
    name: task.name,
    outlineLevel: task.level,
    milestone: duration?.minutes === 0,
    estimated: task.estimated ?? (duration == null && (startOn == null || finishOn == null)),
    percentComplete: task.percentComplete ?? 0,
    notes: task.notes ?? null,
    unitName: joinNames(splitNames(task.unitName ?? null)),
    product: task.product ?? null,
    baselines: (task.baselines ?? []).map(({ number, startOn: from, finishOn: to }) => ({
      number,
      start: days.begin(from),
      finish: days.end(to),
      durationMinutes: days.minutesBetween(from, to),
    })),
    stated: statedDatesOf(task, days),
  }
}

const NOT_STATED: StatedDates = {
  start: null,
  finish: null,
  earlyStart: null,
  earlyFinish: null,
  lateStart: null,
  lateFinish: null,
  totalSlackMinutes: null,
  freeSlackMinutes: null,
  critical: null,
}

function statedDatesOf({ startOn, finishOn }: PlanDraftTask, days: OfficeDays): StatedDates {
  const start = startOn == null ? null : days.begin(startOn)
  return { ...NOT_STATED, start, finish: finishOn == null ? null : days.end(finishOn) }
}

function findDifferences(file: ReadPlanFile, schedule: Schedule): readonly PlanFileNotice[] {
  const unequal = planFileRows(file, schedule).filter(
    (row) => row.startOn !== row.computedStartOn || row.finishOn !== row.computedFinishOn,
  )
  const [first] = unequal
  if (first === undefined) return []
  const parameters = { count: unequal.length, line: first.line ?? first.code }
  return [{ code: 'plan-file-dates-differ', parameters }]
}
