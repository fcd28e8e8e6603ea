import { addDays, daysBetween, isoDate, type IsoDate } from '@roviec/calendar'
import type { Appointment } from '@roviec/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeAppointment } from '../../../testing/make-seat.ts'
import { listGaps, listStretches } from './seat-timeline.ts'

const day = (text: string) => isoDate(text)
const LIFE = { from: day('2026-01-01'), to: null, today: day('2026-11-21') }
const held = (from: string, to: string | null) =>
  makeAppointment({ from: day(from), to: to === null ? null : day(to) })

test('days without anybody are gaps: before the first, between two, and until today', () => {
  const gaps = listGaps([held('2026-02-01', '2026-03-31'), held('2026-05-01', '2026-11-10')], LIFE)

  expect(gaps).toEqual([
    { from: '2026-01-01', to: '2026-01-31', days: 31 },
    { from: '2026-04-01', to: '2026-04-30', days: 30 },
    { from: '2026-11-11', to: null, days: 11 },
  ])
})

test('an appointment that follows the next day leaves no gap, and one to come is none either', () => {
  const appointments = [held('2026-01-01', '2026-11-21'), held('2027-01-01', null)]

  expect(listGaps(appointments, LIFE)).toEqual([])
})

test('a mistaken entry covers no day', () => {
  const mistaken = makeAppointment({
    from: day('2026-01-01'),
    cancelledAt: '2026-02-01T09:00:00+07:00',
  })

  expect(listGaps([mistaken], LIFE)).toEqual([{ from: '2026-01-01', to: null, days: 325 }])
})

test('a seat that was abolished has no gap after its last day', () => {
  const life = { ...LIFE, to: day('2026-06-30') }

  expect(listGaps([held('2026-01-01', '2026-06-10')], life)).toEqual([
    { from: '2026-06-11', to: '2026-06-30', days: 20 },
  ])
})

test('the latest stands first, gaps among the appointments', () => {
  const stretches = listStretches([held('2026-02-01', '2026-03-31')], LIFE)

  expect(stretches.map(({ kind, from }) => [kind, from])).toEqual([
    ['gap', '2026-04-01'],
    ['appointment', '2026-02-01'],
    ['gap', '2026-01-01'],
  ])
})

test('every day up to today is covered or in exactly one gap', () => {
  const spans = fc.array(
    fc.record({
      start: fc.integer({ min: -40, max: 120 }),
      length: fc.nat(60),
      open: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(spans, (given) => {
      const from = day('2026-08-01')
      const life = { from, to: null, today: addDays(from, 100) }
      const appointments = given.map(({ start, length, open }, index): Appointment => {
        const begins = addDays(from, start)
        const to = open ? null : addDays(begins, length)
        return makeAppointment({ id: fakeId(index), from: begins, to })
      })
      const gaps = listGaps(appointments, life)
      for (let offset = 0; offset <= 100; offset++) {
        const on = addDays(from, offset)
        const isCovered = appointments.some((one) => isWithin(on, one))
        expect(gaps.filter((gap) => isWithin(on, gap))).toHaveLength(isCovered ? 0 : 1)
      }
      for (const gap of gaps) {
        expect(gap.days).toBe(daysBetween(gap.from, gap.to ?? life.today) + 1)
      }
    }),
  )
})

function isWithin(on: IsoDate, { from, to }: { from: IsoDate; to: IsoDate | null }): boolean {
  return from <= on && (to === null || on <= to)
}
