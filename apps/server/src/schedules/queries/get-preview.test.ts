import { isoDate } from '@roviec/calendar'
import type { ScheduleEdit } from '@roviec/contract'
import { afterAll, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import { buildDatedPlan, linkOf, moveTo, preview } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('whoever sees the plan tries things out, and nothing changes', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const before = await auditEntries(world)

  const found = await preview(world, city.stranger, draft.id, [
    linkOf(ids[0], ids[1], 2),
    moveTo(ids[0], '2026-12-07', '2026-12-10'),
  ])

  expect(found).toMatchObject({
    version: 1,
    moved: [{ taskId: ids[0] }, { taskId: ids[1], startOn: '2026-12-15', finishMovedDays: 3 }],
    links: [{ fromTaskId: ids[0], toTaskId: ids[1], lagDays: 2 }],
  })
  expect(found.problems.map(({ kind, blocks }) => [kind, blocks])).toEqual([
    ['past-first-deadline', false],
    ['past-first-deadline', false],
  ])
  expect(await auditEntries(world)).toEqual(before)
  const { links } = await (await world.get(city.clerk, `/plans/${draft.id}/schedule`)).json()
  expect(links).toEqual([])
})

test('that work which goes on would begin another day is told, and blocks nothing', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const [survey, report] = ids
  const told = async (...edits: readonly ScheduleEdit[]) => {
    const { problems } = await preview(world, city.works, draft.id, edits)
    return problems.filter(({ kind }) => kind === 'moves-begun-work')
  }
  const later = moveTo(survey, '2026-12-08', '2026-12-10')
  await world.post(city.works, `/tasks/${survey}/accept`, {})
  await world.post(city.works, `/tasks/${report}/accept`, {})
  expect(await told(later)).toEqual([])

  const progress = { progressPercent: 20, selfReport: 'on-track', expectedOn: null, note: '' }
  await world.post(city.works, `/tasks/${survey}/report`, progress)

  const begun = { kind: 'moves-begun-work', blocks: false, taskIds: [survey] }
  expect(await told(later)).toMatchObject([begun])
  expect(await told(moveTo(survey, '2026-12-07', '2026-12-10'))).toEqual([])
  // Past its first day work that was accepted goes on, and a link that pushes it is told of too.
  world.today = isoDate('2026-12-11')
  const pushes = [linkOf(survey, report), moveTo(survey, '2026-12-07', '2026-12-14')]
  expect(await told(...pushes)).toMatchObject([{ ...begun, taskIds: [report] }])
})
