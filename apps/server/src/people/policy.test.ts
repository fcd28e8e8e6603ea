import { describe, expect, test } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '../platform/context.ts'
import { actorWith } from '../testing/actors.ts'
import { type About, can, canDelegateFrom, canWithdraw, PEOPLE_ABILITIES } from './policy.ts'

const CITY = 'city'
const WARD = 'ward'
const officer = (unitId: string, unitPath: readonly string[]) =>
  actorWith({ duties: ['personnel-officer'], unitId, unitPath, unitKind: 'ward' })

const ACTORS = {
  system: SYSTEM_ACTOR,
  'organization administrator': actorWith({ duties: ['organization-administrator'] }),
  'account administrator': actorWith({ duties: ['account-administrator'] }),
  'personnel officer of the city': officer(CITY, [CITY]),
  'personnel officer of the ward': officer(WARD, [CITY, WARD]),
  'personnel officer of another ward': officer('other', [CITY, 'other']),
  'head of the ward': actorWith({ rank: 'head', unitId: WARD, unitPath: [CITY, WARD] }),
  'plan clerk': actorWith({ duties: ['plan-clerk'] }),
  auditor: actorWith({ duties: ['auditor'] }),
  'the person': { ...actorWith(null), personId: 'somebody' },
  'account without a position': actorWith(null),
} as const satisfies Record<string, Actor>
type Role = keyof typeof ACTORS

const ABOUT: About = { personId: 'somebody', unitPaths: [[CITY, WARD]] }
const OFFICERS = ['personnel officer of the city', 'personnel officer of the ward'] as const
const KEEPERS: readonly Role[] = ['system', 'organization administrator', ...OFFICERS]

const ALLOWED = {
  'create-person': [...KEEPERS, 'personnel officer of another ward'],
  'change-person': KEEPERS,
  'record-appointment': KEEPERS,
  'end-appointment': KEEPERS,
  'record-absence': [...KEEPERS, 'the person'],
  'open-personal-file': [...OFFICERS, 'the person'],
  'change-personal-file': OFFICERS,
  'request-personal-data': [...OFFICERS, 'the person'],
  'answer-data-request': OFFICERS,
  'remove-person': OFFICERS,
} as const satisfies Record<(typeof PEOPLE_ABILITIES)[number], readonly Role[]>

describe.each(PEOPLE_ABILITIES)('%s', (ability) => {
  const allowed: readonly string[] = ALLOWED[ability]
  test.each(Object.entries(ACTORS))('%s', (role, actor) => {
    expect(can(actor, ability, ABOUT)).toBe(allowed.includes(role))
  })
})

test('whoever has no seat and never had one is looked after at the top alone', () => {
  const nobodys = { personId: 'new', unitPaths: [] }
  expect(can(ACTORS['personnel officer of the city'], 'open-personal-file', nobodys)).toBe(true)
  expect(can(ACTORS['personnel officer of the ward'], 'open-personal-file', nobodys)).toBe(false)
})

test('a department that serves a committee looks after all of the committee, and of no other', () => {
  const homeAffairs = actorWith({
    duties: ['personnel-officer'],
    unitId: 'home-affairs',
    unitKind: 'department',
    unitPath: [CITY, 'committee', 'home-affairs'],
  })
  const inWard = { personId: 'somebody', unitPaths: [[CITY, 'committee', WARD]] }
  const inParty = { personId: 'somebody', unitPaths: [[CITY, 'party', 'party-office']] }
  expect(can(homeAffairs, 'open-personal-file', inWard)).toBe(true)
  expect(can(homeAffairs, 'open-personal-file', inParty)).toBe(false)
})

test('a personnel officer neither changes the own file nor answers the own request', () => {
  const actor = officer(WARD, [CITY, WARD])
  const own = { personId: actor.personId, unitPaths: [[CITY, WARD]] }
  expect(can(actor, 'open-personal-file', own)).toBe(true)
  expect(can(actor, 'change-personal-file', own)).toBe(false)
  expect(can(actor, 'answer-data-request', own)).toBe(false)
  expect(can(actor, 'remove-person', own)).toBe(false)
})

test('only the holder of a seat delegates from it, and only the giver or the holder takes back', () => {
  const holder = actorWith({ positionId: 'p', holding: 'holder' })
  const acting = actorWith({ positionId: 'p', holding: 'acting' })
  const giver = { ...actorWith(null), personId: 'giver' }
  const given = { positionId: 'p', fromPersonId: 'giver' }

  expect([canDelegateFrom(holder, 'p'), canDelegateFrom(acting, 'p')]).toEqual([true, false])
  expect(canDelegateFrom(holder, 'other')).toBe(false)
  expect([holder, acting, giver].map((actor) => canWithdraw(actor, given))).toEqual([
    true,
    false,
    true,
  ])
})
