import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildRestructuring, DECISION } from '../../testing/restructurings-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../../testing/two-wards.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

const revise = (id: string, version: number, body: object, by = city.keeper) =>
  world.patch(by, `/restructurings/${id}`, body, { 'if-match': `"${version}"` })

test('what is given changes, and the rest stays', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  const before = (await auditEntries(world)).length

  const response = await revise(id, 2, { targetPercent: 21, decisionNumber: '7/NQ' })

  expect(await response.json()).toMatchObject({
    ...DECISION,
    decisionNumber: '7/NQ',
    targetPercent: 21,
    actCount: 1,
    version: 3,
  })
  const [entry, ...more] = (await auditEntries(world)).slice(before)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    action: 'restructuring.revised',
    before: { decisionNumber: DECISION.decisionNumber },
    after: { decisionNumber: '7/NQ' },
  })
})

test('refusals leave the draft alone', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)], {
    effectiveOn: '2026-12-01',
  })
  const before = (await auditEntries(world)).length
  const wrong = { ...mergeWards(city), unitIds: ['x'] }

  expect(await refusalOf(await revise(id, 1, {}))).toEqual([412, 'version-outdated'])
  expect(await refusalOf(await revise(id, 2, {}, city.chair))).toEqual([
    404,
    'restructuring-not-found',
  ])
  expect(await refusalOf(await revise(id, 2, { acts: [wrong] }))).toEqual([422, 'request-invalid'])
  expect(await auditEntries(world)).toHaveLength(before)
})
