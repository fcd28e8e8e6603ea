import { expect, test } from 'vitest'
import type { Duty } from '../platform/context.ts'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { abilitiesOf, canImport, canWriteFiles } from './policy.ts'

const COUNTS = { error: 0, create: 1, change: 0, unchanged: 0, duplicate: 0 }
const draft = { status: 'draft', counts: COUNTS, canBeUndone: true } as const
const keeper = actorWith({ duties: ['organization-administrator'] })

test.each<[Duty, boolean, boolean]>([
  ['organization-administrator', true, false],
  ['personnel-officer', false, true],
  ['account-administrator', false, false],
  ['plan-clerk', false, false],
  ['auditor', false, false],
])('%s brings in: %s; writes personal files: %s', (duty, brings, writes) => {
  const actor = actorWith({ duties: [duty] })

  expect([canImport(actor), canWriteFiles(actor)]).toEqual([brings, writes])
})

test('the system may do everything', () => {
  expect([canImport(SYSTEM_ACTOR), canWriteFiles(SYSTEM_ACTOR)]).toEqual([true, true])
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
