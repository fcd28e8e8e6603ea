import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPerson, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findHolders } from '../queries/find-holders.ts'

const world = await createWorld()
let keeper: Official
let person: Official
let absenceId: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  person = await buildOfficial(world, { fullName: 'Lê Thị Vắng' })
  const away = { from: '2026-11-23', to: '2026-11-27', deputyId: await buildPerson(world) }
  const response = await world.post(person, `/people/${person.personId}/absences`, away)
  absenceId = ((await response.json()) as { id: string }).id
})
afterAll(() => world.close())

const back = (lastDay: string | null, sender = person, id = absenceId) =>
  world.post(sender, `/absences/${id}/end`, { lastDay })

async function answersOn(day: string) {
  world.today = isoDate(day)
  const holders = await world.inTenant((ctx) => findHolders(ctx, [person.positionId]))
  return holders.get(person.positionId)?.holding
}

test('somebody back early answers again the day after', async () => {
  world.today = isoDate('2026-11-25')
  expect((await back('2026-11-25')).status).toBe(204)
  expect([await answersOn('2026-11-25'), await answersOn('2026-11-26')]).toEqual([
    'acting',
    'holder',
  ])
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'absence.ended',
    subjectId: person.personId,
    before: { to: '2026-11-27' },
    after: { to: '2026-11-25' },
  })
})

test('an absence that does not take place leaves no deputy', async () => {
  expect((await back(null)).status).toBe(204)
  expect(await answersOn('2026-11-23')).toBe('holder')
  expect(await refusalOf(await back(null))).toEqual([409, 'absence-ended'])
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['no earlier than before', '2026-11-27', 409, 'absence-ended'],
    ['before its first day', '2026-11-22', 422, 'appointment-ends-before-start'],
  ])('%s', async (_, lastDay, status, code) => {
    expect(await refusalOf(await back(lastDay))).toEqual([status, code])
    expect(await auditEntries(world)).toHaveLength(1)
  })

  test('what a deputy answered for is not taken back by the one who was away', async () => {
    world.today = isoDate('2026-11-26')
    expect(await refusalOf(await back('2026-11-23'))).toEqual([422, 'absence-in-past'])
    expect(await refusalOf(await back(null))).toEqual([422, 'absence-in-past'])
    expect((await back('2026-11-23', keeper)).status).toBe(204)
  })

  test('one that is over, is nobody’s, or is another’s', async () => {
    expect(await refusalOf(await back(null, person, newId()))).toEqual([404, 'absence-not-found'])
    expect(await refusalOf(await back(null, await buildOfficial(world)))).toEqual([
      403,
      'absence-forbidden',
    ])
    world.today = isoDate('2026-11-28')
    expect(await refusalOf(await back('2026-11-26', keeper))).toEqual([409, 'absence-ended'])
  })
})
