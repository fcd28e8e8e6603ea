import type { Plan, Schedule } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

const TABLE = [
  'Mã,Tên công việc,Cấp,Bắt đầu,Kết thúc,Tiền nhiệm,Sản phẩm',
  '1,Chuẩn bị,1,,,,',
  '2,Khảo sát hiện trạng,2,02/11/2026,06/11/2026,,Báo cáo khảo sát',
  '3,Lập phương án,2,09/11/2026,20/11/2026,2FS,',
  '4,Thực hiện,1,,,,',
  '5,Thi công,2,25/11/2026,31/12/2026,3FS+2 ngày,',
  '6,Nghiệm thu,2,04/01/2027,08/01/2027,1FS,',
].join('\n')

const send = (text: string, fileName = 'tien-do.csv', sender = city.clerk) =>
  world.upload(sender, '/plan-files', { fileName, bytes: new TextEncoder().encode(text) })

const countPlans = () =>
  world.owner('SELECT count(*)::int AS n FROM plans.plan WHERE tenant_id = $1', [world.tenantId])

test('a table of tasks becomes a draft with parts, dates and links', async () => {
  const response = await send(TABLE)

  expect(response.status).toBe(201)
  const { id } = await response.json()
  const plan: Plan = await (await world.get(city.clerk, `/plans/${id}`)).json()
  const schedule: Schedule = await (await world.get(city.clerk, `/plans/${id}/schedule`)).json()
  expect(plan.sections.map(({ id: part, title }) => [part, title])).toEqual([
    ['1', 'Chuẩn bị'],
    ['2', 'Thực hiện'],
  ])
  expect(plan.items.map(({ section, title, due }) => [section, title, due.from, due.on])).toEqual([
    ['1', 'Khảo sát hiện trạng', '2026-11-02', '2026-11-06'],
    ['1', 'Lập phương án', '2026-11-09', '2026-11-20'],
    ['2', 'Thi công', '2026-11-25', '2026-12-31'],
    ['2', 'Nghiệm thu', '2027-01-04', '2027-01-08'],
  ])
  const [survey, draft, build, handover] = plan.items
  expect(plan.text.slice(survey?.span?.start, survey?.span?.end)).toBe('Khảo sát hiện trạng')
  expect(new Set(schedule.links)).toEqual(
    new Set([
      { fromTaskId: survey?.id, toTaskId: draft?.id, type: 'FS', lagDays: 0 },
      { fromTaskId: draft?.id, toTaskId: build?.id, type: 'FS', lagDays: 2 },
      { fromTaskId: survey?.id, toTaskId: handover?.id, type: 'FS', lagDays: 0 },
      { fromTaskId: draft?.id, toTaskId: handover?.id, type: 'FS', lagDays: 0 },
    ]),
  )
  expect(plan.notUnderstood.map(({ why }) => why)).toEqual([
    expect.stringContaining('công việc tóm tắt'),
  ])
  expect((await auditEntries(world)).map(({ action }) => action)).toEqual(['plan.imported'])
})

test.for([
  ['Xin chào', 'plan-file-without-head'],
  ['<Project xmlns="urn:x"><Tasks/></Project>', 'plan-file-namespace'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><Project>&b;</Project>', 'plan-file-damaged'],
  [`${TABLE}\n7,Bàn giao,2,01/02/2027,02/02/2027,99FS,`, 'plan-file-line-link-to-nothing'],
] as const)('%j is refused with a sentence, and nothing is kept', async ([text, code]) => {
  expect(await refusalOf(await send(text))).toEqual([422, code])
  expect(await countPlans()).toEqual([{ n: 0 }])
})

test('a table with a stamp of secrecy above its headings is refused, and nothing is kept', async () => {
  expect(await refusalOf(await send(`TUYỆT MẬT,,\n${TABLE}`))).toEqual([422, 'document-secret'])
  expect(await countPlans()).toEqual([{ n: 0 }])
})

test('signs that no database keeps are taken out of names', async () => {
  const task = { uid: 1, id: 1, name: 'Khảo\u0000sát', outlineLevel: 1, duration: '5d' }
  const file = { file: 'Tiến\u0000độ', start: '2026-11-02T08:00', tasks: [task] }

  const response = await send(JSON.stringify(file), 'tien-do.json')

  expect(response.status).toBe(201)
  const { id } = await response.json()
  const plan: Plan = await (await world.get(city.clerk, `/plans/${id}`)).json()
  expect([plan.title, plan.items[0]?.title]).toEqual(['Tiến độ', 'Khảo sát'])
})

test('who prepares no plans may not bring one in', async () => {
  const response = await send(TABLE, 'tien-do.csv', city.stranger)

  expect(await refusalOf(response)).toEqual([403, 'plan-create-forbidden'])
})
