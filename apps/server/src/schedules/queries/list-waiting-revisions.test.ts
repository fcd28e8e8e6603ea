import type { WaitingRevision } from '@roviec/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { delegate } from '../../testing/delegations.ts'
import type { Official } from '../../testing/organization-world.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import {
  approve,
  buildDatedPlan,
  type DatedDraft,
  moveTo,
  openRevision,
  submitRevision,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
let one: DatedDraft
let two: DatedDraft
beforeAll(async () => {
  await world.reset()
  city = await buildPlansCity(world)
  one = await buildDatedPlan(world, city)
  two = await buildDatedPlan(world, city)
})

const later = ({ ids }: DatedDraft, author: Official) => ({
  edits: [moveTo(ids[0], '2026-12-08', '2026-12-10')],
  author,
})
const waitingFor = async (reader: Official): Promise<WaitingRevision[]> => {
  const response = await world.get(reader, '/revisions/waiting')
  expect(response.status).toBe(200)
  return (await response.json()).entries
}
const idsFor = async (reader: Official) => (await waitingFor(reader)).map(({ id }) => id)

test('tells the signing seat what waits in all its plans until it is decided', async () => {
  const first = await submitRevision(world, one.draft.id, later(one, city.works))
  const second = await submitRevision(world, two.draft.id, later(two, city.works))
  await openRevision(world, two.draft.id, later(two, city.works))

  const waiting = await waitingFor(city.chair)
  expect(waiting.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
  expect(waiting.find(({ id }) => id === second)).toMatchObject({
    planId: two.draft.id,
    planNumber: '236/KH-UBND',
    planTitle: expect.stringContaining('Phục vụ Nhân dân đón Tết'),
    createdByName: 'Lê Hồng',
    status: 'submitted',
    abilities: ['approve', 'reject'],
  })
  for (const reader of [city.works, city.clerk, city.deputyChair, city.stranger]) {
    expect(await waitingFor(reader)).toEqual([])
  }

  expect((await approve(world, city.chair, one.draft.id, first)).status).toBe(200)
  expect(await idsFor(city.chair)).toEqual([second])
})

test('tells a delegate for plans the same, but never of the own request', async () => {
  const before = await idsFor(city.chair)
  await delegate(world, city.chair, { to: city.health, scopes: ['sign-plans'] })
  await delegate(world, city.chair, { to: city.lotus, scopes: ['verify'] })
  const own = await submitRevision(world, two.draft.id, later(two, city.health))

  expect(before).toHaveLength(1)
  expect(await idsFor(city.health)).toEqual(before)
  expect((await idsFor(city.chair)).toSorted()).toEqual([...before, own].toSorted())
  expect(await waitingFor(city.lotus)).toEqual([])
})
