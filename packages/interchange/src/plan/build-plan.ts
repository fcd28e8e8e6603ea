import {
  OFFICE_WEEK,
  weekCalendar,
  type Activity,
  type Link,
  type Progress,
  type WorkCalendar,
} from '@roviec/schedule'
import type { PlanFileNotice, PlanFileTask, ReadPlanFile } from './plan-file.ts'
import type { RawCalendar, RawPlan, RawTask } from './raw-plan.ts'

/** The plan that a file describes. Resources, splits and levelling are not part of it. */
export function buildPlan(raw: RawPlan): BuiltPlan {
  const tasks = raw.tasks.filter(({ active }) => active)
  const activeUids = new Set(tasks.map(({ uid }) => uid))
  const inactiveUids = new Set(raw.tasks.flatMap(({ uid }) => (activeUids.has(uid) ? [] : [uid])))
  const calendars = buildCalendars(raw)
  const parents = findParents(tasks)
  const activities = tasks.map((task, index) =>
    toActivity(task, { parentId: parents[index] ?? null, calendarByUid: calendars.indexByUid }),
  )
  const links = tasks.flatMap((task) => toLinks(task, inactiveUids))
  const file: ReadPlanFile = {
    kind: 'plan',
    format: raw.format,
    name: raw.name,
    plan: {
      start: raw.start,
      activities,
      links,
      calendars: calendars.list,
      honourConstraints: raw.honourConstraints,
      criticalSlackMinutes: raw.criticalSlackMinutes,
    },
    tasks: tasks.map(toPlanFileTask),
    statusAt: raw.statusAt,
    notices: listNotices(raw, inactiveUids.size),
    source: null,
  }
  const calendarUids = [...calendars.indexByUid]
    .sort(([, one], [, other]) => one - other)
    .map(([uid]) => uid)
  return { file, calendarUids }
}

/** A plan, and the numbers that its calendars have in the file. */
export interface BuiltPlan {
  readonly file: ReadPlanFile
  readonly calendarUids: readonly number[]
}

interface Calendars {
  readonly list: readonly WorkCalendar[]
  readonly indexByUid: ReadonlyMap<number, number>
}

/** The plan's own calendar first, then those of its tasks; those of resources are not needed. */
function buildCalendars({ calendars, calendarUid, tasks }: RawPlan): Calendars {
  const rawByUid = new Map(calendars.map((calendar) => [calendar.uid, calendar]))
  const built = new Map<number, WorkCalendar>()
  const own = rawByUid.get(calendarUid ?? -1) ?? calendars[0]
  const list = [
    own === undefined ? weekCalendar({ week: OFFICE_WEEK }) : build(own, rawByUid, built),
  ]
  const indexByUid = new Map<number, number>(own === undefined ? [] : [[own.uid, 0]])
  for (const { calendarUid: uid } of tasks) {
    const raw = uid === null ? undefined : rawByUid.get(uid)
    if (raw === undefined || indexByUid.has(raw.uid)) continue
    indexByUid.set(raw.uid, list.length)
    list.push(build(raw, rawByUid, built))
  }
  return { list, indexByUid }
}

/** Builds from the furthest base to the calendar itself; a ring of bases ends where it closes. */
function build(
  calendar: RawCalendar,
  rawByUid: ReadonlyMap<number, RawCalendar>,
  built: Map<number, WorkCalendar>,
): WorkCalendar {
  const chain: RawCalendar[] = []
  for (let at: RawCalendar | undefined = calendar; at !== undefined && !chain.includes(at);) {
    chain.push(at)
    at = at.baseUid === null ? undefined : rawByUid.get(at.baseUid)
  }
  let base: WorkCalendar | null = null
  for (const { uid, week, exceptions, periods } of chain.reverse()) {
    const known = built.get(uid)
    base = known ?? weekCalendar({ week, exceptions, periods, base })
    built.set(uid, base)
  }
  return base ?? weekCalendar({ week: OFFICE_WEEK })
}

/** The last task before it with a smaller outline level. */
function findParents(tasks: readonly RawTask[]): readonly (string | null)[] {
  const above: RawTask[] = []
  return tasks.map((task) => {
    while ((above.at(-1)?.outlineLevel ?? -1) >= task.outlineLevel) above.pop()
    const parent = above.at(-1)
    above.push(task)
    return parent === undefined ? null : String(parent.uid)
  })
}

function toActivity(
  task: RawTask,
  {
    parentId,
    calendarByUid,
  }: { readonly parentId: string | null; readonly calendarByUid: ReadonlyMap<number, number> },
): Activity {
  const { uid, duration, constraint, deadline, stated } = task
  const hasDates = stated.start !== null && stated.finish !== null
  const isFixed = (task.manual || task.external) && hasDates
  return {
    id: String(uid),
    parentId,
    duration,
    calendar: calendarByUid.get(task.calendarUid ?? -1) ?? null,
    constraint: constraint === 'as-late-as-possible' ? null : constraint,
    asLateAsPossible: constraint === 'as-late-as-possible',
    deadline,
    fixed: isFixed ? { start: stated.start, finish: stated.finish } : null,
    progress: toProgress(task),
  }
}

function toProgress(task: RawTask): Progress | null {
  const { actualStart, actualFinish, duration, percentComplete, remainingMinutes } = task
  if (actualStart === null) return null
  const left = duration.minutes * (1 - Math.min(100, Math.max(0, percentComplete)) / 100)
  return {
    start: actualStart,
    finish: actualFinish,
    remainingMinutes: remainingMinutes ?? Math.round(left),
  }
}

function toLinks(task: RawTask, inactiveUids: ReadonlySet<number>): readonly Link[] {
  return task.links
    .filter(({ fromUid, isOutside }) => !isOutside && !inactiveUids.has(fromUid))
    .map(({ fromUid, type, lag }) => ({ from: String(fromUid), to: String(task.uid), type, lag }))
}

function toPlanFileTask(task: RawTask): PlanFileTask {
  const { uid, code, name, outlineLevel, milestone, estimated, percentComplete } = task
  const { notes, unitName, product, baselines, stated } = task
  const what = { name, outlineLevel, milestone, estimated, percentComplete }
  const more = { notes, unitName, product, baselines, stated }
  return { id: String(uid), uid, code, line: null, ...what, ...more }
}

function listNotices(raw: RawPlan, inactive: number): readonly PlanFileNotice[] {
  const outside = raw.tasks
    .flatMap(({ links }) => links)
    .filter(({ isOutside }) => isOutside).length
  const levelled = raw.tasks.filter(({ hasLevellingDelay }) => hasLevellingDelay).length
  const notices: PlanFileNotice[] = []
  const tell = (code: PlanFileNotice['code'], count: number) => {
    if (count > 0) notices.push({ code, parameters: { count } })
  }
  tell('plan-file-inactive-tasks', inactive)
  tell('plan-file-links-outside', outside)
  tell('plan-file-recurring-days', raw.recurringDays)
  tell('plan-file-levelling', levelled)
  if (raw.isFromFinish) notices.push({ code: 'plan-file-from-finish', parameters: {} })
  return notices
}
