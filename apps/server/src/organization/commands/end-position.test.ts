import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
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

const END = { lastDay: '2026-10-31', decision: '4/QĐ-SNV' }

const abolish = (positionId: string, body = END) =>
  world.post(administrator, `/positions/${positionId}/abolish`, body)

test('a seat that nobody holds is abolished after its last day', async () => {
  const { positionId, unitId } = await buildPosition(world)
  const personId = await buildPerson(world)
  await appoint(world, { personId, positionId, to: '2026-10-31' })

  expect((await abolish(positionId)).status).toBe(204)

  const history = await (await world.get(administrator, `/positions/${positionId}/history`)).json()
  expect(history).toMatchObject({
    position: { validTo: '2026-10-31' },
    endDecision: '4/QĐ-SNV',
    versions: [{ validTo: '2026-10-31' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'position.abolished', subjectId: positionId, note: '4/QĐ-SNV' },
  ])
  const tree = await (await world.get(administrator, '/units')).json()
  expect(tree.entries).toContainEqual(expect.objectContaining({ id: unitId, headPositionId: null }))
})

test('refused while somebody holds it, and when somebody is appointed later', async () => {
  const { positionId } = await buildPosition(world)
  const personId = await buildPerson(world, 'Trần Văn Bình')
  await appoint(world, { personId, positionId, from: '2026-12-01' })
  const response = await abolish(positionId)
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({
    code: 'position-held',
    parameters: { fullName: 'Trần Văn Bình' },
  })
  expect(await auditEntries(world)).toEqual([])
})

test.each([
  ['a day that has not come', '2026-11-21', [422, 'change-ahead']],
  ['a day before its first', '2019-12-31', [409, 'change-before-last']],
] as const)('refused with %s', async (_, lastDay, refusal) => {
  const { positionId } = await buildPosition(world)
  expect(await refusalOf(await abolish(positionId, { ...END, lastDay }))).toEqual(refusal)
})

test('refused a second time, and without the duty', async () => {
  const { positionId } = await buildPosition(world)
  const head = await buildOfficial(world)
  const forbidden = await world.post(head, `/positions/${positionId}/abolish`, END)
  expect(await refusalOf(forbidden)).toEqual([403, 'position-change-forbidden'])
  await abolish(positionId)
  expect(await refusalOf(await abolish(positionId))).toEqual([409, 'position-abolished'])
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('nobody is appointed to a seat that is being abolished', async () => {
    const officer = await buildOfficial(world, { duties: ['organization-administrator'] })
    const { positionId } = await buildPosition(world)
    const personId = await buildPerson(world)
    const appointment = { personId, positionId, holding: 'holder', from: '2026-11-21', to: null }
    const [abolished, appointed] = await Promise.all([
      abolish(positionId, { ...END, lastDay: '2026-11-20' }),
      world.post(officer, '/appointments', { ...appointment, decision: '5/QĐ' }),
    ])
    const [{ count } = { count: 0 }] = await world.owner<{ count: number }>(
      `SELECT count(*)::int FROM people.appointment a JOIN organization.position p USING (tenant_id)
       WHERE p.id = a.position_id AND p.id = $1 AND p.valid_to < a.valid_from`,
      [positionId],
    )
    expect([abolished.status, appointed.status]).toContain(409)
    expect(count).toBe(0)
  })
})
