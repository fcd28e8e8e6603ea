import { TASK_STATUSES } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildEvidence, buildPlan } from '../../testing/tasks-world.ts'
import { createWorld, type Sender } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

const FILE = { fileName: 'Báo cáo kết quả.pdf', bytes: new TextEncoder().encode('kết quả') }

const upload = (sender: Sender, taskId: string, file = FILE) =>
  world.upload(sender, `/tasks/${taskId}/evidence`, file)

test.each(['accepted', 'returned'] as const)(
  'the doer adds a file to a task that is %s',
  async (status) => {
    const taskId = await buildTaskOf(world, cast, { status })

    const response = await upload(cast.doer, taskId)

    expect(response.status).toBe(201)
    const evidence = await response.json()
    expect(evidence).toMatchObject({
      fileName: 'Báo cáo kết quả.pdf',
      byteCount: FILE.bytes.byteLength,
      uploadedBy: 'Lê Thị Hồng',
      submitted: false,
    })
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'task.evidence-uploaded',
        subjectId: taskId,
        after: { evidenceId: evidence.id, fileName: 'Báo cáo kết quả.pdf' },
      },
    ])
  },
)

test('a name of any length keeps its end', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const response = await upload(cast.doer, taskId, {
    ...FILE,
    fileName: `${'dài '.repeat(200)}.docx`,
  })
  const { fileName } = (await response.json()) as { fileName: string }
  expect([fileName.length, fileName.endsWith('dài .docx')]).toEqual([200, true])
})

test.each([
  ['..\\..\\thu-muc/bao-cao.pdf', 'bao-cao.pdf'],
  ['bao-cao-\u202Efdp.exe', 'bao-cao-fdp.exe'],
  [`${'x'.repeat(10)}😀${'y'.repeat(195)}.txt`, `\uFFFD${'y'.repeat(195)}.txt`],
])('the name of a file is only a name, and all of it is seen: %j', async (given, kept) => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })

  const response = await upload(cast.doer, taskId, { ...FILE, fileName: given })

  expect(await response.json()).toMatchObject({ fileName: kept })
})

test('a picture passes, and so does a file that nobody can read', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0])
  const damaged = new TextEncoder().encode('PK\u0003\u0004 MẬT')
  for (const [fileName, bytes] of [
    ['hiện trường.jpg', picture],
    ['bảng.xlsx', damaged],
  ] as const) {
    expect((await upload(cast.doer, taskId, { fileName, bytes })).status).toBe(201)
  }
})

describe('refusals keep nothing', () => {
  const attempt = async (sender: Sender, taskId: string, bytes = FILE.bytes) => {
    const refusal = await refusalOf(await upload(sender, taskId, { ...FILE, bytes }))
    expect(await auditEntries(world)).toEqual([])
    const kept = await world.owner('SELECT FROM platform.blob WHERE tenant_id = $1', [
      world.tenantId,
    ])
    expect(kept).toEqual([])
    return refusal
  }

  test('somebody else, the assigner included', async () => {
    const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
    for (const sender of [cast.outsider, cast.assigner]) {
      expect(await attempt(sender, taskId)).toEqual([403, 'task-submit-forbidden'])
    }
  })

  test('a task that does not exist, or whose plan the actor may not see', async () => {
    const planId = await buildPlan(world, { visibility: 'units' })
    const hidden = await buildTaskOf(world, cast, { planId, status: 'accepted' })
    for (const taskId of [newId(), hidden]) {
      expect(await attempt(cast.outsider, taskId)).toEqual([404, 'task-not-found'])
    }
  })

  test('a task of a closed plan', async () => {
    const planId = await buildPlan(world, { status: 'closed' })
    const taskId = await buildTaskOf(world, cast, { planId, status: 'accepted' })
    expect(await attempt(cast.doer, taskId)).toEqual([409, 'plan-not-published'])
  })

  test.each(TASK_STATUSES.filter((status) => !['draft', 'accepted', 'returned'].includes(status)))(
    'a task that is %s',
    async (status) => {
      const taskId = await buildTaskOf(world, cast, { status })
      expect(await attempt(cast.doer, taskId)).toEqual([409, 'task-not-submittable'])
    },
  )

  test.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('a document stamped %s', async (stamp) => {
    const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
    const bytes = new TextEncoder().encode(`${stamp}\nBÁO CÁO\nKết quả chỉ vài người biết.`)

    expect(await attempt(cast.doer, taskId, bytes)).toEqual([422, 'document-secret'])

    const rows = await world.owner('SELECT FROM tasks.evidence WHERE tenant_id = $1', [
      world.tenantId,
    ])
    expect(rows).toEqual([])
  })

  test('an empty file, and one above 20 MB', async () => {
    const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
    const large = new Uint8Array(20 * 1024 * 1024 + 1)
    expect(await attempt(cast.doer, taskId, new Uint8Array())).toEqual([422, 'document-empty'])
    expect(await attempt(cast.doer, taskId, large)).toEqual([413, 'document-too-large'])
  })
})

test('fifty files wait on a task, not one more; those submitted do not count', async () => {
  const taskId = await buildTaskOf(world, cast, { status: 'accepted' })
  await buildEvidence(world, taskId, { isSubmitted: true })
  for (let no = 1; no <= 49; no += 1) await buildEvidence(world, taskId, { fileName: `${no}.pdf` })

  expect((await upload(cast.doer, taskId)).status).toBe(201)
  expect(await refusalOf(await upload(cast.doer, taskId))).toEqual([409, 'evidence-too-many'])
})
