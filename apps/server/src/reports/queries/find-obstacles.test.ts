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
  return { ...doer, assignerPositionId: assigner.positionId, planId }
}

test('a seat that answers for open work is not abolished, though the plan is not seen', async () => {
  const { positionId } = await buildWork('assigned')
  const response = await world.post(administrator, `/positions/${positionId}/abolish`, END)
  expect(await refusalOf(response)).toEqual([409, 'position-has-open-tasks'])
  expect(await auditEntries(world)).toEqual([])
})

test('nor is a seat that assigned open work: nobody could settle what was handed in', async () => {
  const { assignerPositionId } = await buildWork('assigned')
  const response = await world.post(administrator, `/positions/${assignerPositionId}/abolish`, END)
  expect(await refusalOf(response)).toEqual([409, 'position-has-open-tasks'])
})

test('nor one that signs a plan which is open, until the plan is closed', async () => {
  const { assignerPositionId: positionId, planId } = await buildWork('verified')
  await world.owner('UPDATE plans.plan SET signing_position_id = $1 WHERE id = $2', [
    positionId,
    planId,
  ])
  const path = `/positions/${positionId}/abolish`
  const refused = await world.post(administrator, path, END)
  expect(await refusalOf(refused)).toEqual([409, 'position-signs-plans'])
  await world.owner("UPDATE plans.plan SET status = 'closed', closed_on = $1 WHERE id = $2", [
    world.today,
    planId,
  ])
  expect((await world.post(administrator, path, END)).status).toBe(204)
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
