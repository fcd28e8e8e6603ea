import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildRestructuring, DECISION } from '../../testing/restructurings-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../../testing/two-wards.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

test('a draft begins empty, and its head is in the record', async () => {
  const response = await world.post(city.keeper, '/restructurings', DECISION)
  const { id } = (await response.json()) as { id: string }
  const [entry, ...more] = await auditEntries(world)

  expect(response.status).toBe(201)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    action: 'restructuring.created',
    subjectId: id,
    subjectLabel: DECISION.title,
    personId: city.keeper.personId,
  })
  expect(await (await world.get(city.keeper, `/restructurings/${id}`)).json()).toMatchObject({
    ...DECISION,
    status: 'draft',
    acts: [],
    result: null,
    version: 1,
  })
})

test('only those who keep the organization begin one', async () => {
  const response = await world.post(city.chair, '/restructurings', DECISION)

  expect(await refusalOf(response)).toEqual([403, 'restructuring-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})

test('a draft without decision, day and target is a draft', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)], {
    decisionNumber: null,
    decisionIssuer: null,
    decisionOn: null,
    effectiveOn: null,
    targetPercent: 16.5,
  })

  expect(await (await world.get(city.keeper, `/restructurings/${id}`)).json()).toMatchObject({
    effectiveOn: null,
    targetPercent: 16.5,
    actCount: 1,
  })
})
