import { isoDate } from '@roviec/calendar'
import { readDocument } from '@roviec/interchange'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type PlansCity,
  publish,
} from '../../testing/plans-world.ts'
import { buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

/** The paragraphs, and the rows of tables with a bar between their cells. */
async function paperOf(sender: PlansCity['clerk'], planId: string, query = '') {
  const response = await world.get(sender, `/plans/${planId}/meeting-paper.docx${query}`)
  expect(response.status).toBe(200)
  const file = await readDocument(new Uint8Array(await response.arrayBuffer()))
  if (file.kind !== 'blocks') throw new Error(file.code)
  const lines = file.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.map(({ text }) => text.replaceAll('\n', ', ')).join(' | ')),
  )
  return { response, lines }
}

const VACANT = 'UBND phường Bến Gạo nạo vét cống trước ngày 31 tháng 12 năm 2026.'
const LATER = 'Sở Y tế rà soát kho thuốc trước ngày 31 tháng 12 năm 2026.'

async function publishedPlan(): Promise<string> {
  const draft = await buildDraft(world, city.clerk, {
    tasks: [CLEAR_TASK, VACANT, LATER],
    change: (item, index) => ({
      ...(index === 1 && { accountablePositionId: city.mill.positionId }),
      ...(index === 2 && { deferred: true }),
      title: item.title,
    }),
  })
  expect((await publish(world, city.clerk, draft)).status).toBe(200)
  const [first] = draft.items
  const report = { progressPercent: 60, selfReport: 'late', expectedOn: '2026-12-20' }
  const acted = [
    await world.post(city.works, `/tasks/${first?.id}/accept`, {}),
    await world.post(city.works, `/tasks/${first?.id}/report`, { ...report, note: 'Thiếu\nđèn.' }),
  ]
  expect(acted.map(({ status }) => status)).toEqual([200, 200])
  return draft.id
}

test('the paper of a plan says what is late, waiting, open and done, and what to decide', async () => {
  const planId = await publishedPlan()
  const given = { planId, doer: city.health, assigner: city.chair, ordinal: 9 }
  await buildTask(world, {
    ...given,
    title: 'Lập bản đồ',
    status: 'submitted',
    submittedOn: '2026-11-25',
    submittedBy: city.health.personId,
  })
  await buildTask(world, {
    ...given,
    title: 'Mua máy',
    status: 'verified',
    submittedOn: '2026-12-10',
    doneOn: '2026-12-10',
  })
  world.today = isoDate('2026-12-16')

  const { response, lines } = await paperOf(city.stranger, planId)

  expect(response.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''tai-lieu-hop-236-KH-UBND.docx",
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      'BÁO CÁO',
      'Tình hình thực hiện Kế hoạch số 236/KH-UBND ngày 18 tháng 11 năm 2026',
      'Tổng số 4 nhiệm vụ: đã hoàn thành 1; quá hạn 1; đã trình kết quả, chờ xác nhận 1; đang ' +
        'thực hiện 1.',
      '1 | Mua máy | Sở Y tế, Bùi Quân | 10/12/2026 | 15/12/2026',
      '1 | Trang trí 9 tuyến đường, báo cáo kết quả | Sở Xây dựng, Lê Hồng | 14/12/2026 | 2 ngày ' +
        '| Thiếu đèn.',
      '1 | Lập bản đồ | Sở Y tế, Bùi Quân | 25/11/2026 | Chủ tịch UBND Thành phố',
      '1 | Nạo vét cống | Phường Bến Gạo | 30/12/2026 | 0% | Chưa có báo cáo',
      '1. Trang trí 9 tuyến đường, báo cáo kết quả (Sở Xây dựng, Lê Hồng): dự kiến đến ' +
        '20/12/2026 mới xong, sau thời hạn 14/12/2026; đề nghị cho ý kiến về thời hạn.',
      '2. Nạo vét cống (Phường Bến Gạo): vị trí chịu trách nhiệm chưa có người phụ trách.',
      '3. Rà soát kho thuốc: chưa giao cho vị trí nào chịu trách nhiệm.',
    ]),
  )
})

test('what was done before the day asked for is only counted', async () => {
  const planId = await publishedPlan()
  await buildTask(world, {
    planId,
    title: 'Mua máy',
    status: 'verified',
    submittedOn: '2026-11-20',
    doneOn: '2026-11-20',
  })

  const { lines } = await paperOf(city.clerk, planId, '?since=2026-11-21')

  expect(lines).toContain('II. Nhiệm vụ đã hoàn thành từ ngày 21/11/2026')
  expect(lines.join('\n')).toContain('đã hoàn thành 1 (trong đó 0 nhiệm vụ từ ngày 21/11/2026)')
  expect(lines.join('\n')).not.toContain('Mua máy')
})

test('a day that was expected and has passed is no expectation', async () => {
  const planId = await publishedPlan()
  world.today = isoDate('2026-12-21')

  const { lines } = await paperOf(city.clerk, planId)

  expect(lines).toContain(
    '1. Trang trí 9 tuyến đường, báo cáo kết quả (Sở Xây dựng, Lê Hồng): đã quá hạn, chưa dự ' +
      'kiến được ngày xong; đề nghị cho ý kiến về thời hạn.',
  )
})

test('a draft has nothing to report on', async () => {
  const draft = await buildDraft(world, city.clerk)
  const asked = `/plans/${draft.id}/meeting-paper.docx`

  expect(await refusalOf(await world.get(city.clerk, asked))).toEqual([409, 'plan-not-published'])
  expect(await refusalOf(await world.get(city.works, asked))).toEqual([404, 'plan-not-found'])
})

test('a plan of another tenant has no paper', async () => {
  const asked = `/plans/${await publishedPlan()}/meeting-paper.docx`
  await world.reset()
  const elsewhere = await buildPlansCity(world)

  expect(await refusalOf(await world.get(elsewhere.clerk, asked))).toEqual([404, 'plan-not-found'])
})
