import type { UnitFigures } from '@roviec/contract'
import { expect, test } from 'vitest'
import { formatPercent, sharePercent } from './share.ts'
import { groupUnits } from './unit-groups.ts'

const unit = (
  unitName: string,
  unitKind: UnitFigures['unitKind'],
  openOverdue: number,
): UnitFigures => ({
  unitId: unitName,
  unitName,
  unitKind,
  due: 10,
  onTime: 8,
  states: {
    doneOnTime: 8,
    doneLate: 1,
    openWithinTerm: 2,
    openOverdue,
    waiting: 0,
    undated: 0,
  },
  uncovered: 0,
})

test('units stand in their group, the most overdue first, and the group adds up', () => {
  const groups = groupUnits([
    unit('Phường Bến Gạo', 'ward', 1),
    unit('Sở Y tế', 'department', 1),
    unit('Sở Xây dựng', 'department', 6),
  ])

  expect(groups.map(({ group, units }) => [group, units.map(({ unitName }) => unitName)])).toEqual([
    ['departments', ['Sở Xây dựng', 'Sở Y tế']],
    ['localities', ['Phường Bến Gạo']],
  ])
  expect(groups[0]).toMatchObject({ due: 20, onTime: 16, doneLate: 2, openOverdue: 7 })
})

test('below ten there is no percentage', () => {
  expect(sharePercent(5, 9)).toBeNull()
  expect(sharePercent(606, 695)).toBeCloseTo(87.19, 2)
})

test('a percentage has a comma in Vietnamese and a point in English', () => {
  expect(formatPercent(87.19, 'vi')).toBe('87,2%')
  expect(formatPercent(87.19, 'en')).toBe('87.2%')
})
