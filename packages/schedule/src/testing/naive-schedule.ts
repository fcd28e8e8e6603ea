import type { Link, Plan, WorkCalendar } from '../index.ts'

/** The dates of one task as the slow way finds them. */
export interface NaiveDates {
  readonly earlyStart: number
  readonly earlyFinish: number
  readonly totalSlackMinutes: number
}

/**
 * Schedules small plans of plain tasks with durations above nothing, working links and one
 * calendar by trying: every task is moved a worked minute at a time until all links hold, and its
 * slack is how far it can be moved before the plan ends later. It shares nothing with the engine
 * but the calendar.
 */
export function scheduleNaively(plan: Plan): ReadonlyMap<string, NaiveDates> {
  const [calendar] = plan.calendars
  if (calendar === undefined) return new Map()
  const worked = listWorkedMinutes(calendar, plan.start)
  const first = settle(plan, new Map())
  const length = lastFinish(plan, first)
  return new Map(
    plan.activities.map(({ id, duration }) => {
      const start = first.get(id) ?? 0
      let slack = 0
      while (lastFinish(plan, settle(plan, new Map([[id, start + slack + STEP]]))) <= length)
        slack += STEP
      const finish = (worked[start + duration.minutes - 1] ?? 0) + 1
      return [id, { earlyStart: worked[start] ?? 0, earlyFinish: finish, totalSlackMinutes: slack }]
    }),
  )
}

/** Everything in the plans that are compared counts in whole hours. */
const STEP = 60

/** The minutes in which work is done, from the start of the plan on. */
function listWorkedMinutes(calendar: WorkCalendar, start: number): readonly number[] {
  const minutes: number[] = []
  for (let minute = start; minutes.length < WORKED_MAX; minute++) {
    const day = Math.floor(minute / 1440)
    const ofDay = minute - day * 1440
    const isWorked = calendar.workOfDay(day).some(({ from, to }) => from <= ofDay && ofDay < to)
    if (isWorked) minutes.push(minute)
  }
  return minutes
}

const WORKED_MAX = 40_000

/** Moves tasks until every link holds; starts are counted in worked minutes of the plan. */
function settle(plan: Plan, floors: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const starts = new Map(plan.activities.map(({ id }) => [id, floors.get(id) ?? 0]))
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const link of plan.links) {
      const bound = boundOf(plan, link, starts)
      if (bound <= (starts.get(link.to) ?? 0)) continue
      starts.set(link.to, bound)
      isSettled = false
    }
  }
  return starts
}

function boundOf(plan: Plan, { from, to, type, lag }: Link, starts: ReadonlyMap<string, number>) {
  const lengthOf = (id: string) =>
    plan.activities.find((each) => each.id === id)?.duration.minutes ?? 0
  const minutes = lag === null || lag === undefined || lag.kind === 'percent' ? 0 : lag.minutes
  const start = starts.get(from) ?? 0
  const held = (type === 'FS' || type === 'FF' ? start + lengthOf(from) : start) + minutes
  return type === 'FF' || type === 'SF' ? held - lengthOf(to) : held
}

function lastFinish(plan: Plan, starts: ReadonlyMap<string, number>): number {
  return Math.max(
    ...plan.activities.map(({ id, duration }) => (starts.get(id) ?? 0) + duration.minutes),
  )
}
