import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildOfficial,
  buildPosition,
  buildUnit,
  type Official,
} from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const END = { lastDay: '2026-10-31', decision: '15/NQ-HĐND' }

const close = (unitId: string, body = END) =>
  world.post(administrator, `/units/${unitId}/close`, body)

test('an empty unit ends on its last day, which it still has', async () => {
  const unitId = await buildUnit(world, { name: 'Phòng cũ' })

  expect((await close(unitId)).status).toBe(204)

  const names = async (on: string) => {
    const { entries } = await (await world.get(administrator, `/units?on=${on}`)).json()
    return entries.map(({ name }: { name: string }) => name)
  }
  expect(await names('2026-10-31')).toContain('Phòng cũ')
  expect(await names('2026-11-01')).not.toContain('Phòng cũ')
  const history = await (await world.get(administrator, `/units/${unitId}/history`)).json()
  expect(history).toMatchObject({
    unit: { validTo: '2026-10-31' },
    endDecision: '15/NQ-HĐND',
    versions: [{ validTo: '2026-10-31' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'unit.closed',
      subjectId: unitId,
      note: '15/NQ-HĐND',
      after: { validTo: '2026-10-31' },
    },
  ])
})

test('refused while a unit or a seat is inside', async () => {
  const unitId = await buildUnit(world)
  await buildUnit(world, { parentId: unitId })
  await buildPosition(world, { unitId })
  const response = await close(unitId)
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({
    code: 'unit-not-empty',
    parameters: { units: 1, positions: 1 },
  })
  expect(await auditEntries(world)).toEqual([])
})

test('refused for a day on which a unit that has left since was still inside', async () => {
  const unitId = await buildUnit(world)
  const insideId = await buildUnit(world, { parentId: unitId })
  await world.post(administrator, `/units/${insideId}/move`, {
    from: '2026-11-10',
    decision: '9/QĐ',
    parentId: null,
  })
  expect(await refusalOf(await close(unitId))).toEqual([409, 'unit-not-empty'])
  expect((await close(unitId, { ...END, lastDay: '2026-11-09' })).status).toBe(204)
})

test.each([
  ['a day that has not come', '2026-11-21', [422, 'change-ahead']],
  ['a day before its first', '2019-12-31', [409, 'change-before-last']],
] as const)('refused with %s', async (_, lastDay, refusal) => {
  const unitId = await buildUnit(world)
  expect(await refusalOf(await close(unitId, { ...END, lastDay }))).toEqual(refusal)
})

test('refused without the duty, and a second time', async () => {
  const unitId = await buildUnit(world)
  const head = await buildOfficial(world)
  const forbidden = await world.post(head, `/units/${unitId}/close`, END)
  expect(await refusalOf(forbidden)).toEqual([403, 'unit-change-forbidden'])
  await close(unitId)
  expect(await refusalOf(await close(unitId))).toEqual([409, 'unit-ended'])
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('no seat is created in a unit that ends', async () => {
    for (let round = 0; round < 5; round += 1) {
      const unitId = await buildUnit(world)
      const seat = { unitId, title: 'Chuyên viên', rank: 'member' }
      const [closed, created] = await Promise.all([
        close(unitId, { ...END, lastDay: '2026-11-20' }),
        world.post(administrator, '/positions', seat),
      ])
      expect([closed.status, created.status]).toSatisfy(
        ([first, second]: number[]) => (first === 204) !== (second === 201),
      )
    }
  })
})
