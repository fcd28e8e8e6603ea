import { isoDate } from '@roviec/calendar'
import type { CoordinationRule } from '@roviec/contract'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { leadOf, supportsOf, valuesOf } from './rule-values.ts'

const named = (unitId: string) => ({ body: { kind: 'unit', unitId } as const, name: 'Sở' })
const rule: CoordinationRule = {
  id: fakeId(1),
  fieldId: fakeId(2),
  scope: 'city',
  lead: named(fakeId(3)),
  supports: [named(fakeId(4))],
  decision: '12/QĐ-UBND',
  from: isoDate('2026-01-01'),
  to: null,
}
const ward: CoordinationRule = {
  ...rule,
  scope: 'ward',
  lead: { body: { kind: 'inside', name: 'Phòng Kinh tế' }, name: 'Phòng Kinh tế' },
  supports: [
    { body: { kind: 'place' }, name: null },
    { body: { kind: 'inside', name: 'Văn phòng' }, name: 'Văn phòng' },
    named(fakeId(4)),
  ],
}

test.each([rule, ward])('a rule goes into the form and comes out as it was: %#', (given) => {
  const values = valuesOf(given)
  expect(leadOf(values)).toEqual(given.lead.body)
  expect(supportsOf(values, given)).toEqual(given.supports.map(({ body }) => body))
})

test('a unit that has ended is replaced by the one that took over, or asked for', () => {
  const by = fakeId(9)
  expect(valuesOf(rule, { unitId: fakeId(3), by }).leadUnitId).toBe(by)
  expect(leadOf(valuesOf(rule, { unitId: fakeId(3), by: null }))).toBeNull()
  expect(valuesOf(rule, { unitId: fakeId(4), by }).supportUnitIds).toEqual([by])
})

test('nobody leads until somebody is named', () => {
  const empty = valuesOf(null)
  expect(leadOf(empty)).toBeNull()
  expect(leadOf({ ...empty, scope: 'ward', leadName: ' ' })).toBeNull()
  expect(leadOf({ ...empty, scope: 'ward', leadKind: 'place' })).toEqual({ kind: 'place' })
})
