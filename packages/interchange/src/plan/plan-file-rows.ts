import type { IsoDate } from '@roviec/calendar'
import {
  computeSchedule,
  dateOfMoment,
  minuteOfDayOf,
  MINUTES_PER_DAY,
  type Activity,
  type Link,
  type Schedule,
  type ScheduledActivity,
} from '@roviec/schedule'
import type { PlanFileTask, ReadPlanFile } from './plan-file.ts'
import type { PlanFileRow, PlanFileRowBaseline, PlanFileRowLink } from './plan-file-row.ts'

/** Minutes of a working day in files that count in days. */
export const MINUTES_PER_WORKING_DAY = 480

/**
 * The tasks of a plan file as plain rows in whole days, in the order of the file. A schedule of
 * the same plan saves computing it. A task whose number was taken by an earlier one is left out.
 */
export function planFileRows(
  file: ReadPlanFile,
  schedule: Schedule = computeSchedule(file.plan),
): readonly PlanFileRow[] {
  const linksByTarget = groupLinks(file.plan.links)
  const activityById = new Map(file.plan.activities.map((activity) => [activity.id, activity]))
  const listed = new Set<string>()
  return file.tasks.flatMap((task) => {
    const scheduled = schedule.find(task.id)
    const activity = activityById.get(task.id)
    if (scheduled === null || activity === undefined || listed.has(task.id)) return []
    listed.add(task.id)
    const links = linksByTarget.get(task.id) ?? []
    return [toRow(task, { activity, scheduled, links })]
  })
}

/** The last day on which work goes on until a moment: midnight ends the day before. */
function finishDateOf(moment: number): IsoDate {
  return dateOfMoment(minuteOfDayOf(moment) === 0 ? moment - 1 : moment)
}

function groupLinks(links: readonly Link[]): ReadonlyMap<string, readonly PlanFileRowLink[]> {
  const byTarget = new Map<string, PlanFileRowLink[]>()
  for (const { from, to, type, lag } of links) {
    const link = { fromId: from, type, lag: lag ?? null }
    const known = byTarget.get(to)
    if (known === undefined) byTarget.set(to, [link])
    else known.push(link)
  }
  return byTarget
}

function toRow(
  task: PlanFileTask,
  {
    activity,
    scheduled,
    links,
  }: {
    readonly activity: Activity
    readonly scheduled: ScheduledActivity
    readonly links: readonly PlanFileRowLink[]
  },
): PlanFileRow {
  const { uid, stated, outlineLevel } = task
  const { duration, deadline, progress } = activity
  const computedStartOn = dateOfMoment(scheduled.start)
  const computedFinishOn = lastDayOf(scheduled.start, scheduled.finish)
  // One date beside a computed one could contradict it.
  const isStated = stated.start !== null && stated.finish !== null
  return {
    id: task.id,
    uid,
    code: task.code ?? String(uid),
    line: task.line,
    name: task.name,
    level: outlineLevel,
    parentId: activity.parentId ?? null,
    summary: scheduled.summary,
    milestone: task.milestone || (!scheduled.summary && duration.minutes === 0),
    startOn: isStated ? dateOfMoment(stated.start) : computedStartOn,
    finishOn: isStated ? lastDayOf(stated.start, stated.finish) : computedFinishOn,
    computedStartOn,
    computedFinishOn,
    dueOn: deadline == null ? null : finishDateOf(deadline),
    durationDays: scheduled.summary ? null : daysOf(duration),
    durationKind: duration.kind,
    estimated: task.estimated && !scheduled.summary,
    links,
    percentComplete: task.percentComplete,
    actualStartOn: progress == null ? null : dateOfMoment(progress.start),
    actualFinishOn: progress?.finish == null ? null : lastDayOf(progress.start, progress.finish),
    remainingMinutes: progress?.remainingMinutes ?? null,
    unitName: task.unitName,
    product: task.product,
    notes: task.notes,
    baselines: task.baselines.flatMap(toRowBaseline),
    totalSlackMinutes: scheduled.totalSlackMinutes,
    critical: scheduled.critical,
  }
}

/** What begins and ends at one midnight lies on the day that it begins. */
function lastDayOf(start: number, finish: number): IsoDate {
  return finish <= start ? dateOfMoment(finish) : finishDateOf(finish)
}

function daysOf({ minutes, kind }: Activity['duration']): number {
  const day = kind === 'working' ? MINUTES_PER_WORKING_DAY : MINUTES_PER_DAY
  return Math.round((minutes / day) * 1_000) / 1_000
}

function toRowBaseline({
  number,
  start,
  finish,
}: PlanFileTask['baselines'][number]): readonly PlanFileRowBaseline[] {
  if (start === null || finish === null) return []
  return [{ number, startOn: dateOfMoment(start), finishOn: lastDayOf(start, finish) }]
}
