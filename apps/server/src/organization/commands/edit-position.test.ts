import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPosition, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const CHANGE = { from: '2026-11-01', decision: '3/QĐ-SNV' }

const change = (positionId: string, body: object) =>
  world.post(administrator, `/positions/${positionId}/change`, { ...CHANGE, ...body })

test('a seat has another title from its day on, and its history says what it was', async () => {
  const { positionId } = await buildPosition(world, { title: 'Trưởng phòng' })

  expect((await change(positionId, { title: 'Giám đốc Trung tâm' })).status).toBe(204)

  const path = `/positions/${positionId}/history`
  expect(await (await world.get(administrator, path)).json()).toMatchObject({
    position: { id: positionId, title: 'Giám đốc Trung tâm', rank: 'head', duties: [] },
    endDecision: null,
    versions: [
      { title: 'Giám đốc Trung tâm', validFrom: '2026-11-01', decision: '3/QĐ-SNV' },
      { title: 'Trưởng phòng', validTo: '2026-10-31', decision: null },
    ],
    predecessors: [],
    successors: [],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'position.changed',
      subjectId: positionId,
      note: '3/QĐ-SNV',
      before: { title: 'Trưởng phòng' },
      after: { title: 'Giám đốc Trung tâm', from: '2026-11-01' },
    },
  ])
})

test('a second head is refused, also one of the days in between', async () => {
  const { unitId, positionId: headId } = await buildPosition(world)
  const { positionId } = await buildPosition(world, { unitId, rank: 'deputy' })
  expect(await refusalOf(await change(positionId, { rank: 'head' }))).toEqual([
    409,
    'unit-has-head',
  ])
  expect((await change(headId, { rank: 'member', from: '2026-11-10' })).status).toBe(204)
  expect(await refusalOf(await change(positionId, { rank: 'head' }))).toEqual([
    409,
    'unit-has-head',
  ])
  expect((await change(positionId, { rank: 'head', from: '2026-11-10' })).status).toBe(204)
})

test.each([
  ['a day before the last change', { from: '2019-12-31', title: 'B' }, [409, 'change-before-last']],
  ['a day that has not come', { from: '2026-11-21', title: 'B' }, [422, 'change-ahead']],
  ['nothing that differs', { title: 'Thủ trưởng', rank: 'head' }, [422, 'change-empty']],
  ['nothing said', {}, [422, 'change-empty']],
] as const)('refused with %s', async (_, wrong, refusal) => {
  const { positionId } = await buildPosition(world)
  expect(await refusalOf(await change(positionId, wrong))).toEqual(refusal)
  expect(await auditEntries(world)).toEqual([])
})

test('refused for an abolished seat, an unknown one, and without the duty', async () => {
  const { positionId } = await buildPosition(world, { validTo: '2026-10-31' as never })
  const abolished = await change(positionId, { title: 'B' })
  expect(await refusalOf(abolished)).toEqual([409, 'position-abolished'])
  const missing = await change('0199b3a0-0000-7000-8000-000000000000', { title: 'B' })
  expect(await refusalOf(missing)).toEqual([404, 'position-not-found'])
  const head = await buildOfficial(world)
  const path = `/positions/${head.positionId}/change`
  const forbidden = await world.post(head, path, { ...CHANGE, title: 'B' })
  expect(await refusalOf(forbidden)).toEqual([403, 'position-change-forbidden'])
})
