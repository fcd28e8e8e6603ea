import { afterAll, beforeEach, expect, test } from 'vitest'
import { appoint, buildPosition } from '../../testing/organization-world.ts'
import { buildCast, type Cast } from '../../testing/task-acts.ts'
import { createWorld } from '../../testing/world.ts'
import { findVerifiers } from './find-verifiers.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

const find = (submittedBy: string | null, accountablePositionId: string | null) =>
  world.inTenant((ctx) =>
    findVerifiers(ctx, [
      { assignerPositionId: cast.assigner.positionId, accountablePositionId, submittedBy },
    ]),
  )

test('the assigner verifies the work of others', async () => {
  expect(await find(null, cast.doer.positionId)).toEqual([
    {
      verifierPositionId: cast.assigner.positionId,
      doerIds: new Set([cast.doer.personId]),
      doerSeatIds: new Set(),
    },
  ])
})

test('the head of the unit above verifies what the assigner did, and what they submitted', async () => {
  const secretary = await buildPosition(world, { unitId: cast.cityId })
  await appoint(world, { personId: cast.outsider.personId, positionId: secretary.positionId })

  const own = await find(null, cast.assigner.positionId)

  expect(own[0]?.doerSeatIds).toEqual(new Set([cast.assigner.positionId]))
  const submitted = await find(cast.assigner.personId, cast.doer.positionId)

  for (const [verification] of [own, submitted]) {
    expect(verification?.verifierPositionId).toBe(secretary.positionId)
  }
})

test('without a superior it stays with the assigner; a draft has no doer', async () => {
  expect(await find(null, cast.assigner.positionId)).toMatchObject([
    { verifierPositionId: cast.assigner.positionId },
  ])
  expect(await find(null, null)).toMatchObject([{ doerIds: new Set() }])
})

test('nothing is asked for no task', async () => {
  expect(await world.inTenant((ctx) => findVerifiers(ctx, []))).toEqual([])
})

test('a holder for whom somebody acts does not verify the work of the seat either', async () => {
  const { assigner, doer, outsider } = cast
  await appoint(world, {
    personId: assigner.personId,
    positionId: doer.positionId,
    to: '2026-11-01',
  })
  await appoint(world, {
    personId: outsider.personId,
    positionId: doer.positionId,
    holding: 'acting',
  })

  const [verification] = await find(null, doer.positionId)

  expect(verification?.doerIds).toEqual(new Set([doer.personId, outsider.personId]))
})
