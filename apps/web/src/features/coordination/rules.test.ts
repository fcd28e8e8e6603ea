import { isoDate } from '@roviec/calendar'
import type { CoordinationRule, WorkField } from '@roviec/contract'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { groupByUnit, stateOf } from './rules.ts'

const TODAY = isoDate('2026-11-20')

function rule(change: Partial<CoordinationRule>): CoordinationRule {
  return {
    id: fakeId(1),
    fieldId: fakeId(2),
    scope: 'city',
    lead: { body: { kind: 'unit', unitId: fakeId(3) }, name: 'Sở Y tế' },
    supports: [],
    decision: '12/QĐ-UBND',
    from: isoDate('2026-01-01'),
    to: null,
    ...change,
  }
}

function field(name: string, rules: readonly CoordinationRule[]): WorkField {
  return {
    id: fakeId(2),
    name,
    keywords: [],
    description: '',
    endedOn: null,
    rules: [...rules],
    version: 1,
  }
}

test.each([
  ['2026-11-20', null, 'now'],
  ['2026-11-21', null, 'future'],
  ['2026-01-01', '2026-11-20', 'now'],
  ['2026-01-01', '2026-11-19', 'past'],
])('a rule from %s to %s is %s', (from, to, expected) => {
  expect(stateOf({ from: isoDate(from), to: to === null ? null : isoDate(to) }, TODAY)).toBe(
    expected,
  )
})

test('each unit stands once, with what it leads and supports today', () => {
  const works = { body: { kind: 'unit', unitId: fakeId(4) }, name: 'Sở Xây dựng' } as const
  const ward = rule({ scope: 'ward', lead: { body: { kind: 'place' }, name: null } })
  const fields = [
    field('Y tế', [rule({ supports: [works] }), ward]),
    field('Nhà ở', [rule({ lead: works }), rule({ to: isoDate('2026-10-31') })]),
  ]
  const units = groupByUnit(fields, TODAY, ({ scope }, name) => name ?? `chính ${scope}`)
  expect(units.map(({ name, leads, supports }) => [name, leads.length, supports.length])).toEqual([
    ['chính ward', 1, 0],
    ['Sở Xây dựng', 1, 1],
    ['Sở Y tế', 1, 0],
  ])
})
