import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { makeScoredDocument } from '../../../testing/make-scored-document.ts'
import { issuePeriods } from './issue-periods.ts'

const issued = (...days: readonly string[]) =>
  days.map((day) => makeScoredDocument({ issuedOn: isoDate(day) }))
const counts = (documents: Parameters<typeof issuePeriods>[0]) =>
  issuePeriods(documents).map(({ unit, year, number, documentCount }) =>
    [unit, year, number, documentCount].join(' '),
  )

test('within a year months follow each other without a gap', () => {
  expect(counts(issued('2026-02-03', '2025-12-31', '2026-02-28'))).toEqual([
    'month 2025 12 1',
    'month 2026 1 0',
    'month 2026 2 2',
  ])
})

test('beyond a year there are quarters, the last twelve of them', () => {
  expect(counts(issued('2025-11-30', '2026-11-01'))).toEqual([
    'quarter 2025 4 1',
    'quarter 2026 1 0',
    'quarter 2026 2 0',
    'quarter 2026 3 0',
    'quarter 2026 4 1',
  ])
  const long = counts(issued('2020-01-01', '2026-11-01'))
  expect([long.length, long[0]]).toEqual([12, 'quarter 2024 1 0'])
})

test('a document without a day of issue belongs to no period', () => {
  expect(issuePeriods([makeScoredDocument({ issuedOn: null })])).toEqual([])
})
