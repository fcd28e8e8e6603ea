import type { PlanItem } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { recordUnitSuccession } from '../../organization/index.ts'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { buildDraft, buildPlansCity } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findUnitHistory } from './find-unit-history.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('names of ended units and of renamed ones are kept, with who took over through the years', async () => {
  const [oldest, older, lasting] = [
    await endedUnit('Sở Thủy lợi', '2021-12-31'),
    await endedUnit('Sở Thủy sản', '2024-12-31'),
    await buildUnit(world, { name: 'Sở Nông nghiệp', shortName: 'Sở Nông nghiệp' }),
  ]
  await buildPosition(world, { unitId: oldest, title: 'Giám đốc', validTo: isoDate('2021-12-31') })
  await world.owner(
    `INSERT INTO organization.unit_version
       (tenant_id, unit_id, valid_from, valid_to, kind, name, short_name)
     VALUES ($1, $2, '2010-01-01', '2019-12-31', 'department', 'Sở Canh nông', 'Sở Canh nông')`,
    [world.tenantId, lasting],
  )
  await succeed(oldest, older)
  await succeed(older, lasting)

  const history = await world.inTenant((ctx) =>
    findUnitHistory(
      ctx,
      new Map([[lasting, { name: 'Sở Nông nghiệp', shortName: 'Sở Nông nghiệp' }]]),
    ),
  )

  expect(history.names.map(({ unitId, name, to }) => [unitId, name, to])).toEqual(
    expect.arrayContaining([
      [oldest, 'Sở Thủy lợi', '2021-12-31'],
      [oldest, 'Giám đốc, Sở Thủy lợi', '2021-12-31'],
      [older, 'Sở Thủy sản', '2024-12-31'],
      [lasting, 'Sở Canh nông', '2019-12-31'],
    ]),
  )
  expect(history.names).toHaveLength(4)
  expect(Object.fromEntries(history.heirsByUnitId)).toEqual({
    [oldest]: [lasting],
    [older]: [lasting],
  })
})

test('a document that names an ended department goes to the head of the one that took over', async () => {
  const city = await buildPlansCity(world)
  await succeed(await endedUnit('Sở Giao thông', '2025-02-28'), city.works.unitId)
  const near = 'Sở Y tê lập danh sách trước ngày 10/12/2026.'

  const draft = await buildDraft(world, city.clerk, {
    tasks: ['Sở Giao thông sửa chữa vỉa hè trước ngày 10/12/2026.', near],
  })

  const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
  const [succeeded, misspelt]: PlanItem[] = plan.items
  expect(succeeded).toMatchObject({
    leadNames: ['Sở Giao thông'],
    accountablePositionId: city.works.positionId,
    candidates: [{ label: 'Giám đốc Sở Xây dựng (“Sở Giao thông” nay là Sở Xây dựng)' }],
    asRead: { leadNames: ['Sở Giao thông'] },
  })
  expect(misspelt).toMatchObject({
    accountablePositionId: null,
    candidates: [{ positionIds: [city.health.positionId], label: 'Giám đốc Sở Y tế' }],
  })
  expect(misspelt?.questions[0]?.question).toBe(
    'Tổ chức không có đơn vị tên “Sở Y tê”; có phải là Sở Y tế không? Ai chịu trách nhiệm chính?',
  )
})

function endedUnit(name: string, validTo: string): Promise<string> {
  return buildUnit(world, { name, shortName: name, validTo })
}

function succeed(from: string, to: string): Promise<void> {
  return world.inTenant((ctx) =>
    recordUnitSuccession(ctx, { from, to, on: isoDate('2025-03-01'), decision: '5/NQ-HĐND' }),
  )
}
