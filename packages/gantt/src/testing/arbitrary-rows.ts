import { fromDayNumber, isoDate, toDayNumber, type IsoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { GANTT_STATES, type GanttRow } from '../row.ts'

/** Plans as they come: levels that skip, dates that contradict each other or are missing. */
export function arbitraryRows(days: DayRange = NEAR): fc.Arbitrary<readonly GanttRow[]> {
  return fc
    .array(arbitraryRow(days), { maxLength: 40 })
    .map((rows) => rows.map((row, index) => ({ ...row, id: `row-${index}` })))
}

interface DayRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

const NEAR: DayRange = { from: isoDate('2026-01-01'), to: isoDate('2027-12-31') }

/** Every civil date there is, for charts that no screen could hold. */
export const ANY_DAY: DayRange = { from: isoDate('0001-01-01'), to: isoDate('9999-12-31') }

function arbitraryRow(days: DayRange): fc.Arbitrary<Omit<GanttRow, 'id'>> {
  const date = fc
    .integer({ min: toDayNumber(days.from), max: toDayNumber(days.to) })
    .map(fromDayNumber)
  const maybeDate = fc.option(date, { freq: 4, nil: null })
  return fc.record({
    kind: fc.constantFrom('plan', 'section', 'task', 'task', 'task'),
    level: fc.integer({ min: 1, max: 5 }),
    title: fc.string(),
    startOn: maybeDate,
    dueOn: maybeDate,
    finishOn: maybeDate,
    progressPercent: fc.option(fc.integer({ min: -10, max: 120 }), { nil: null }),
    state: fc.constantFrom(...GANTT_STATES),
    baseline: fc.option(fc.record({ startOn: date, finishOn: date }), { nil: null }),
    forecast: fc.option(fc.record({ p50On: date, p80On: date }), { nil: null }),
    occurrencesOn: fc.array(date, { maxLength: 3 }),
  })
}
