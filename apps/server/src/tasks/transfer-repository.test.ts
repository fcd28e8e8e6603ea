import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildOfficial } from '../testing/organization-world.ts'
import { buildObjection } from '../testing/transfers-world.ts'
import { createWorld } from '../testing/world.ts'
import { carryTransfers } from './transfer-repository.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const rowsOf = (taskId: string) =>
  world.owner(
    `SELECT kind, outcome, by_unit_id, by_position_id, proposed_unit_id FROM tasks.transfer
     WHERE task_id = $1 ORDER BY id`,
    [taskId],
  )

test('what waits goes to the units and seats that take over; what was decided stays', async () => {
  const { cast, taskId } = await buildObjection(world)
  const heir = await buildOfficial(world)
  const carried = {
    units: new Map([[cast.outsider.unitId, heir.unitId]]),
    positions: new Map([[cast.doer.positionId, heir.positionId]]),
  }

  await world.inTenant((ctx) => carryTransfers(ctx, carried))

  expect(await rowsOf(taskId)).toMatchObject([
    { outcome: null, proposed_unit_id: heir.unitId, by_position_id: heir.positionId },
  ])
  await world.owner(
    `UPDATE tasks.transfer SET outcome = 'rejected', decided_on = $1 WHERE tenant_id = $2`,
    [world.today, world.tenantId],
  )
  const again = { units: new Map([[heir.unitId, cast.doer.unitId]]), positions: new Map() }
  await world.inTenant((ctx) => carryTransfers(ctx, again))
  expect(await rowsOf(taskId)).toMatchObject([{ proposed_unit_id: heir.unitId }])
})

test('two units that claim one task and become one claim it once', async () => {
  const { cast, taskId } = await buildObjection(world)
  const other = await buildOfficial(world)
  const heir = await buildOfficial(world)
  for (const head of [cast.outsider, other]) {
    await world.post(head, `/tasks/${taskId}/claim`, { reason: 'Của chúng tôi.' })
  }
  const units = new Map([cast.outsider, other].map(({ unitId }) => [unitId, heir.unitId]))

  await world.inTenant((ctx) => carryTransfers(ctx, { units, positions: new Map() }))

  expect(await rowsOf(taskId)).toMatchObject([
    { kind: 'objection', outcome: null },
    { kind: 'claim', outcome: null, by_unit_id: heir.unitId },
    { kind: 'claim', outcome: 'lapsed' },
  ])
})
