import type { AuditEntry } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildDraft, buildPlansCity, type PlansCity, publish } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

test('the history of a plan is that of its tasks as well, the newest first, page by page', async () => {
  const draft = await buildDraft(world, city.clerk)
  await buildDraft(world, city.clerk)
  const item = `/plans/${draft.id}/items/${draft.items[0]?.id}`
  await world.patch(city.clerk, item, { product: 'Báo cáo' })
  await publish(world, city.clerk, draft, { version: 2 })
  const { entries: tasks } = await (await world.get(city.works, `/plans/${draft.id}/tasks`)).json()
  await world.post(city.works, `/tasks/${tasks[0].id}/accept`, {})

  const read = async (query: string) =>
    (await world.get(city.stranger, `/plans/${draft.id}/history${query}`)).json()
  const first = await read('?limit=2')
  const second = await read(`?limit=2&cursor=${first.nextCursor}`)

  const acts = [...first.entries, ...second.entries].map((entry: AuditEntry) => [
    entry.action,
    entry.actorName,
  ])
  expect(acts).toEqual([
    ['task.accepted', 'Lê Hồng'],
    ['plan.published', 'Đỗ Thùy Linh'],
    ['plan.items-revised', 'Đỗ Thùy Linh'],
  ])
  expect(second.nextCursor).toBeNull()
})

test('who may not see a plan learns nothing of its history', async () => {
  const draft = await buildDraft(world, city.clerk)

  expect(await refusalOf(await world.get(city.works, `/plans/${draft.id}/history`))).toEqual([
    404,
    'plan-not-found',
  ])
})
