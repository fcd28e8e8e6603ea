import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const buildAdministrator = () =>
  buildOfficial(world, { rank: 'member', duties: ['organization-administrator'] })

const AS_SET_UP = {
  dueSoonWorkingDays: 3,
  notAcceptedWorkingDays: 2,
  forecastLatePercent: 70,
  beforeDay: 'exclusive',
  clarityChecklist: '2025',
  correctionsWithText: true,
}

test('an administrator changes some settings, and the record says what was and what is', async () => {
  const administrator = await buildAdministrator()
  const wish = { dueSoonWorkingDays: 5, clarityChecklist: '2024', correctionsWithText: true }

  const response = await world.patch(administrator, '/settings', wish)

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ ...AS_SET_UP, ...wish })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'settings.changed',
      personId: administrator.personId,
      subjectId: world.tenantId,
      before: { dueSoonWorkingDays: 3, clarityChecklist: '2025' },
      after: { dueSoonWorkingDays: 5, clarityChecklist: '2024' },
    },
  ])
  expect(await (await world.get(administrator, '/settings')).json()).toMatchObject(wish)
  expect(await (await world.get(administrator, '/calendar')).json()).toMatchObject({
    dueSoonWorkingDays: 5,
  })
})

test('each setting can be changed and changed back', async () => {
  const administrator = await buildAdministrator()
  const others = {
    dueSoonWorkingDays: 0,
    notAcceptedWorkingDays: 60,
    forecastLatePercent: 99,
    beforeDay: 'inclusive',
    clarityChecklist: '2024',
    correctionsWithText: false,
  }

  expect(await (await world.patch(administrator, '/settings', others)).json()).toEqual(others)
  expect(await (await world.patch(administrator, '/settings', AS_SET_UP)).json()).toEqual(AS_SET_UP)
})

test('what is as wished already is refused, and leaves no entry', async () => {
  const administrator = await buildAdministrator()

  const response = await world.patch(administrator, '/settings', { beforeDay: 'exclusive' })

  expect(await refusalOf(response)).toEqual([422, 'settings-unchanged'])
  expect(await auditEntries(world)).toEqual([])
})

test('whoever does not administer the organization is refused', async () => {
  const clerk = await buildOfficial(world, { duties: ['plan-clerk'] })

  const response = await world.patch(clerk, '/settings', { dueSoonWorkingDays: 5 })

  expect(await refusalOf(response)).toEqual([403, 'settings-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})

test.each([
  { dueSoonWorkingDays: 61 },
  { notAcceptedWorkingDays: -1 },
  { forecastLatePercent: 49 },
  { forecastLatePercent: 100 },
  { beforeDay: 'someday' },
  { clarityChecklist: '2023' },
])('%o is refused before it reaches the database', async (wish) => {
  const response = await world.patch(await buildAdministrator(), '/settings', wish)

  expect(response.status).toBe(422)
  expect(await auditEntries(world)).toEqual([])
})
