import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import {
  approve,
  buildDatedPlan,
  getRevision,
  linkOf,
  moveTo,
  openRevision,
  submitRevision,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('an approved revision says for ever what it did, whatever the plan becomes', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const given = {
    edits: [linkOf(ids[0], ids[1]), moveTo(ids[0], '2026-12-07', '2026-12-10')],
    author: city.works,
  }
  const id = await submitRevision(world, draft.id, given)
  const { preview: read } = await getRevision(world, city.stranger, draft.id, id)
  await approve(world, city.chair, draft.id, id)
  const later = { edits: [moveTo(ids[0], '2026-12-14', '2026-12-16')], author: city.works }
  await approve(world, city.chair, draft.id, await submitRevision(world, draft.id, later))

  const { preview: kept } = await getRevision(world, city.stranger, draft.id, id)

  expect(kept).toEqual(read)
  const own = await openRevision(world, draft.id, given)
  const path = `/plans/${draft.id}/revisions/${own}`
  expect(await refusalOf(await world.get(city.chair, path))).toEqual([404, 'revision-not-found'])
})
