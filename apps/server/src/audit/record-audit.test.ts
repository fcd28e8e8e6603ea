import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '../platform/context.ts'
import { createWorld } from '../testing/world.ts'
import { recordAudit } from './index.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const entry = { action: 'task.reported', subjectId: 'task-1', subjectLabel: 'Rà soát' }
const record = (ctx: Context) => recordAudit(ctx, entry)
const seqs = async () => {
  const rows = await world.owner<{ seq: number }>(
    'SELECT seq::int FROM audit.entry WHERE tenant_id = $1 ORDER BY seq',
    [world.tenantId],
  )
  return rows.map(({ seq }) => seq)
}

test('a command records one entry; a second one in the same transaction undoes everything', async () => {
  await expect(
    world.inTenant(async (ctx) => {
      await record(ctx)
      await record(ctx)
    }),
  ).rejects.toThrow('One command, one audit entry')

  expect(await seqs()).toEqual([])
})

test('a command that is undone leaves no gap', async () => {
  await world.inTenant(record)
  await expect(
    world.inTenant(async (ctx) => {
      await record(ctx)
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  await world.inTenant(record)

  expect(await seqs()).toEqual([1, 2])
})

test('each tenant has a chain of its own, from one', async () => {
  await world.inTenant(record)
  await world.reset()
  await world.inTenant(record)

  expect(await seqs()).toEqual([1])
})

test('commands at the same moment are numbered without a gap', async () => {
  await Promise.all(Array.from({ length: 40 }, () => world.inTenant(record)))

  expect(await seqs()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
})

test.skipIf(!process.env['TEST_DATABASE_URL'])(
  'on PostgreSQL a follower that sees an entry sees every earlier one',
  async () => {
    const seen: number[] = []
    const writing = Promise.all(Array.from({ length: 60 }, () => world.inTenant(record)))
    for (let look = 0; look < 40; look++) {
      const rows = await seqs()
      seen.push(rows.length - (rows.at(-1) ?? 0))
    }
    await writing

    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen)).toEqual(new Set([0]))
  },
)
