import { afterAll, beforeEach, expect, test } from 'vitest'
import type { AuditEntry } from '@roviec/contract'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { listAuditEntriesOf, recordAudit } from '../index.ts'

const world = await createWorld()
let auditor: Official
beforeEach(async () => {
  await world.reset()
  auditor = await buildOfficial(world, { duties: ['auditor'] })
})
afterAll(() => world.close())

const TASK = '01990000-0000-7000-8000-000000000001'
const OTHER = '01990000-0000-7000-8000-000000000002'

async function recordAll(subjectIds: readonly string[]): Promise<void> {
  for (const [index, subjectId] of subjectIds.entries()) {
    await world.inTenant((ctx) =>
      recordAudit(ctx, {
        action: 'task.reported',
        subjectId,
        subjectLabel: 'Rà soát quy hoạch',
        note: `lần ${index + 1}`,
        after: { secret: 'never shown' },
      }),
    )
  }
}

interface Page {
  readonly entries: readonly AuditEntry[]
  readonly nextCursor: string | null
}
const read = async (query: string) =>
  (await (await world.get(auditor, `/audit?${query}`)).json()) as Page

test('the record is read newest first, page by page, each entry once', async () => {
  await recordAll([TASK, TASK, TASK, TASK, TASK])

  const first = await read('limit=2')
  const second = await read(`limit=2&cursor=${first.nextCursor}`)
  const third = await read(`limit=2&cursor=${second.nextCursor}`)

  const notes = [first, second, third].map(({ entries }) => entries.map(({ note }) => note))
  expect(notes).toEqual([['lần 5', 'lần 4'], ['lần 3', 'lần 2'], ['lần 1']])
  expect(third.nextCursor).toBeNull()
})

test('an entry says who did what when, and nothing of the contents', async () => {
  await recordAll([TASK])

  const { entries } = await read('limit=1')

  expect(entries).toEqual([
    {
      seq: 1,
      at: '2026-11-20T02:00:00.000Z',
      actorName: 'Hệ thống',
      action: 'task.reported',
      subjectId: TASK,
      subjectLabel: 'Rà soát quy hoạch',
      note: 'lần 1',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ])
})

test('the record of one subject holds nothing of another', async () => {
  await recordAll([TASK, OTHER, TASK])

  expect((await read(`subjectId=${TASK}`)).entries.map(({ seq }) => seq)).toEqual([3, 1])
  const both = await world.inTenant((ctx) =>
    listAuditEntriesOf(ctx, { subjectIds: [TASK, OTHER], limit: 10 }),
  )
  expect(both.entries).toHaveLength(3)
  const none = await world.inTenant((ctx) => listAuditEntriesOf(ctx, { subjectIds: [], limit: 10 }))
  expect(none).toEqual({ entries: [], nextCursor: null })
})

test('a name that was erased by law is gone from the list, and the entry stays', async () => {
  await recordAll([TASK])
  await world.owner('UPDATE audit.payload SET value = NULL, salt = NULL WHERE tenant_id = $1', [
    world.tenantId,
  ])

  const { entries } = await read('limit=1')

  expect(entries[0]).toMatchObject({ actorName: '', subjectLabel: null, note: null })
})

test('whoever has not the duty of auditor may not read the whole record', async () => {
  const head = await buildOfficial(world)

  expect(await refusalOf(await world.get(head, '/audit'))).toEqual([403, 'audit-view-forbidden'])
})

test('a cursor that nobody gave out is refused', async () => {
  expect(await refusalOf(await world.get(auditor, '/audit?cursor=x'))).toEqual([
    422,
    'request-invalid',
  ])
})
