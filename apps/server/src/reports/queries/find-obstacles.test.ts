import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPosition, type Official } from '../../testing/organization-world.ts'
import { buildPlan, buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const END = { lastDay: '2026-11-19', decision: '4/QĐ-SNV' }

async function buildWork(status: 'assigned' | 'verified') {
  const doer = await buildPosition(world)
  const assigner = await buildPosition(world)
  const planId = await buildPlan(world, { visibility: 'units' })
  await buildTask(world, { planId, doer, assigner, status })
  return doer
}

test('a seat that answers for open work is not abolished, though the plan is not seen', async () => {
  const { positionId } = await buildWork('assigned')
  const response = await world.post(administrator, `/positions/${positionId}/abolish`, END)
  expect(await refusalOf(response)).toEqual([409, 'position-has-open-tasks'])
  expect(await auditEntries(world)).toEqual([])
})

test('a unit that leads open work does not end', async () => {
  const { unitId } = await buildWork('assigned')
  const response = await world.post(administrator, `/units/${unitId}/close`, END)
  expect(await refusalOf(response)).toEqual([409, 'unit-has-open-tasks'])
})

test('work that is done keeps nothing from ending', async () => {
  const { positionId, unitId } = await buildWork('verified')
  const abolished = await world.post(administrator, `/positions/${positionId}/abolish`, END)
  expect(abolished.status).toBe(204)
  expect((await world.post(administrator, `/units/${unitId}/close`, END)).status).toBe(204)
})
