import { addDays, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { DatedDelayInput, DatedDelayTask, DatedSetAside, DayLink } from '@roviec/schedule'
import type { TaskFacts } from './forecast-facts.ts'
import type { OutageRecord } from './outage.ts'

/** What was done with a task, as far as its days are concerned. */
export interface ActFacts {
  readonly kind: string
  readonly on: IsoDate
}

/** A late task, or one before it, with all that is recorded of its days. */
export interface DelayedTask extends TaskFacts {
  readonly title: string
  /** The ids of the units from the top down to its own. */
  readonly unitPath: readonly string[]
  readonly verifierUnitId: string | null
  readonly acts: readonly ActFacts[]
}

export interface DelayFacts {
  readonly target: DelayedTask
  /** The target and everything that it waits for, in the order of the links. */
  readonly tasks: readonly DelayedTask[]
  readonly links: readonly DayLink[]
  readonly outages: readonly Pick<OutageRecord, 'fromOn' | 'toOn' | 'unitId'>[]
  /** Of the units that do and verify, by id. */
  readonly unitNames: ReadonlyMap<string, string>
}

/** The day a task was finished as far as its doer is concerned, or today for work that is open. */
export function finishOf({ doneOn, submittedOn }: TaskFacts, today: IsoDate): IsoDate {
  return doneOn ?? submittedOn ?? today
}

/**
 * What the engine shares the days out by. Tasks without a deadline were never planned to an end and
 * are left out. No record says that a calendar was changed later, so one calendar serves for both.
 */
export function delayInputOf(
  { target, tasks, links, outages }: DelayFacts,
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkingCalendar },
): DatedDelayInput {
  const datedById = new Map<string, DatedDelayTask>()
  const linksByTarget = Map.groupBy(links, ({ to }) => to)
  for (const task of tasks) {
    const planned = plannedOf(task)
    if (planned === null) continue
    const finishOn = finishOf(task, today)
    const readyOn = readyDay(linksByTarget.get(task.id) ?? [], { datedById, calendar })
    const startOn = startOf(task, { plannedOn: planned.startOn, readyOn, finishOn })
    datedById.set(task.id, {
      id: task.id,
      unitId: task.unitId,
      planned,
      actual: { startOn, finishOn },
      setAside: [...waitsOf(task), ...outagesOf(task, outages)],
    })
  }
  return {
    tasks: [...datedById.values()],
    links: links.filter(({ from, to }) => datedById.has(from) && datedById.has(to)),
    targetId: target.id,
    plannedCalendar: calendar,
    calendar,
  }
}

function plannedOf({ startsOn, assignedOn, dueOn }: TaskFacts): DatedDelayTask['planned'] | null {
  if (dueOn === null) return null
  const startOn = startsOn ?? assignedOn ?? dueOn
  return { startOn: startOn < dueOn ? startOn : dueOn, finishOn: dueOn }
}

/**
 * When work began: the day it was accepted, though never before its planned first day, since
 * accepting early is not beginning early, nor before what it waited for was there. Work that nobody
 * has accepted has not begun.
 */
function startOf(
  { acts, status }: DelayedTask,
  days: {
    readonly plannedOn: IsoDate
    readonly readyOn: IsoDate | null
    readonly finishOn: IsoDate
  },
): IsoDate {
  const { plannedOn, readyOn, finishOn } = days
  const accepted = acts.find(({ kind }) => kind === 'accepted')?.on
  const begun = accepted ?? (status === 'assigned' ? finishOn : plannedOn)
  const said = later(begun, plannedOn)
  const possible = later(said, readyOn ?? said)
  // What was finished before it could begin was evidently not held up.
  if (possible <= finishOn) return possible
  return said <= finishOn ? said : finishOn
}

/** The first day that the ends of what comes before allow; null when nothing does. */
function readyDay(
  links: readonly DayLink[],
  {
    datedById,
    calendar,
  }: {
    readonly datedById: ReadonlyMap<string, DatedDelayTask>
    readonly calendar: WorkingCalendar
  },
): IsoDate | null {
  const days = links.flatMap(({ from, type, lagDays }) => {
    const before = type === 'FS' ? datedById.get(from) : undefined
    if (before === undefined) return []
    return calendar.addWorkingDays(before.actual.finishOn, Math.max(0, lagDays) + 1)
  })
  return days.toSorted().at(-1) ?? null
}

/** A result lay with its verifier until it came back: those days are nobody's but the verifier's. */
function waitsOf({ acts, verifierUnitId }: DelayedTask): DatedSetAside[] {
  const waits: DatedSetAside[] = []
  let submittedOn: IsoDate | null = null
  for (const { kind, on } of acts) {
    if (kind === 'submitted') submittedOn = on
    if (kind !== 'returned' || submittedOn === null) continue
    const unitId = verifierUnitId
    waits.push({ cause: 'verification', fromOn: addDays(submittedOn, 1), toOn: on, unitId })
    submittedOn = null
  }
  return waits
}

function outagesOf({ unitPath }: DelayedTask, outages: DelayFacts['outages']): DatedSetAside[] {
  return outages
    .filter(({ unitId }) => unitId === null || unitPath.includes(unitId))
    .map(({ fromOn, toOn }) => ({ cause: 'outage', fromOn, toOn, unitId: null }))
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}
