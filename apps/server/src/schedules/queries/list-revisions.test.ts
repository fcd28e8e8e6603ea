import { afterAll, expect, test } from 'vitest'
import { buildPlansCity } from '../../testing/plans-world.ts'
import {
  buildDatedPlan,
  moveTo,
  openRevision,
  submitRevision,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('shows what was submitted to everybody, and a draft to its author alone', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const given = { edits: [moveTo(ids[0], '2026-12-08', '2026-12-10')], author: city.works }
  const submitted = await submitRevision(world, draft.id, given)
  const own = await openRevision(world, draft.id, { ...given, title: 'Chưa trình' })
  const list = async (reader: typeof city.works) => {
    const response = await world.get(reader, `/plans/${draft.id}/revisions`)
    const { entries } = await response.json()
    return entries.map(({ id, abilities }: { id: string; abilities: string[] }) => [id, abilities])
  }

  expect(await list(city.works)).toEqual(
    expect.arrayContaining([
      [own, ['edit', 'submit', 'discard']],
      [submitted, ['discard']],
    ]),
  )
  expect(await list(city.stranger)).toEqual([[submitted, []]])
})
