import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { isoDate } from './iso-date.ts'
import { fromPlainDate, plainDate } from './plain-date.ts'
import { arbitraryDate } from './testing/arbitraries.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a date survives the way through Temporal', () => {
  const anyDate = arbitraryDate({ from: '0001-01-01', to: '9999-12-31' })
  fc.assert(fc.property(anyDate, (date) => fromPlainDate(plainDate(date)) === date))
})

test('a Temporal date in another calendar system is read as the ISO date', () => {
  const chinese = Temporal.PlainDate.from('2026-02-17').withCalendar('chinese')
  expect(fromPlainDate(chinese)).toBe('2026-02-17')
})

test('a Temporal date beyond the year 9999 has no ISO date of ours', () => {
  expect(() => fromPlainDate(new Temporal.PlainDate(10_000, 1, 1))).toThrow(RangeError)
  expect(() => fromPlainDate(new Temporal.PlainDate(0, 12, 31))).toThrow(RangeError)
})

test('the package loads and counts where Temporal is not there yet', async () => {
  vi.stubGlobal('Temporal', undefined)
  vi.resetModules()
  const calendar = await import('./index.ts')
  const official = calendar.createWorkingCalendar()
  expect(official.addWorkingDays(isoDate('2026-04-29'), 1)).toBe('2026-05-04')
  expect(() => calendar.plainDate(isoDate('2026-04-29'))).toThrow(TypeError)
})
