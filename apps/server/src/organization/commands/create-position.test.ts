import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('an administrator creates a seat with its duties, and the record shows it', async () => {
  const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  const unitId = await buildUnit(world, { name: 'Văn phòng UBND thành phố' })

  const response = await world.post(administrator, '/positions', {
    unitId,
    title: 'Chuyên viên',
    rank: 'member',
    duties: ['plan-clerk', 'plan-clerk'],
  })

  expect(response.status).toBe(201)
  const { id } = await response.json()
  const [row] = await world.owner('SELECT * FROM organization.position WHERE id = $1', [id])
  expect(row).toMatchObject({ unit_id: unitId, rank: 'member', duties: ['plan-clerk'] })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'position.created',
      subjectId: id,
      subjectLabel: 'Chuyên viên, Văn phòng UBND thành phố',
      after: { title: 'Chuyên viên', duties: ['plan-clerk'] },
    },
  ])
})

describe('refusals leave nothing behind', () => {
  test('somebody without the duty', async () => {
    const clerk = await buildOfficial(world, { duties: ['plan-clerk'] })
    const { unitId } = clerk
    const seat = { unitId, title: 'Phó Giám đốc', rank: 'deputy' }
    const response = await world.post(clerk, '/positions', seat)
    expect(await refusalOf(response)).toEqual([403, 'position-create-forbidden'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('a unit that has ended', async () => {
    const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
    const unitId = await buildUnit(world, { validTo: '2026-11-19' })
    const seat = { unitId, title: 'Giám đốc', rank: 'head' }
    const response = await world.post(administrator, '/positions', seat)
    expect(await refusalOf(response)).toEqual([404, 'unit-not-found'])
  })

  test('a second head, but not a second deputy', async () => {
    const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
    const { unitId } = await buildPosition(world, { rank: 'head' })
    await buildPosition(world, { unitId, rank: 'deputy' })

    const head = await world.post(administrator, '/positions', { unitId, title: 'X', rank: 'head' })
    const deputy = { unitId, title: 'Phó Giám đốc', rank: 'deputy' }

    expect(await refusalOf(head)).toEqual([409, 'unit-has-head'])
    expect(await auditEntries(world)).toEqual([])
    expect((await world.post(administrator, '/positions', deputy)).status).toBe(201)
  })
})
