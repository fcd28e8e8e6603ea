import { toDayNumber, isoDate } from '@roviec/calendar'
import type { WorkCalendar } from '@roviec/schedule'
import type { ReadPlanFile } from '../plan/plan-file.ts'

/**
 * Everything that a plan file says, as data that can be compared: calendars by the hours of every
 * day of some years.
 */
export function planFacts(file: ReadPlanFile) {
  const { name, plan, tasks, statusAt, notices } = file
  const { calendars, ...rest } = plan
  return { name, tasks, statusAt, notices, plan: rest, calendars: calendars.map(hoursOf) }
}

const FROM = toDayNumber(isoDate('2003-01-01'))
const TO = toDayNumber(isoDate('2029-12-31'))

function hoursOf({ workOfDay }: WorkCalendar): string {
  const days: string[] = []
  for (let day = FROM; day <= TO; day++) {
    days.push(
      workOfDay(day)
        .map(({ from, to }) => `${from}-${to}`)
        .join('+'),
    )
  }
  return days.join(' ')
}

/** A task without what its file says about dates. */
export function withoutStated(task: ReadPlanFile['tasks'][number]): ReadPlanFile['tasks'][number] {
  const nothing = { start: null, finish: null, earlyStart: null, earlyFinish: null }
  const more = { lateStart: null, lateFinish: null, totalSlackMinutes: null }
  const stated = { ...nothing, ...more, freeSlackMinutes: null, critical: null }
  return { ...task, stated, milestone: false }
}
