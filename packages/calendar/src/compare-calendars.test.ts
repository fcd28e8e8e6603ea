import { expect, test } from 'vitest'
import type { CalendarOverride } from './calendar-override.ts'
import { compareCalendars, listChangedDays } from './compare-calendars.ts'
import { isoDate } from './iso-date.ts'
import { createWorkingCalendar } from './working-calendar.ts'

const flood: CalendarOverride = {
  kind: 'day-off',
  on: isoDate('2026-10-12'),
  name: 'Nghỉ do lũ',
  citation: 'QĐ 10',
}
const saturday: CalendarOverride = {
  kind: 'make-up-day',
  on: isoDate('2026-10-17'),
  for: flood.on,
  citation: 'QĐ 10',
}
const before = createWorkingCalendar()
const after = createWorkingCalendar({ overrides: [flood, saturday] })

test('a flood day moves the terms that end on it or count over it, and no others', () => {
  const from = isoDate('2026-10-08')
  const moves = compareCalendars({ before, after }, [
    { id: 'ends-on-it', term: { from, count: 4, unit: 'day' } },
    { id: 'counts-over-it', term: { from, count: 3, unit: 'working-day' } },
    { id: 'is-caught-up', term: { from, count: 6, unit: 'working-day' } },
    { id: 'ends-after-it', term: { from, count: 5, unit: 'day' } },
  ])
  expect(moves).toEqual([
    { kind: 'term-moved', id: 'ends-on-it', before: '2026-10-12', after: '2026-10-13' },
    { kind: 'term-moved', id: 'counts-over-it', before: '2026-10-13', after: '2026-10-14' },
    { kind: 'term-moved', id: 'is-caught-up', before: '2026-10-16', after: '2026-10-17' },
  ])
})

test('a written date stays; the list says that it is now a day off, or worked', () => {
  const moves = compareCalendars({ before, after }, [
    { id: 'flooded', on: isoDate('2026-10-12') },
    { id: 'opened', on: isoDate('2026-10-17') },
    { id: 'ordinary', on: isoDate('2026-10-14') },
    { id: 'sunday', on: isoDate('2026-10-18') },
  ])
  expect(moves).toEqual([
    { kind: 'became-day-off', id: 'flooded', on: '2026-10-12', name: 'Nghỉ do lũ' },
    { kind: 'became-working-day', id: 'opened', on: '2026-10-17' },
  ])
})

test('nothing moves between a calendar and itself', () => {
  const subjects = [{ id: 'any', on: isoDate('2026-10-12') }]
  expect(compareCalendars({ before: after, after }, subjects)).toEqual([])
})

test('the days that changed are listed with the name that came or went', () => {
  const span = { from: isoDate('2026-10-01'), to: isoDate('2026-10-31') }
  expect(listChangedDays({ before, after }, span)).toEqual([
    { on: '2026-10-12', worked: false, name: 'Nghỉ do lũ' },
    { on: '2026-10-17', worked: true, name: 'Thứ Bảy' },
  ])
  const withCulture = createWorkingCalendar({ culturalDay: true })
  const november = { from: isoDate('2026-11-01'), to: isoDate('2026-11-30') }
  expect(listChangedDays({ before, after: withCulture }, november)).toEqual([
    { on: '2026-11-24', worked: false, name: 'Ngày Văn hóa Việt Nam 24/11' },
  ])
})
