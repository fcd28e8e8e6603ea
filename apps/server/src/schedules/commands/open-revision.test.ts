import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import { buildDatedDraft, buildDatedPlan, linkOf, moveTo } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})

test('whoever answers for a task, prepares or signs the plan proposes; nothing moves yet', async () => {
  const { draft, ids } = await buildDatedPlan(world, city)
  const edits = [moveTo(ids[0], '2026-12-08', '2026-12-10')]
  for (const author of [city.works, city.clerk, city.chair]) {
    const given = { title: 'Lùi một ngày', edits }
    const response = await world.post(author, `/plans/${draft.id}/revisions`, given)
    expect([response.status, await response.json()]).toMatchObject([201, { version: 1 }])
  }
  const refused = await world.post(city.stranger, `/plans/${draft.id}/revisions`, {
    title: 'Lùi một ngày',
    edits,
  })
  expect(await refusalOf(refused)).toEqual([403, 'revision-forbidden'])

  const task = await (await world.get(city.clerk, `/tasks/${ids[0]}`)).json()
  expect(task.due.on).toBe('2026-12-09')
  expect((await auditEntries(world)).slice(1)).toMatchObject(
    [city.works, city.clerk, city.chair].map(({ personId }) => ({
      action: 'revision.opened',
      personId,
      after: { planId: draft.id, editCount: 1 },
    })),
  )
})

test('a draft is changed at once, so that nothing is proposed for it', async () => {
  const { draft } = await buildDatedDraft(world, city)
  const given = { title: 'Lùi một ngày', edits: [] }
  const response = await world.post(city.clerk, `/plans/${draft.id}/revisions`, given)
  expect(await refusalOf(response)).toEqual([409, 'plan-not-published'])
})

test('an edit that makes no sense is refused at once', async () => {
  const { draft, ids } = await buildDatedPlan(world, city)
  const given = { title: 'Vòng', edits: [linkOf(ids[0], ids[0])] }
  const response = await world.post(city.works, `/plans/${draft.id}/revisions`, given)
  expect(await refusalOf(response)).toEqual([422, 'schedule-link-to-itself'])
})
