import { afterAll, expect, test } from 'vitest'
import { buildDraft, buildPlansCity, CLEAR_TASK } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { countItems } from '../plan-item.ts'
import { listDraftCounts } from './list-draft-counts.ts'

const world = await createWorld()
afterAll(() => world.close())

test('drafts are counted at once as each is by itself', async () => {
  const city = await buildPlansCity(world)
  const unclear = 'Các đơn vị liên quan rà soát bến xe.'
  const first = await buildDraft(world, city.clerk, { tasks: [CLEAR_TASK, unclear] })
  const second = await buildDraft(world, city.clerk, {
    tasks: [unclear, unclear, CLEAR_TASK],
    change: (_, index) => ({ deferred: index === 0, discarded: index === 2 }),
  })

  const counts = await world.inTenant((ctx) => listDraftCounts(ctx, [first.id, second.id]))

  expect([...counts]).toEqual(
    expect.arrayContaining([
      [first.id, countItems(first.items)],
      [second.id, countItems(second.items)],
    ]),
  )
  expect(counts.get(second.id)).toEqual({ kept: 2, blocked: 1 })
  expect(await world.inTenant((ctx) => listDraftCounts(ctx, []))).toEqual(new Map())
})
