import { createWorkingCalendar, isoDate, toDayNumber } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countWorkingDays,
  type DaySpan,
  daysToReach,
  moveSpan,
  resizeSpan,
  stepEdge,
} from './shift-span.ts'
import { createWorkingSteps } from './working-steps.ts'

const calendar = createWorkingCalendar()
const steps = createWorkingSteps(calendar)
const day = (on: string) => toDayNumber(isoDate(on))
const span = (first: string, last: string): DaySpan => ({ first: day(first), last: day(last) })

test('a bar that moves over a weekend keeps its working days', () => {
  expect(moveSpan(span('2026-11-16', '2026-11-18'), 3, steps)).toEqual(
    span('2026-11-19', '2026-11-23'),
  )
})

test('a bar that moves over Tết keeps its working days', () => {
  const before = span('2027-02-01', '2027-02-03')
  const after = moveSpan(before, 5, steps)

  expect(countWorkingDays(after, steps)).toBe(countWorkingDays(before, steps))
  expect(after.first).toBeGreaterThan(day('2027-02-08'))
})

test('a bar dropped on a Sunday goes to the Monday, on a Saturday to the Friday', () => {
  const first = day('2026-11-16')

  expect(daysToReach(first, day('2026-11-22'), steps)).toBe(5)
  expect(daysToReach(first, day('2026-11-21'), steps)).toBe(4)
  expect(daysToReach(first, first, steps)).toBe(0)
})

test('an end never passes the other end', () => {
  const bar = span('2026-11-16', '2026-11-18')

  expect(resizeSpan(bar, { edge: 'start', day: day('2026-12-01') }, steps)).toEqual(
    span('2026-11-18', '2026-11-18'),
  )
  expect(resizeSpan(bar, { edge: 'finish', day: day('2026-10-01') }, steps)).toEqual(
    span('2026-11-16', '2026-11-16'),
  )
})

test('an end that steps passes the weekend', () => {
  const bar = span('2026-11-16', '2026-11-20')

  expect(stepEdge(bar, { edge: 'finish', days: 1 }, steps)).toEqual(
    span('2026-11-16', '2026-11-23'),
  )
  expect(stepEdge(bar, { edge: 'start', days: -1 }, steps)).toEqual(
    span('2026-11-13', '2026-11-20'),
  )
})

test('moved forth and back, a bar on working days is where it was', () => {
  const anyDay = fc.integer({ min: day('2026-01-01'), max: day('2027-12-31') })
  fc.assert(
    fc.property(anyDay, fc.nat(60), fc.integer({ min: -90, max: 90 }), (from, length, days) => {
      const first = steps.nearest(from)
      const bar = { first, last: steps.add(first, length) }
      const moved = moveSpan(bar, days, steps)

      expect(steps.isWorking(moved.first)).toBe(true)
      expect(countWorkingDays(moved, steps)).toBe(length + 1)
      expect(moveSpan(moved, -days, steps)).toEqual(bar)
    }),
    { numRuns: 200 },
  )
})

test('where the calendar ends, or never works, days are plain', () => {
  const far = span('2300-01-01', '2300-01-05')
  expect(moveSpan(far, 3, steps)).toEqual(span('2300-01-04', '2300-01-08'))

  const fail = (): never => {
    throw new RangeError('no working day')
  }
  const restless = createWorkingSteps({
    ...calendar,
    days: { ...calendar.days, addWorkingDays: fail, nextWorkingDay: fail },
  })
  expect(restless.add(10, 2)).toBe(12)
  expect(restless.nearest(10)).toBe(10)
})
