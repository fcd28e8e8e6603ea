import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOutage } from '../../testing/forecasts-world.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('an outage is taken back, and the record keeps what it said', async () => {
  const keeper = await buildOfficial(world, { duties: ['organization-administrator'] })
  const id = await buildOutage(world, { fromOn: '2026-11-09', toOn: '2026-11-11' })

  const response = await world.delete(keeper, `/outages/${id}`)

  expect(response.status).toBe(204)
  expect(await (await world.get(keeper, '/outages')).json()).toEqual({ entries: [] })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'outage.removed',
      subjectId: id,
      before: { fromOn: '2026-11-09', toOn: '2026-11-11', unitId: null },
    },
  ])
})

test('refusals: no duty, no such outage', async () => {
  const keeper = await buildOfficial(world, { duties: ['plan-clerk'] })
  const id = await buildOutage(world)
  const remove = async (sender: typeof keeper, outageId: string) =>
    refusalOf(await world.delete(sender, `/outages/${outageId}`))

  expect(await remove(await buildOfficial(world), id)).toEqual([403, 'outage-forbidden'])
  expect(await remove(keeper, newId())).toEqual([404, 'outage-not-found'])
  expect(await auditEntries(world)).toEqual([])
})
