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

const change = (sender: PlansCity['works'], id: string, version = 1) =>
  world.patch(
    sender,
    `/plans/${dated.draft.id}/revisions/${id}`,
    { title: 'Lùi hai ngày', edits: [moveTo(dated.ids[0], '2026-12-09', '2026-12-11')] },
    { 'if-match': `"${version}"` },
  )

test('the author replaces the edits of the own draft and sees what they move', async () => {
  const id = await openRevision(world, dated.draft.id, { edits: [], author: city.works })

  const response = await change(city.works, id)

  expect(await response.json()).toMatchObject({
    version: 2,
    preview: { moved: [{ taskId: dated.ids[0], finishOn: '2026-12-11', finishMovedDays: 2 }] },
  })
  expect(await getRevision(world, city.works, dated.draft.id, id)).toMatchObject({
    title: 'Lùi hai ngày',
    editCount: 1,
    abilities: ['edit', 'submit', 'discard'],
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'revision.changed',
    subjectId: id,
  })
  expect(await refusalOf(await change(city.works, id))).toEqual([412, 'version-outdated'])
})

test('nobody else finds it, and what was submitted is changed by nobody', async () => {
  const given = { edits: [moveTo(dated.ids[0], '2026-12-08', '2026-12-10')], author: city.works }
  const own = await openRevision(world, dated.draft.id, given)
  expect(await refusalOf(await change(city.chair, own))).toEqual([404, 'revision-not-found'])
  const submitted = await submitRevision(world, dated.draft.id, given)
  expect(await refusalOf(await change(city.works, submitted, 2))).toEqual([409, 'revision-closed'])
})
