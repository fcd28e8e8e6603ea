import { addDays, createWorkingCalendar, type IsoDate, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DayRange, windowSince } from './sweep-window.ts'
import { type WarningFacts, warningsOf } from './warning.ts'

const START = isoDate('2026-01-20')
const calendar = createWorkingCalendar()
const days = fc.integer({ min: 0, max: 120 }).map((count) => addDays(START, count))

const holds = ({ first, last }: DayRange, day: IsoDate | null) =>
  day !== null && first <= day && day <= last

test('a task outside every range has the same warnings as on the day of the last sweep', () => {
  const facts: fc.Arbitrary<WarningFacts> = fc.record({
    status: fc.constantFrom('assigned', 'accepted', 'returned', 'submitted'),
    isPlanOpen: fc.constant(true),
    dueOn: fc.option(days),
    assignedOn: days,
    warnFrom: fc.option(days),
    isCovered: fc.boolean(),
    isLikelyLate: fc.boolean(),
    reportDiffers: fc.boolean(),
  })
  const counts = fc.nat(7)
  fc.assert(
    fc.property(
      facts,
      days,
      fc.nat(9),
      fc.tuple(counts, counts),
      (task, since, gap, [soon, accept]) => {
        const today = addDays(since, gap)
        const rules = { calendar, dueSoonWorkingDays: soon, notAcceptedWorkingDays: accept }
        const window = windowSince(since, { ...rules, today })
        const isLookedAt =
          holds(window.dueHasPassed, task.dueOn) ||
          holds(window.dueHasBecomeSoon, task.dueOn) ||
          holds(window.warnFrom, task.warnFrom) ||
          (task.status === 'assigned' && holds(window.assigned, task.assignedOn))
        if (isLookedAt) return
        expect(warningsOf(task, { ...rules, today })).toEqual(
          warningsOf(task, { ...rules, today: since }),
        )
      },
    ),
    { numRuns: 3000 },
  )
})

test('a sweep of the same day looks at nothing but what was done on it', () => {
  const rules = { calendar, dueSoonWorkingDays: 3, notAcceptedWorkingDays: 2, today: START }
  const { changed, ...ranges } = windowSince(START, rules)
  expect(changed).toEqual({ first: START, last: START })
  for (const { first, last } of Object.values(ranges)) expect(first > last).toBe(true)
})
