import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
let personId: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  personId = await buildPerson(world, 'Lê Thị Hông')
})
afterAll(() => world.close())

const change = (body: object, { version = 1, id = personId, sender = keeper } = {}) =>
  world.patch(sender, `/people/${id}`, body, { 'if-match': String(version) })

test('a name is corrected and contacts are entered; what is not named stays', async () => {
  const contacts = { staffCode: 'CB-001', workPhone: '024 3825 4567', workEmail: 'hong@minhha.vn' }
  expect((await change(contacts)).status).toBe(204)
  expect((await change({ fullName: 'Lê Thị Hồng' }, { version: 2 })).status).toBe(204)

  const person = await world.get(keeper, `/people/${personId}`)
  expect(await person.json()).toMatchObject({ fullName: 'Lê Thị Hồng', ...contacts, version: 3 })
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'person.changed',
    subjectId: personId,
    before: { fullName: 'Lê Thị Hông' },
    after: { fullName: 'Lê Thị Hồng', staffCode: 'CB-001' },
  })
})

test('somebody leaves once no seat is left after that day', async () => {
  const { positionId } = await buildOfficial(world)
  await appoint(world, { personId, positionId, holding: 'acting', to: '2026-11-25' })
  expect(await refusalOf(await change({ leftOn: '2026-11-24' }))).toEqual([409, 'person-has-seats'])
  expect((await change({ leftOn: '2026-11-25' })).status).toBe(204)
})

describe('refusals leave nothing behind', () => {
  test('a staff code that another has, in whatever case: equal names are told apart by it', async () => {
    const other = await buildPerson(world, 'Lê Thị Hồng')
    await change({ staffCode: 'cb-001' }, { id: other })
    expect(await refusalOf(await change({ staffCode: 'CB-001' }))).toEqual([
      409,
      'staff-code-taken',
    ])
    expect(await auditEntries(world)).toHaveLength(1)
  })

  test('a version that is not the last one, an unknown person, somebody without the duty', async () => {
    const head = await buildOfficial(world)
    expect(await refusalOf(await change({ workPhone: null }, { version: 2 }))).toEqual([
      412,
      'version-outdated',
    ])
    expect(await refusalOf(await change({}, { id: newId() }))).toEqual([404, 'person-not-found'])
    expect(await refusalOf(await change({}, { sender: head }))).toEqual([
      403,
      'person-change-forbidden',
    ])
    expect(await auditEntries(world)).toEqual([])
  })

  test('a telephone number with words in it', async () => {
    expect(await refusalOf(await change({ workPhone: 'gọi sau' }))).toEqual([
      422,
      'request-invalid',
    ])
  })
})
