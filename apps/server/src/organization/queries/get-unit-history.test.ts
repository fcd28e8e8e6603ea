import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { changeUnit, recordUnitSuccession } from '../repository.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const NEW_YEAR = isoDate('2026-01-01')

async function getHistory(unitId: string) {
  return (await world.get(await world.account(), `/units/${unitId}/history`)).json()
}

test('each description has its days and its decision, and the unit above by its name of then', async () => {
  const parentId = await buildUnit(world, { kind: 'city', name: 'Thành phố cũ' })
  const unitId = await buildUnit(world, { kind: 'office', parentId, name: 'Văn phòng' })
  const { positionId } = await buildPosition(world, { unitId })
  const renamed = { name: 'Văn phòng UBND', decision: '7/QĐ' }
  await world.inTenant((ctx) => changeUnit(ctx, parentId, { name: 'Thành phố mới' }, NEW_YEAR))
  await world.inTenant((ctx) => changeUnit(ctx, unitId, renamed, isoDate('2026-06-01')))

  expect(await getHistory(unitId)).toMatchObject({
    unit: { id: unitId, name: 'Văn phòng UBND', block: 'government', headPositionId: positionId },
    endDecision: null,
    versions: [
      {
        name: 'Văn phòng UBND',
        validFrom: '2026-06-01',
        validTo: null,
        decision: '7/QĐ',
        parent: { id: parentId, name: 'Thành phố mới' },
      },
      {
        name: 'Văn phòng',
        validFrom: '2020-01-01',
        validTo: '2026-05-31',
        decision: null,
        parent: { id: parentId, name: 'Thành phố cũ' },
      },
    ],
  })
})

test('a unit names those before it and those after it', async () => {
  const [oldId, newId] = [
    await buildUnit(world, { name: 'Phường cũ', validTo: '2025-12-31' }),
    await buildUnit(world, { name: 'Phường mới' }),
  ]
  const act = { from: oldId, to: newId, on: NEW_YEAR, decision: '1685/NQ-UBTVQH15' }
  await world.inTenant((ctx) => recordUnitSuccession(ctx, act))

  const said = { on: '2026-01-01', decision: '1685/NQ-UBTVQH15' }
  expect(await getHistory(newId)).toMatchObject({
    predecessors: [{ id: oldId, name: 'Phường cũ', ...said }],
    successors: [],
  })
  expect(await getHistory(oldId)).toMatchObject({
    predecessors: [],
    successors: [{ id: newId, name: 'Phường mới', ...said }],
  })
})

test('an unknown unit, and one of another tenant, is not found', async () => {
  const unitId = await buildUnit(world)
  await world.reset()
  const response = await world.get(await world.account(), `/units/${unitId}/history`)
  expect(await refusalOf(response)).toEqual([404, 'unit-not-found'])
})
