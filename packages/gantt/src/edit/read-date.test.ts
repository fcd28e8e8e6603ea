import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

const NEAR = isoDate('2026-11-21')

test.each([
  ['25/11/2026', '2026-11-25'],
  [' 5-1-2027 ', '2027-01-05'],
  ['25.11.26', '2026-11-25'],
  ['25 11', '2026-11-25'],
  ['05/01', '2027-01-05'],
  ['25112026', '2026-11-25'],
  ['251126', '2026-11-25'],
  ['2026-11-25', '2026-11-25'],
  ['29/2/2028', '2028-02-29'],
])('%s is %s', (text, on) => {
  expect(readDate(text, NEAR)).toEqual({ kind: 'date', on: isoDate(on) })
})

test.each(['31/2/2026', '13/13', 'mai', '1/2/3/4', '25/11/20266'])('%s is no date', (text) => {
  expect(readDate(text, NEAR)).toEqual({ kind: 'unreadable' })
})

test('nothing takes the date away', () => {
  expect(readDate('  ', NEAR)).toEqual({ kind: 'empty' })
})
