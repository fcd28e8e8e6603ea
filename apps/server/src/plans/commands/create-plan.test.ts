import { createHash } from 'node:crypto'
import type { Plan } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import {
  buildPlansCity,
  CLEAR_TASK,
  type GivenDocument,
  planDocument,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld, type Upload } from '../../testing/world.ts'
import { zipBomb } from '../testing/zip-bomb.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const uploadOf = (given: GivenDocument = {}, more: Partial<Upload> = {}): Upload => ({
  fileName: '236_KH-UBND.txt',
  bytes: bytesOf(planDocument(given)),
  ...more,
})
const send = (upload: Upload, sender = city.clerk) => world.upload(sender, '/plans', upload)

async function readPlan(response: Response): Promise<Plan> {
  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  return (await world.get(city.clerk, `/plans/${id}`)).json() as Promise<Plan>
}

/** What the tenant holds after an upload that was refused. */
async function traces(): Promise<unknown> {
  const counts = await world.owner(
    `SELECT (SELECT count(*)::int FROM plans.plan WHERE tenant_id = $1) AS plans,
       (SELECT count(*)::int FROM platform.blob WHERE tenant_id = $1) AS blobs,
       (SELECT count(*)::int FROM platform.idempotency WHERE tenant_id = $1) AS answers`,
    [world.tenantId],
  )
  return [counts, await auditEntries(world)]
}
const NOTHING = [[{ plans: 0, blobs: 0, answers: 0 }], []]

test('a clerk uploads a document: it is kept, read into a draft, and the record shows it', async () => {
  const upload = uploadOf({ tasks: [CLEAR_TASK, 'UBND các phường lập danh sách hộ cần hỗ trợ.'] })

  const plan = await readPlan(await send(upload))

  expect(plan).toMatchObject({
    number: '236/KH-UBND',
    kind: 'plan',
    issuedOn: '2026-11-18',
    status: 'draft',
    world: 'state',
    visibility: 'tenant',
    signingPositionId: city.chair.positionId,
    signingLabel: 'Chủ tịch UBND Thành phố',
    uploadedBy: 'Đỗ Thùy Linh',
    taskCount: 2,
    openQuestionCount: 1,
    abilities: ['edit', 'publish', 'discard'],
    sections: [{ id: 'I', title: 'NHIỆM VỤ' }],
  })
  expect(plan.items).toMatchObject([
    {
      ordinal: 1,
      section: 'I.1',
      accountablePositionId: city.works.positionId,
      accountableLabel: 'Giám đốc Sở Xây dựng',
      supportingUnitIds: [city.health.unitId],
      product: 'báo cáo',
      due: { on: '2026-12-14', rule: 'before-day', text: 'trước ngày 15 tháng 12 năm 2026' },
      blockers: [],
    },
    {
      ordinal: 2,
      accountablePositionId: null,
      candidates: [
        {
          positionIds: [city.mill.positionId, city.lotus.positionId],
          label: '2 người đứng đầu phường, giao đồng loạt',
        },
      ],
      blockers: ['who', 'when'],
    },
  ])
  const [span] = plan.items.map((item) => item.dueSpan ?? { start: 0, end: 0 })
  expect(plan.text.slice(span?.start, span?.end)).toBe('trước ngày 15 tháng 12 năm 2026')
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'plan.created',
      subjectId: plan.id,
      subjectLabel: '236/KH-UBND',
      personId: city.clerk.personId,
      after: { fileSha256: sha256, itemCount: 2 },
    },
  ])
})

test.for([
  ['state', undefined, 'tenant'],
  ['party', undefined, 'units'],
  ['state', 'units', 'units'],
  ['party', 'tenant', 'tenant'],
] as const)(
  'a %s document with the choice %s is open to: %s',
  async ([kind, chosen, visibility]) => {
    const fields = chosen === undefined ? {} : { visibility: chosen }

    expect(await readPlan(await send(uploadOf({ world: kind }, { fields })))).toMatchObject({
      world: kind,
      visibility,
    })
  },
)

test('an HTML file gives its text alone: no script runs, and no markup is kept as text', async () => {
  const text = planDocument({ title: 'Phục vụ &lt;b&gt;Tết&lt;/b&gt;' })
  const html = `<!doctype html><html><body onload="document.title='x'">
    <script>globalThis.hacked = true; fetch('http://127.0.0.1/')</script>
    <style>body { color: red }</style><iframe src="javascript:alert(1)"></iframe>
    ${text
      .split('\n')
      .map((line) => `<p onclick="alert(1)">${line}<img src=x onerror=alert(2)></p>`)
      .join('')}</body></html>`

  const plan = await readPlan(await send(uploadOf({}, { bytes: bytesOf(html) })))

  expect(plan.title).toBe('Phục vụ <b>Tết</b>')
  expect(plan.text).not.toMatch(/script|onerror|alert|color|iframe/u)
  expect(plan.taskCount).toBe(1)
  expect('hacked' in globalThis).toBe(false)
})

test('a date that does not exist becomes an item without a date, and a question', async () => {
  const task = 'UBND phường Cầu Sen tổ chức trực cấp cứu, hoàn thành ngày 31/02/2027.'

  const plan = await readPlan(await send(uploadOf({ tasks: [task] })))

  expect(plan.items).toMatchObject([{ due: { kind: 'date', on: null }, blockers: ['when'] }])
  const questions = plan.items[0]?.questions.filter(({ point }) => point === 'when')
  expect(questions).toMatchObject([{ question: expect.stringMatching(/^Không có ngày .*31\/02/u) }])
})

