import { expect, test } from 'vitest'
import type { Duty } from '../platform/context.ts'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { abilitiesOf, canImport } from './policy.ts'

const COUNTS = { error: 0, create: 1, change: 0, unchanged: 0, duplicate: 0 }
const draft = { status: 'draft', counts: COUNTS, canBeUndone: true } as const
const keeper = actorWith({ duties: ['organization-administrator'] })

test.each<[Duty, boolean]>([
  ['organization-administrator', true],
  ['personnel-officer', false],
  ['account-administrator', false],
  ['plan-clerk', false],
  ['auditor', false],
])('%s brings in: %s', (duty, brings) => {
  expect(canImport(actorWith({ duties: [duty] }))).toBe(brings)
})

test('the system may bring in', () => {
  expect(canImport(SYSTEM_ACTOR)).toBe(true)
})

test.each([
  ['a draft in order', draft, ['apply', 'recheck', 'discard']],
  ['a draft with an error', { ...draft, counts: { ...COUNTS, error: 1 } }, ['recheck', 'discard']],
  [
    'a draft that changes nothing',
    { ...draft, counts: { ...COUNTS, create: 0, unchanged: 3 } },
    ['recheck', 'discard'],
  ],
  ['what was brought in', { ...draft, status: 'applied' } as const, ['undo']],
  ['what was forgotten', { ...draft, status: 'applied', canBeUndone: false } as const, []],
  ['what was taken back', { ...draft, status: 'undone' } as const, []],
])('%s offers these', (_, standing, expected) => {
  expect(abilitiesOf(keeper, standing)).toEqual(expected)
  expect(abilitiesOf(actorWith({ duties: ['auditor'] }), standing)).toEqual([])
})
