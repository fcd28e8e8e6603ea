import { createWorkingCalendar, isoDate, toDayNumber, type IsoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { createAxis, scaleOf, xOfDay } from './axis.ts'
import { bandsBetween, findDayOffName } from './bands.ts'
import { GANTT_TEXTS_VI } from './texts.ts'
import type { GanttZoom } from './zoom.ts'

const calendar = createWorkingCalendar()

function bands(from: string, to: string, zoom: GanttZoom = 'week') {
  const range = { firstDay: toDayNumber(isoDate(from)), endDay: toDayNumber(isoDate(to)) + 1 }
  const axis = createAxis(range, scaleOf(zoom), 0)
  return bandsBetween(axis, { xFrom: 0, xTo: axis.width - 1 }, calendar, GANTT_TEXTS_VI)
}

const days = (from: IsoDate, to: IsoDate) => ({
  firstDay: toDayNumber(from),
  endDay: toDayNumber(to) + 1,
})

test('Tết is one band with one name over its run, weekends inside it included', () => {
  const named = bands('2026-02-01', '2026-02-28').filter(({ name }) => name !== null)

  expect(named).toEqual([
    expect.objectContaining({
      name: 'Tết Nguyên đán',
      ...days(isoDate('2026-02-16'), isoDate('2026-02-20')),
    }),
  ])
})

test('a Tết whose notice is not entered is marked as expected', () => {
  const names = bands('2027-01-01', '2027-02-28').map(({ name }) => name)

  expect(names).toContain('Tết Nguyên đán, dự kiến')
  expect(names).toContain('Tết Dương lịch')
})

test('weekends beside a run of days off stay weekends', () => {
  const [weekend, off] = bands('2026-04-25', '2026-04-27')

  expect(weekend).toMatchObject({
    kind: 'weekend',
    ...days(isoDate('2026-04-25'), isoDate('2026-04-25')),
  })
  expect(off).toMatchObject({ kind: 'day-off', name: 'Giỗ Tổ Hùng Vương' })
})

test('a Saturday worked to make up for a day off is not shaded', () => {
  const isShaded = (on: IsoDate) =>
    bands('2026-01-05', '2026-01-18').some(
      ({ firstDay, endDay }) => toDayNumber(on) >= firstDay && toDayNumber(on) < endDay,
    )

  expect(isShaded(isoDate('2026-01-10'))).toBe(false)
  expect(isShaded(isoDate('2026-01-11'))).toBe(true)
})

test('weekends are too narrow to show by month and quarter, days off are not', () => {
  expect(bands('2026-01-01', '2026-12-31', 'month').some(({ kind }) => kind === 'weekend')).toBe(
    false,
  )
  expect(bands('2026-01-01', '2026-12-31', 'quarter').length).toBeGreaterThan(3)
})

test('outside the years of the calendar nothing is shaded', () => {
  expect(bands('2300-01-01', '2300-12-31')).toEqual([])
})

test('a window that begins inside a run gives the run whole', () => {
  const range = {
    firstDay: toDayNumber(isoDate('2027-01-01')),
    endDay: toDayNumber(isoDate('2027-03-01')),
  }
  const axis = createAxis(range, scaleOf('week'), 0)
  const xFrom = xOfDay(axis, toDayNumber(isoDate('2027-02-08')))

  const [first] = bandsBetween(axis, { xFrom, xTo: xFrom }, calendar, GANTT_TEXTS_VI)

  expect(first).toMatchObject(days(isoDate('2027-02-04'), isoDate('2027-02-10')))
})

test('a calendar without a working day does not hold the chart', () => {
  const range = { firstDay: 0, endDay: 4000 }
  const axis = createAxis(range, scaleOf('week'), 0)
  const restless = {
    ...calendar,
    dayOffOn: () => calendar.dayOffOn(isoDate('2026-09-02')),
    isComplete: () => true,
  }

  const shaded = bandsBetween(axis, { xFrom: 10_000, xTo: 10_100 }, restless, GANTT_TEXTS_VI)

  expect(shaded.length).toBeGreaterThan(0)
})

test('the name of a single day tells the weekend from a holiday', () => {
  const nameOn = (on: string) => findDayOffName(toDayNumber(isoDate(on)), calendar, GANTT_TEXTS_VI)

  expect(nameOn('2026-11-21')).toBe('Cuối tuần')
  expect(nameOn('2026-09-02')).toBe('Quốc khánh 2/9')
  expect(nameOn('2027-02-06')).toBe('Tết Nguyên đán (mùng 1), dự kiến')
  expect(nameOn('2026-11-23')).toBeNull()
})
