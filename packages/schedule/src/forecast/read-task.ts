import {
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  isoDateOf,
  toDayNumber,
  type WorkingDays,
} from '@roviec/calendar'
import {
  daysFromRatios,
  HORIZON_DAYS,
  LUCK_CELLS,
  tabulateDays,
  tabulateRatios,
} from './duration-table.ts'
import { rootOf } from './exact-math.ts'
import type { ForecastInput, ForecastTask } from './forecast.ts'
import { learnReportTrust, REPORTS_READ, type ReportPoint } from './report-evidence.ts'
import type { TenantRecord, UnitOutlook } from './unit-record.ts'

/** Days as working days counted from the as-of day: the last one before it is 0. */
export interface DayCount {
  /** The number of the last working day up to the day. */
  readonly rankOf: (day: number) => number
  /** The day number of a working day from the as-of day on, which is 1. */
  readonly dayOf: (rank: number) => number
}

/** A task in the numbers in which it is played. */
export interface ReadTask {
  readonly task: ForecastTask
  /** The working day after which it was to begin. */
  readonly plannedStart: number
  /** The working day after which it began, or may begin at the earliest. */
  readonly startMin: number
  /** Null without a due day. */
  readonly due: number | null
  readonly plannedDays: number
  /** How many working days it takes, for each cell of luck; the latter by the record alone. */
  readonly days: Int16Array
  readonly daysByRecord: Int16Array
  /** The weights of the luck of the unit and of its own; their squares sum to 1. */
  readonly unitWeight: number
  readonly ownWeight: number
  readonly reportCount: number
  readonly unitRecord: number
}

/** Reads tasks one by one; what tasks of a unit share is worked out once. */
export function createTaskReader(
  { asOfDay, history }: ForecastInput,
  record: TenantRecord,
  count: DayCount,
): (task: ForecastTask) => ReadTask {
  const trust = learnReportTrust(history)
  const ratiosByOutlook = new Map<UnitOutlook, Float64Array>()

  function ratiosOf(outlook: UnitOutlook): Float64Array {
    const known = ratiosByOutlook.get(outlook)
    if (known !== undefined) return known
    const ratios = tabulateRatios(outlook.above)
    ratiosByOutlook.set(outlook, ratios)
    return ratios
  }

  return (task) => {
    const outlook = record.outlookOf(task.unitId)
    const began = count.rankOf(task.startDay - 1)
    const waits = task.status === 'waiting'
    const elapsedDays = Math.min(HORIZON_DAYS - 1, Math.max(0, -began))
    const startMin = waits ? Math.max(0, began) : -elapsedDays
    const latestFirst = waits ? [] : readReports(task, asOfDay, elapsedDays, count)
    const plannedDays = readPlannedDays(task, waits)
    const isMilestone = plannedDays === 0
    const daysByRecord = isMilestone ? NO_DAYS : daysFromRatios(ratiosOf(outlook), plannedDays)
    const hasShown = !waits && (elapsedDays > 0 || latestFirst.length > 0)
    const evidence = { plannedDays, elapsedDays, latestFirst, trust }
    const shared = task.unitId === null ? 0 : outlook.sharedPart
    return {
      task,
      plannedStart: count.rankOf((task.plannedStartDay ?? task.startDay) - 1),
      startMin,
      due: task.dueDay === null ? null : count.rankOf(task.dueDay),
      plannedDays,
      days: hasShown ? tabulateDays(outlook.above, evidence) : daysByRecord,
      daysByRecord,
      unitWeight: rootOf(shared),
      ownWeight: rootOf(1 - shared),
      reportCount: countReports(task, asOfDay),
      unitRecord: outlook.count,
    }
  }
}

/** A milestone that has begun without being reached takes time after all. */
const NO_DAYS = new Int16Array(LUCK_CELLS)

const CALENDAR_FIRST_DAY = toDayNumber(isoDateOf({ year: CALENDAR_FIRST_YEAR, month: 1, day: 1 }))
const CALENDAR_LAST_DAY = toDayNumber(isoDateOf({ year: CALENDAR_LAST_YEAR, month: 12, day: 31 }))

/** Counts working days from the as-of day on. Days outside the calendar count as its ends. */
export function createDayCount(asOfDay: number, days: WorkingDays): DayCount {
  const first = days.nextWorkingDay(asOfDay)
  return {
    rankOf: (day) => {
      const whole = Number.isNaN(day) ? asOfDay : Math.round(day)
      const inside = Math.min(CALENDAR_LAST_DAY, Math.max(CALENDAR_FIRST_DAY, whole))
      const rank = days.countWorkingDaysAfter(asOfDay - 1, inside)
      return Math.min(HORIZON_DAYS, Math.max(-HORIZON_DAYS, rank))
    },
    dayOf: (rank) => days.addWorkingDays(first, Math.max(1, rank) - 1),
  }
}

function readPlannedDays({ plannedDays }: ForecastTask, waits: boolean): number {
  const least = waits ? 0 : 1
  return Number.isFinite(plannedDays)
    ? Math.min(HORIZON_DAYS, Math.max(least, plannedDays))
    : Math.max(1, least)
}

/** Working days run to the end of the day of the report, and at least one has been worked. */
function readReports(
  task: ForecastTask,
  asOfDay: number,
  elapsedDays: number,
  { rankOf }: DayCount,
): readonly ReportPoint[] {
  const known = task.reports.filter(({ day }) => day <= asOfDay)
  if (known.length === 0) {
    const share = task.progressPercent / 100
    return share > 0 ? [{ elapsedDays: Math.max(1, elapsedDays), share: Math.min(1, share) }] : []
  }
  return known
    .sort((one, other) => other.day - one.day || other.percent - one.percent)
    .slice(0, REPORTS_READ)
    .map(({ day, percent }) => ({
      elapsedDays: Math.max(1, rankOf(day) + elapsedDays),
      share: Math.min(1, Math.max(0, percent / 100)),
    }))
}

function countReports({ reports }: ForecastTask, asOfDay: number): number {
  return reports.reduce((count, { day }) => (day <= asOfDay ? count + 1 : count), 0)
}
