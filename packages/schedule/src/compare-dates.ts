import type { IsoDate, WorkingCalendar } from '@roviec/calendar'

/** The dates of a task in one state of a plan, both days included; null where it has none. */
export interface PlannedDates {
  readonly id: string
  readonly startOn: IsoDate | null
  readonly finishOn: IsoDate | null
}

/** A task that has other dates in the later state. Counts are working days. */
export interface ChangedDates {
  readonly id: string
  readonly before: { readonly startOn: IsoDate; readonly finishOn: IsoDate }
  readonly after: { readonly startOn: IsoDate; readonly finishOn: IsoDate }
  /** Below nothing where it is earlier. */
  readonly startLaterWorkingDays: number
  readonly finishLaterWorkingDays: number
  /** Below nothing where it is shorter. */
  readonly longerWorkingDays: number
}

/** What lies between two states of a plan, two baselines for instance. */
export interface DatesComparison {
  /** In the order of the later state; so are the ids below, but those of `removedIds`. */
  readonly changed: readonly ChangedDates[]
  readonly addedIds: readonly string[]
  readonly removedIds: readonly string[]
  /** In both states, but with dates only in the later one, or only in the earlier one. */
  readonly newlyDatedIds: readonly string[]
  readonly undatedIds: readonly string[]
}

/**
 * Compares the dates of two states of a plan, counting in the working days of one calendar. A task
 * moved onto a day off or from one is told even where that makes no working day.
 */
export function comparePlannedDates(
  before: readonly PlannedDates[],
  after: readonly PlannedDates[],
  calendar: WorkingCalendar,
): DatesComparison {
  const known = new Map(before.map((dates) => [dates.id, dates]))
  const changed: ChangedDates[] = []
  const addedIds: string[] = []
  const newlyDatedIds: string[] = []
  const undatedIds: string[] = []
  const seen = new Set<string>()
  for (const is of after) {
    if (seen.has(is.id)) continue
    seen.add(is.id)
    const was = known.get(is.id)
    if (was === undefined) {
      addedIds.push(is.id)
      continue
    }
    if (isDated(was) && isDated(is)) {
      if (was.startOn !== is.startOn || was.finishOn !== is.finishOn) {
        changed.push(describeChange(was, is, calendar))
      }
    } else if (isDated(is)) newlyDatedIds.push(is.id)
    else if (isDated(was)) undatedIds.push(is.id)
  }
  const removedIds = [...known.keys()].filter((id) => !seen.has(id))
  return { changed, addedIds, removedIds, newlyDatedIds, undatedIds }
}

interface Dated extends PlannedDates {
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

function isDated(dates: PlannedDates): dates is Dated {
  return dates.startOn !== null && dates.finishOn !== null
}

function describeChange(was: Dated, is: Dated, calendar: WorkingCalendar): ChangedDates {
  const startLaterWorkingDays = countLater(was.startOn, is.startOn, calendar)
  const finishLaterWorkingDays = calendar.countWorkingDaysAfter(was.finishOn, is.finishOn)
  return {
    id: is.id,
    before: { startOn: was.startOn, finishOn: was.finishOn },
    after: { startOn: is.startOn, finishOn: is.finishOn },
    startLaterWorkingDays,
    finishLaterWorkingDays,
    longerWorkingDays: finishLaterWorkingDays - startLaterWorkingDays,
  }
}

/** Work starts at the beginning of its day: what counts is the working days left out before it. */
function countLater(
  was: IsoDate,
  is: IsoDate,
  { nextWorkingDay, countWorkingDaysAfter }: WorkingCalendar,
) {
  return countWorkingDaysAfter(nextWorkingDay(was), nextWorkingDay(is))
}
