import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { changePosition, recordPositionSuccession } from '../position-repository.ts'
import { changeUnit } from '../repository.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const NEW_YEAR = isoDate('2026-01-01')

async function getHistory(positionId: string) {
  return (await world.get(await world.account(), `/positions/${positionId}/history`)).json()
}

test('each place and title has its days, and the unit by its name of then', async () => {
  const unitId = await buildUnit(world, { name: 'Phòng Nội vụ' })
  const { positionId } = await buildPosition(world, { unitId, title: 'Trưởng phòng' })
  await world.inTenant((ctx) => changeUnit(ctx, unitId, { name: 'Phòng Văn hóa' }, NEW_YEAR))
  const title = 'Trưởng phòng Văn hóa'
  await world.inTenant((ctx) => changePosition(ctx, positionId, { title }, isoDate('2026-06-01')))

  expect(await getHistory(positionId)).toMatchObject({
    position: { id: positionId, unitName: 'Phòng Văn hóa', title, jobGroup: null, unpaid: false },
    versions: [
      { title, unitName: 'Phòng Văn hóa', validFrom: '2026-06-01', validTo: null },
      { title: 'Trưởng phòng', unitName: 'Phòng Nội vụ', validTo: '2026-05-31' },
    ],
  })
})

test('a seat names the one it took over from, and the other way round', async () => {
  const before = await buildPosition(world, { title: 'Trưởng ban', validTo: isoDate('2025-12-31') })
  const after = await buildPosition(world, { title: 'Trưởng phòng' })
  const act = { from: before.positionId, to: after.positionId, on: NEW_YEAR }
  await world.inTenant((ctx) => recordPositionSuccession(ctx, act))
  expect(await getHistory(after.positionId)).toMatchObject({
    predecessors: [{ id: before.positionId, name: 'Trưởng ban', on: '2026-01-01', decision: null }],
  })
  expect(await getHistory(before.positionId)).toMatchObject({
    successors: [{ id: after.positionId, name: 'Trưởng phòng' }],
  })
})

test('a seat of another tenant is not found', async () => {
  const { positionId } = await buildPosition(world)
  await world.reset()
  const response = await world.get(await world.account(), `/positions/${positionId}/history`)
  expect(await refusalOf(response)).toEqual([404, 'position-not-found'])
})
