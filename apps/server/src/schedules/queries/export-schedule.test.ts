import { planFileRows, readPlanFile } from '@roviec/interchange'
import { afterAll, expect, test } from 'vitest'
import { buildPlansCity, publish } from '../../testing/plans-world.ts'
import { buildDatedDraft, editDraft, linkOf } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('Microsoft Project gets the dates, links, baselines and progress of a plan', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedDraft(world, city)
  await editDraft(world, city.clerk, draft.id, [linkOf(ids[0], ids[1], 0)])
  await publish(world, city.clerk, draft, { version: 1 })
  await world.post(city.clerk, `/plans/${draft.id}/baselines`, { name: 'Đầu kỳ' })
  await world.post(city.works, `/tasks/${ids[0]}/accept`, {})
  await world.post(city.works, `/tasks/${ids[0]}/report`, {
    progressPercent: 40,
    selfReport: 'on-track',
    expectedOn: null,
    note: '',
  })

  const response = await world.get(city.stranger, `/plans/${draft.id}/schedule.xml`)

  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/xml'])
  const file = readPlanFile(new Uint8Array(await response.arrayBuffer()))
  if (file.kind !== 'plan') throw new Error('The file is no plan.')
  expect(planFileRows(file)).toMatchObject([
    {
      name: 'Khảo sát 9 tuyến đường',
      computedStartOn: '2026-12-07',
      computedFinishOn: '2026-12-09',
      percentComplete: 40,
      unitName: 'Sở Xây dựng',
      baselines: [{ number: 0, startOn: '2026-12-07', finishOn: '2026-12-09' }],
    },
    { computedStartOn: '2026-12-10', links: [{ type: 'FS' }] },
    { computedStartOn: '2026-12-14', computedFinishOn: '2026-12-16' },
  ])
})

test('a plan without any date is no error', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft } = await buildDatedDraft(world, city)
  await world.owner(
    `UPDATE plans.item SET due = due || '{"kind": "none", "from": null, "on": null}'
     WHERE tenant_id = $1`,
    [world.tenantId],
  )
  const response = await world.get(city.clerk, `/plans/${draft.id}/schedule.xml`)
  expect(response.status).toBe(200)
})
