import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { readTypedDay } from './read-typed-day.ts'

const today = isoDate('2026-11-21')

test.for([
  ['30/09/2026', '2026-09-30', 'a full date may be past'],
  ['30/9/2026', '2026-09-30', 'zeros are not needed'],
  ['30.9.26', '2026-09-30', 'dots and two digits of the year'],
  ['30-9-2026', '2026-09-30', 'hyphens'],
  ['30 9 2026', '2026-09-30', 'spaces'],
  ['25/12', '2026-12-25', 'without a year the next such day'],
  ['21/11', '2026-11-21', 'today itself'],
  ['20/11', '2027-11-20', 'yesterday without a year is next year'],
  ['29/2', '2028-02-29', 'the next year that has the day'],
  ['31/02/2027', null, 'a day that does not exist'],
  ['31/4', null, 'nor without a year'],
  ['0/5', null, 'days count from one'],
  ['2026-09-30', null, 'not the order of the office'],
  ['mai', null, 'words'],
  ['', null, 'nothing'],
] as const)('“%s” is read as %s: %s', ([text, expected]) => {
  expect(readTypedDay(text, today)).toBe(expected)
})
