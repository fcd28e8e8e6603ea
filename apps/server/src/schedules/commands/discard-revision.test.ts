import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import {
  buildDatedPlan,
  type DatedDraft,
  getRevision,
  moveTo,
  openRevision,
  submitRevision,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
let dated: DatedDraft
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
  dated = await buildDatedPlan(world, city)
})

const given = () => ({
  edits: [moveTo(dated.ids[0], '2026-12-08', '2026-12-10')],
  author: city.works,
})
const discard = (sender: PlansCity['works'], id: string) =>
  world.delete(sender, `/plans/${dated.draft.id}/revisions/${id}`)

test('a draft that is thrown away is gone, and the history of the plan never showed it', async () => {
  const id = await openRevision(world, dated.draft.id, given())
  expect(await refusalOf(await discard(city.chair, id))).toEqual([404, 'revision-not-found'])

  expect((await discard(city.works, id)).status).toBe(204)

  expect(await refusalOf(await discard(city.works, id))).toEqual([404, 'revision-not-found'])
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'revision.discarded',
    subjectId: id,
  })
})

test('what was submitted is taken back by its author alone, and moves nothing any more', async () => {
  const id = await submitRevision(world, dated.draft.id, given())
  expect(await refusalOf(await discard(city.chair, id))).toEqual([409, 'revision-closed'])

  expect((await discard(city.works, id)).status).toBe(204)

  expect(await getRevision(world, city.stranger, dated.draft.id, id)).toMatchObject({
    status: 'discarded',
    editCount: 1,
    preview: { moved: [] },
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({ subjectId: dated.draft.id })
})
