import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listOrganizationFacts } from './list-organization-facts.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('heads and deputies are known by title, unit and place; others once they are chosen', async () => {
  const wardId = await buildUnit(world, { kind: 'ward', name: 'Phường Cầu Sen' })
  const unitId = await buildUnit(world, {
    parentId: wardId,
    kind: 'division',
    name: 'Phòng Kinh tế',
  })
  await buildPosition(world, { unitId, title: 'Trưởng phòng Kinh tế' })
  await buildPosition(world, { unitId, title: 'Phó Trưởng phòng', rank: 'deputy' })
  const member = await buildPosition(world, { unitId, title: 'Chuyên viên', rank: 'member' })

  const labels = async (chosen: string[]) => {
    const { positions } = await world.inTenant((ctx) => listOrganizationFacts(ctx, chosen))
    return positions.map(({ label }) => label).toSorted()
  }

  expect(await labels([])).toEqual([
    'Phó Trưởng phòng, phòng Kinh tế, phường Cầu Sen',
    'Trưởng phòng Kinh tế, phường Cầu Sen',
  ])
  expect(await labels([member.positionId])).toContain('Chuyên viên, phòng Kinh tế, phường Cầu Sen')
})

test('a unit that no longer exists is not meant by a document of today', async () => {
  await buildPosition(world, { unitId: await buildUnit(world, { validTo: '2026-11-19' }) })
  const lasting = await buildPosition(world, {
    unitId: await buildUnit(world, { validTo: '2026-11-20' }),
  })

  const facts = await world.inTenant((ctx) => listOrganizationFacts(ctx))

  expect(facts.units.map(({ id }) => id)).toEqual([lasting.unitId])
  expect(facts.positions.map(({ id }) => id)).toEqual([lasting.positionId])
})
