import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildUnit, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const RENAMING = {
  from: '2026-11-01',
  decision: '12/NQ-HĐND',
  name: 'Phường Cầu Sen Mới',
  shortName: 'P. Cầu Sen Mới',
}

test('a new name holds from its day on, and the old one stays for the days before', async () => {
  const unitId = await buildUnit(world, { kind: 'ward', name: 'Phường Cầu Sen' })

  const response = await world.post(administrator, `/units/${unitId}/change`, RENAMING)

  expect(response.status).toBe(204)
  const history = await (await world.get(administrator, `/units/${unitId}/history`)).json()
  expect(history).toMatchObject({
    unit: { name: 'Phường Cầu Sen Mới', kind: 'ward' },
    versions: [
      {
        name: 'Phường Cầu Sen Mới',
        validFrom: '2026-11-01',
        validTo: null,
        decision: '12/NQ-HĐND',
      },
      { name: 'Phường Cầu Sen', validFrom: '2020-01-01', validTo: '2026-10-31', decision: null },
    ],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'unit.changed',
      subjectId: unitId,
      subjectLabel: 'Phường Cầu Sen',
      note: '12/NQ-HĐND',
      before: { name: 'Phường Cầu Sen' },
      after: { name: 'Phường Cầu Sen Mới', from: '2026-11-01' },
    },
  ])
})

test('a second change of the same day replaces the first and names both decisions', async () => {
  const unitId = await buildUnit(world)
  await world.post(administrator, `/units/${unitId}/change`, RENAMING)
  const second = { from: '2026-11-01', decision: '13/NQ-HĐND', kind: 'ward', code: 'H41.7' }

  await world.post(administrator, `/units/${unitId}/change`, second)

  const history = await (await world.get(administrator, `/units/${unitId}/history`)).json()
  expect(history.versions).toHaveLength(2)
  expect(history.versions[0]).toMatchObject({
    name: 'Phường Cầu Sen Mới',
    kind: 'ward',
    code: 'H41.7',
    decision: '12/NQ-HĐND; 13/NQ-HĐND',
  })
})

test('a unit that begins later is mended on its first day', async () => {
  const unitId = await buildUnit(world, { validFrom: '2027-01-01' as never })
  const path = `/units/${unitId}/change`
  const tooLate = await world.post(administrator, path, { ...RENAMING, from: '2027-01-02' })
  expect(await refusalOf(tooLate)).toEqual([422, 'change-ahead'])
  const response = await world.post(administrator, path, { ...RENAMING, from: '2027-01-01' })
  expect(response.status).toBe(204)
})

test.each([
  ['a day before the last change', { from: '2019-12-31' }, [409, 'change-before-last']],
  ['a day that has not come', { from: '2026-11-21' }, [422, 'change-ahead']],
  ['nothing that differs', { name: 'Phường A', shortName: 'Đơn vị' }, [422, 'change-empty']],
  ['an identifier in small letters', { code: 'h41' }, [422, 'request-invalid']],
  ['an identifier of 36 signs', { code: 'A'.repeat(36) }, [422, 'request-invalid']],
  ['an identifier with an empty group', { code: 'H41..1' }, [422, 'request-invalid']],
  ['an identifier of another unit', { code: 'H41.12' }, [409, 'unit-code-taken']],
] as const)('refused with %s', async (_, wrong, refusal) => {
  const unitId = await buildUnit(world, { name: 'Phường A' })
  await buildUnit(world, { code: 'H41.12' })
  const body = { ...RENAMING, ...wrong }
  const response = await world.post(administrator, `/units/${unitId}/change`, body)
  expect(await refusalOf(response)).toEqual(refusal)
  expect(await auditEntries(world)).toEqual([])
})

test('an identifier of 35 signs is taken', async () => {
  const unitId = await buildUnit(world)
  const body = { from: '2026-11-01', decision: '1/QĐ', code: `H41.${'A'.repeat(31)}` }
  expect((await world.post(administrator, `/units/${unitId}/change`, body)).status).toBe(204)
})

test('refused for a unit that has ended, an unknown one, and without the duty', async () => {
  const unitId = await buildUnit(world, { validTo: '2026-01-31' })
  const ended = await world.post(administrator, `/units/${unitId}/change`, RENAMING)
  expect(await refusalOf(ended)).toEqual([409, 'unit-ended'])
  const unknown = '/units/0199b3a0-0000-7000-8000-000000000000/change'
  const missing = await world.post(administrator, unknown, RENAMING)
  expect(await refusalOf(missing)).toEqual([404, 'unit-not-found'])
  const head = await buildOfficial(world)
  const forbidden = await world.post(head, `/units/${head.unitId}/change`, RENAMING)
  expect(await refusalOf(forbidden)).toEqual([403, 'unit-change-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})
