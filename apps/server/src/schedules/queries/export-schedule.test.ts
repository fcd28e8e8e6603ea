import type { Due, Plan } from '@roviec/contract'
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
    { summary: true, level: 1, dueOn: null },
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

test('parts of the plan and work without a deadline come back as they were', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const bring = async (fileName: string, bytes: Uint8Array): Promise<Plan> => {
    const { id } = await (await world.upload(city.clerk, '/plan-files', { fileName, bytes })).json()
    return (await world.get(city.clerk, `/plans/${id}`)).json()
  }
  const plan = await bring('tien-do.csv', new TextEncoder().encode(TABLE))
  const [survey, watch] = plan.items
  for (const [id, due] of [
    [survey?.id, '{"kind": "none", "from": null, "on": null}'],
    [watch?.id, '{"kind": "standing", "from": null, "on": null, "reason": "Trực: cả năm"}'],
  ]) {
    await world.owner('UPDATE plans.item SET due = due || $2::jsonb WHERE id = $1', [id, due])
  }

  const xml = await world.get(city.clerk, `/plans/${plan.id}/schedule.xml`)
  const again = await bring('tien-do.xml', new Uint8Array(await xml.arrayBuffer()))

  expect(again.sections.map(({ id, title }) => [id, title])).toEqual([
    ['1', 'Chuẩn bị'],
    ['1.1', 'Hiện trường'],
    ['2', 'Thực hiện'],
  ])
  const dueOf = ({ kind, from, on, reason }: Due) => [kind, from, on, reason]
  expect(again.items.map(({ section, title, due }) => [section, title, ...dueOf(due)])).toEqual([
    ['1.1', 'Khảo sát hiện trạng', 'none', null, null, null],
    ['1.1', 'Trực kỹ thuật', 'standing', null, null, 'Trực: cả năm'],
    ['1', 'Lập phương án', 'range', '2026-11-09', '2026-11-20', null],
    ['2', 'Thi công', 'range', '2026-11-25', '2026-12-31', null],
    [null, 'Bàn giao', 'range', '2027-01-04', '2027-01-08', null],
  ])
  expect(again.items.map(({ clarity }) => clarity.when)).toEqual([
    'missing',
    ...Array.from({ length: 4 }, () => 'clear'),
  ])
})

const TABLE = [
  'Mã,Tên công việc,Cấp,Bắt đầu,Kết thúc,Tiền nhiệm,Sản phẩm',
  '1,Chuẩn bị,1,,,,',
  '2,Hiện trường,2,,,,',
  '3,Khảo sát hiện trạng,3,02/11/2026,06/11/2026,,',
  '4,Trực kỹ thuật,3,02/11/2026,06/11/2026,,',
  '5,Lập phương án,2,09/11/2026,20/11/2026,,',
  '6,Thực hiện,1,,,,',
  '7,Thi công,2,25/11/2026,31/12/2026,5FS,',
  '8,Bàn giao,1,04/01/2027,08/01/2027,,',
].join('\n')

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
