import { afterAll, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import { buildDatedDraft, buildDatedPlan } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'
import { recordPublication } from './record-publication.ts'

const world = await createWorld()
afterAll(() => world.close())

test('the dates of a publication are kept once, however often it is asked', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const draftOnly = await buildDatedDraft(world, city)

  for (const planId of [draft.id, draft.id, draftOnly.draft.id]) {
    await world.inTenant((ctx) => recordPublication(ctx, planId))
  }

  expect((await auditEntries(world)).slice(1)).toMatchObject([
    { action: 'baseline.taken', personId: null, after: { kind: 'publication', taskCount: 3 } },
  ])
  const { baselines } = await (await world.get(city.works, `/plans/${draft.id}/schedule`)).json()
  expect(baselines).toMatchObject([{ kind: 'publication', takenByName: null }])
  const path = `/plans/${draft.id}/baselines/${baselines[0].id}`
  const { tasks } = await (await world.get(city.works, path)).json()
  expect(tasks).toContainEqual({
    taskId: ids[0],
    startOn: '2026-12-07',
    finishOn: '2026-12-09',
  })
})