test('an event that may never come is asked about; one that will come is its own answer', async () => {
  const tasks = [
    'Sở Y tế báo cáo tình hình dịch bệnh khi có yêu cầu.',
    'Sở Y tế báo cáo kết quả ngay sau khi Hội đồng nhân dân Thành phố thông qua nghị quyết.',
  ]

  const plan = await readPlan(await send(uploadOf({ tasks })))

  expect(plan.items.map(({ due, blockers }) => [due.kind, blockers])).toEqual([
    ['event', ['when']],
    ['event', []],
  ])
})

test('a file that was uploaded before says so to whoever may see the plan it became', async () => {
  await send(uploadOf())

  const again = await readPlan(await send(uploadOf()))
  const other = await readPlan(await send(uploadOf({ number: '237/KH-UBND' })))

  expect(again.notUnderstood[0]).toEqual({
    span: { start: 0, end: 0 },
    why: 'Tệp này đã được tải lên ngày 20/11/2026 trong kế hoạch 236/KH-UBND.',
  })
  expect(other.notUnderstood).toEqual([])
})

test('of a file that was uploaded before only those learn who may see the plan it became', async () => {
  const ofWard = uploadOf({ number: '9/KH-UBND', issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG CẦU SEN' })
  await send(ofWard, city.lotus)
  const notes = async (response: Response) => (await readPlan(response)).notUnderstood
  expect(await notes(await send(ofWard))).toEqual([])

  const { id } = await (await send(ofWard, city.lotus)).json()
  await world.owner('UPDATE plans.plan SET signing_position_id = $1 WHERE id = $2', [
    city.chair.positionId,
    id,
  ])
  const noted = async (sender: PlansCity['clerk']) =>
    (await (await world.get(sender, `/plans/${id}`)).json()).notUnderstood

  expect(await noted(city.lotus)).toMatchObject([{ why: expect.stringContaining('9/KH-UBND') }])
  expect(await noted(city.chair)).toEqual([])
})

test('the same request sent twice makes one plan and gets one answer', async () => {
  const upload = uploadOf({}, { headers: { 'idempotency-key': newId() } })

  const first = await (await send(upload)).json()
  const second = await (await send(upload)).json()

  expect(second).toEqual(first)
  expect(await traces()).toMatchObject([[{ plans: 1, blobs: 1, answers: 1 }], [{}]])
})

describe('refusals keep nothing', () => {
  test('somebody whose position makes no plans', async () => {
    const response = await send(uploadOf(), city.stranger)

    expect(await refusalOf(response)).toEqual([403, 'plan-create-forbidden'])
    expect(await traces()).toEqual(NOTHING)
  })

  test('a document with a secrecy stamp, of which not a word stays', async () => {
    const text = `TUYỆT MẬT\n${planDocument({ title: 'Việc chỉ vài người biết' })}`

    const response = await send(uploadOf({}, { bytes: bytesOf(text) }))

    expect(await refusalOf(response.clone())).toEqual([422, 'document-secret'])
    expect(await response.text()).not.toContain('vài người')
    expect(await traces()).toEqual(NOTHING)
  })

  test('a file of more than 20 MB, with the limit in the sentence', async () => {
    const response = await send(uploadOf({}, { bytes: new Uint8Array(20 * 1024 * 1024 + 1) }))

    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      code: 'document-too-large',
      detail: { vi: expect.stringContaining('lớn hơn 20 MB') },
    })
    expect(await traces()).toEqual(NOTHING)
  })

  test.for([
    ['a text without a task', 'Kính gửi các đồng chí. Xin cảm ơn.', 'document-without-task'],
    ['an empty file', '', 'document-empty'],
    ['a .docx that is not one', 'PK\u0003\u0004 không phải tệp Word', 'document-damaged'],
    ['a file of no known kind', '{"a": 1}', 'document-format-unknown'],
    ['an old Word file', '{\\rtf1 chào}', 'document-format-doc'],
    ['a PDF that is not one', '%PDF-1.7\nkhông phải', 'document-damaged'],
    ['a zip bomb', zipBomb(80), 'document-expands-too-much'],
  ] as const)('%s', async ([, content, code]) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    const response = await send(uploadOf({}, { fileName: 'van-ban.docx', bytes }))

    expect(await refusalOf(response)).toEqual([422, code])
    expect(await traces()).toEqual(NOTHING)
  })

  test('a document of more than a thousand pages, with its length in the sentence', async () => {
    const page = 'Sở Y tế báo cáo kết quả trước ngày 15 tháng 12 năm 2026.\n'.repeat(54)

    const response = await send(uploadOf({}, { bytes: bytesOf(page.repeat(1_001)) }))

    expect(await response.json()).toMatchObject({
      code: 'document-too-many-pages',
      detail: { vi: expect.stringMatching(/\d{4} trang.*1000 trang/u) },
    })
    expect(await traces()).toEqual(NOTHING)
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('one request sent three times makes one plan', async () => {
    const upload = uploadOf({}, { headers: { 'idempotency-key': newId() } })

    const responses = await Promise.all([send(upload), send(upload), send(upload)])

    expect(statusesOf(responses)[0]).toBe(201)
    expect(await traces()).toMatchObject([[{ plans: 1, answers: 1 }], [{}]])
  })
})
