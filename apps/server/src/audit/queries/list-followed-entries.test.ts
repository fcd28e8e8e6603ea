import { afterAll, beforeEach, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'
import { createLogReader, recordAudit } from '../index.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const reader = createLogReader(world.platform.database)
const record = (subjectId: string) =>
  world.inTenant((ctx) =>
    recordAudit(ctx, { action: 'task.reported', subjectId, subjectLabel: 'Lê Thị Hồng' }),
  )

test('a follower reads what came after its cursor, in order and in parts', async () => {
  for (const subjectId of ['a', 'b', 'c', 'd']) await record(subjectId)

  const part = await reader.listEntriesAfter(world.tenantId, 1, 2)

  expect(part).toEqual([
    { seq: 2, action: 'task.reported', subjectId: 'b' },
    { seq: 3, action: 'task.reported', subjectId: 'c' },
  ])
  expect(await reader.listEntriesAfter(world.tenantId, 4, 2)).toEqual([])
})

test('a follower knows where each tenant stands', async () => {
  await record('a')
  const first = world.tenantId
  await world.reset()
  await record('b')
  await record('c')

  const heads = await reader.listHeads()

  expect(heads).toEqual(
    expect.arrayContaining([
      { tenantId: first, seq: 1 },
      { tenantId: world.tenantId, seq: 2 },
    ]),
  )
})

test('the role of followers reads no payload, which names people', async () => {
  await record('a')
  const client = await world.platform.database.doorFor('roviec_jobs').connect()
  try {
    await expect(client.query('SELECT value FROM audit.payload', [])).rejects.toThrow(
      'permission denied',
    )
  } finally {
    client.release()
  }
})
