import { TIMELINESS } from '@roviec/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dueOf,
  figuresByMonth,
  figuresByUnit,
  type ReportedUnit,
  type TaskGroup,
} from './overview.ts'

const unit = (kind: string, name: string, ...path: string[]): [string, ReportedUnit] => {
  const id = path.at(-1) ?? ''
  return [id, { id, kind: kind as ReportedUnit['kind'], name, sortKey: name.toLowerCase(), path }]
}
const units = new Map([
  unit('city', 'Thành phố', 'city'),
  unit('office', 'Văn phòng', 'city', 'office'),
  unit('department', 'Sở Y tế', 'city', 'health'),
  unit('division', 'Phòng Dược', 'city', 'health', 'drugs'),
  unit('public-service-unit', 'Bệnh viện', 'city', 'health', 'hospital'),
  unit('division', 'Khoa Nhi', 'city', 'health', 'hospital', 'children'),
  unit('ward', 'Phường Cầu Sen', 'city', 'lotus'),
])
const group = (unitId: string, change: Partial<TaskGroup> = {}): TaskGroup => ({
  unitId,
  month: '2026-11',
  timeliness: 'done-on-time',
  isDated: true,
  count: 1,
  ...change,
})

test('a division counts for its department, a hospital for itself, an office for itself', () => {
  const groups = ['drugs', 'health', 'children', 'office', 'lotus'].map((id) => group(id))

  const figures = figuresByUnit(groups, new Map([['drugs', 3]]), units)

  expect(figures.map(({ unitId, due, uncovered }) => [unitId, due, uncovered])).toEqual([
    ['hospital', 1, 0],
    ['lotus', 1, 0],
    ['health', 2, 3],
    ['office', 1, 0],
  ])
})

test('the most overdue unit comes first; a unit with nothing but uncovered work is shown', () => {
  const late = group('lotus', { timeliness: 'open-overdue', count: 2 })

  const figures = figuresByUnit([group('health'), late], new Map([['office', 4]]), units)

  expect(
    figures.map(({ unitName, states, uncovered }) => [unitName, states.openOverdue, uncovered]),
  ).toEqual([
    ['Phường Cầu Sen', 2, 0],
    ['Sở Y tế', 0, 0],
    ['Văn phòng', 0, 4],
  ])
})

test('what waits for its verifier, is undated or within its term is not due', () => {
  const states = {
    doneOnTime: 5,
    doneLate: 3,
    openWithinTerm: 7,
    openOverdue: 2,
    waiting: 4,
    undated: 6,
  }

  expect(dueOf(states)).toEqual({ due: 10, onTime: 5 })
})

test('months come in their order, without those in which nothing was due', () => {
  const groups = [
    group('health', { month: '2026-11', timeliness: 'open-overdue' }),
    group('health', { month: '2026-02', count: 3 }),
    group('lotus', { month: '2026-11' }),
    group('lotus', { month: '2026-12', timeliness: 'open-within-term' }),
    group('lotus', { month: null }),
  ]

  expect(figuresByMonth(groups)).toEqual([
    { month: '2026-02', due: 3, onTime: 3 },
    { month: '2026-11', due: 2, onTime: 1 },
  ])
})

test('the units together are the whole, and the months no more than it', () => {
  const groups = fc.array(
    fc.record({
      unitId: fc.constantFrom(...units.keys()),
      month: fc.option(fc.constantFrom('2026-01', '2026-02'), { nil: null }),
      timeliness: fc.constantFrom(...TIMELINESS),
      isDated: fc.boolean(),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  )
  fc.assert(
    fc.property(groups, (given) => {
      const counted = (timeliness: string) =>
        given
          .filter((one) => one.timeliness === timeliness)
          .reduce((sum, { count }) => sum + count, 0)
      const figures = figuresByUnit(given, new Map(), units)
      const due = counted('done-on-time') + counted('done-late') + counted('open-overdue')

      expect(figures.reduce((sum, one) => sum + one.due, 0)).toBe(due)
      expect(figures.reduce((sum, one) => sum + one.onTime, 0)).toBe(counted('done-on-time'))
      expect(figuresByMonth(given).reduce((sum, one) => sum + one.due, 0)).toBeLessThanOrEqual(due)
    }),
  )
})
