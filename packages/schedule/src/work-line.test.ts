import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { momentOf, officeCalendar, OFFICE_HOURS, OFFICE_WEEK, weekCalendar } from './index.ts'
import { CHART_CALENDARS } from './testing/read-chart.ts'
import { EARLIER, LATER } from './work-line.ts'

const at = (date: string, hours: number) => momentOf(isoDate(date), hours * 60)
const { line } = CHART_CALENDARS.office

test('17:00 and 08:00 of the next working day are one amount of work with two sides', () => {
  const friday = line.positionOf(at('2026-03-06', 17), LATER)
  const monday = line.positionOf(at('2026-03-09', 8), EARLIER)

  expect([monday - friday, friday & 1, monday & 1]).toEqual([1, 0, 1])
  expect([line.momentOf(friday), line.momentOf(monday)]).toEqual([
    at('2026-03-06', 17),
    at('2026-03-09', 8),
  ])
})

test('a moment at which nobody works takes the side that is asked for', () => {
  const saturday = at('2026-03-07', 10)
  expect(line.momentOf(line.positionOf(saturday, EARLIER))).toBe(at('2026-03-06', 17))
  expect(line.momentOf(line.positionOf(saturday, LATER))).toBe(at('2026-03-09', 8))
})

test('every moment comes back from its position, or the next side of its rest', () => {
  const moments = fc.integer({ min: -1_000_000, max: 110_000_000 })
  const calendars = fc.constantFrom(
    ...Object.values(CHART_CALENDARS).filter((each) => each.line.hasWork()),
  )
  fc.assert(
    fc.property(calendars, moments, (calendar, moment) => {
      const early = calendar.line.momentOf(calendar.line.positionOf(moment, EARLIER))
      const late = calendar.line.momentOf(calendar.line.positionOf(moment, LATER))
      const day = Math.floor(moment / 1440)
      const minute = moment - day * 1440
      const isWorked = calendar
        .workOfDay(day)
        .some(({ from, to }) => from <= minute && minute <= to)
      expect(isWorked ? [moment, moment] : [early <= moment, late >= moment]).toEqual(
        isWorked ? [early, late] : [true, true],
      )
    }),
  )
})

test('positions grow with moments', () => {
  const moments = fc.integer({ min: -1_000_000, max: 110_000_000 })
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 5_000 }), (moment, more) => {
      const { positionOf } = CHART_CALENDARS.vietnam.line
      expect(positionOf(moment + more, LATER)).toBeGreaterThanOrEqual(positionOf(moment, LATER))
    }),
  )
})

describe('a week calendar', () => {
  const wednesday = 20_516
  const base = weekCalendar({
    week: OFFICE_WEEK,
    exceptions: [{ fromDay: wednesday, toDay: wednesday + 1, work: [] }],
  })

  test('is derived from another one wherever its week says nothing', () => {
    const saturdays = weekCalendar({
      week: [null, null, null, null, null, OFFICE_HOURS, null],
      exceptions: [{ fromDay: wednesday, toDay: wednesday, work: [{ from: 480, to: 540 }] }],
      base,
    })
    const hours = [0, 1, 2, 3, 4, 5].map((day) => saturdays.workOfDay(wednesday - 2 + day).length)
    expect(hours).toEqual([2, 2, 1, 0, 2, 2])
  })

  test('has stretches of days with another week', () => {
    const summer = weekCalendar({
      week: OFFICE_WEEK,
      periods: [
        {
          fromDay: wednesday,
          toDay: wednesday + 500,
          week: [[], null, null, null, null, null, null],
        },
      ],
    })
    expect([summer.workOfDay(wednesday - 2), summer.workOfDay(wednesday + 5)]).toEqual([
      OFFICE_HOURS,
      [],
    ])
  })

  test('puts its hours in order, joins those that touch and cuts what lies outside the day', () => {
    const odd = [
      { from: 780, to: 1_500 },
      { from: 480, to: 600 },
      { from: 600, to: 720 },
      { from: 900, to: 900 },
    ]
    const calendar = weekCalendar({ week: Array.from({ length: 7 }, () => odd) })
    expect(calendar.workOfDay(0)).toEqual([
      { from: 480, to: 720 },
      { from: 780, to: 1_440 },
    ])
  })
})

test('the calendar of Việt Nam has office hours on its working days only', () => {
  const { workOfDay } = officeCalendar(createWorkingCalendar())
  const dayOf = (date: string) => momentOf(isoDate(date)) / 1440
  expect(workOfDay(dayOf('2026-04-29'))).toEqual(OFFICE_HOURS)
  expect(workOfDay(dayOf('2026-04-30'))).toEqual([])
  expect(workOfDay(dayOf('2026-01-10'))).toEqual(OFFICE_HOURS)
})
