import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import { approve, buildDatedPlan, moveTo, submitRevision } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('a baseline keeps its dates when the plan moves on', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const taken = await world.post(city.clerk, `/plans/${draft.id}/baselines`, { name: 'Đầu kỳ' })
  const { id } = await taken.json()
  const edits = [moveTo(ids[0], '2026-12-14', '2026-12-16')]
  const revision = await submitRevision(world, draft.id, { edits, author: city.works })
  await approve(world, city.chair, draft.id, revision)

  const answer = await (await world.get(city.works, `/plans/${draft.id}/baselines/${id}`)).json()

  expect(answer.baseline).toMatchObject({ id, name: 'Đầu kỳ', ordinal: 1 })
  expect(answer.tasks).toContainEqual({
    taskId: ids[0],
    startOn: '2026-12-07',
    finishOn: '2026-12-09',
  })
  const unknown = await world.get(city.works, `/plans/${draft.id}/baselines/${ids[0]}`)
  expect(await refusalOf(unknown)).toEqual([404, 'baseline-not-found'])
})
