import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { loadActorPositions } from './list-actor-positions.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const heldBy = (personId: string) => world.inTenant((ctx) => loadActorPositions(ctx, personId))

test('a person has the positions they answer for today, with unit, path and duties', async () => {
  const cityId = await buildUnit(world)
  const unitId = await buildUnit(world, { parentId: cityId, name: 'Sở Tài chính' })
  const seat = { unitId, title: 'Chuyên viên', rank: 'member', duties: ['plan-clerk'] } as const
  const { positionId } = await buildPosition(world, { ...seat, duties: ['plan-clerk'] })
  const personId = await buildPerson(world)
  await appoint(world, { personId, positionId })

  expect(await heldBy(personId)).toEqual([
    {
      positionId,
      title: 'Chuyên viên',
      rank: 'member',
      unitId,
      unitName: 'Sở Tài chính',
      unitKind: 'department',
      unitPath: [cityId, unitId],
      holding: 'holder',
      duties: ['plan-clerk'],
    },
  ])
})

test('a holder has no right from a position in which somebody acts, and has it again afterwards', async () => {
  const { positionId } = await buildPosition(world)
  const [holder, acting] = [await buildPerson(world), await buildPerson(world)]
  await appoint(world, { personId: holder, positionId })
  await appoint(world, { personId: acting, positionId, holding: 'acting', to: '2026-11-20' })

  expect(await heldBy(holder)).toEqual([])
  expect(await heldBy(acting)).toMatchObject([{ positionId, holding: 'acting' }])
  world.today = isoDate('2026-11-21')
  expect(await heldBy(holder)).toMatchObject([{ positionId, holding: 'holder' }])
  expect(await heldBy(acting)).toEqual([])
})

test('a position counts on its first and last day only between them', async () => {
  const { positionId } = await buildPosition(world)
  const personId = await buildPerson(world)
  await appoint(world, { personId, positionId, from: '2026-11-20', to: '2026-11-21' })

  const counts: number[] = []
  for (const day of ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']) {
    world.today = isoDate(day)
    counts.push((await heldBy(personId)).length)
  }

  expect(counts).toEqual([0, 1, 1, 0])
})
