import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../platform/context.ts'
import { buildManyTasks } from '../testing/many-tasks.ts'
import { createWorld } from '../testing/world.ts'
import { listTasks } from '../tasks/queries/list-tasks.ts'
import { sweepWarnings } from './commands/sweep-warnings.ts'
import { listWarnings } from './queries/list-warnings.ts'

const TASKS = 100_000
const PER_DAY = 100

const world = await createWorld()
beforeAll(() => buildManyTasks(world, { count: TASKS, perDay: PER_DAY }))
afterAll(() => world.close())

/** What this transaction has read of a table so far. */
async function readsOf({ db }: Context, table: string) {
  const { rows } = await sql<{ whole: number; rows: number }>`
    SELECT seq_scan::int AS whole, idx_tup_fetch::int AS rows FROM pg_stat_xact_user_tables
    WHERE schemaname || '.' || relname = ${table}`.execute(db)
  return rows[0] ?? { whole: 0, rows: 0 }
}

describe(`among ${TASKS} tasks`, () => {
  test('a page of 100 is read from the index, and nothing else of the table', async () => {
    await world.inTenant(async (ctx) => {
      const { entries } = await listTasks(ctx, { limit: 100 })
      expect(entries).toHaveLength(100)
      const reads = await readsOf(ctx, 'tasks.task')
      expect(reads.whole).toBe(0)
      expect(reads.rows).toBeLessThan(300)
    })
  })

  test('a page of the worst warnings is read from the index', async () => {
    await world.inTenant(async (ctx) => {
      const { entries } = await listWarnings(ctx, { limit: 100, scope: 'all', state: 'open' })
      expect(entries).toHaveLength(100)
      expect(await readsOf(ctx, 'warnings.warning')).toMatchObject({ whole: 0 })
      expect((await readsOf(ctx, 'warnings.warning')).rows).toBeLessThan(300)
      expect((await readsOf(ctx, 'tasks.task')).rows).toBeLessThan(300)
    })
  })

  test('a sweep reads the tasks that change today, and not the others', async () => {
    await world.inTenant(async (ctx) => {
      const result = await sweepWarnings(ctx)
      // One day's deadlines have passed, and another day's have come near.
      expect(result).toEqual({ opened: PER_DAY * 2, closed: PER_DAY })
      const tasks = await readsOf(ctx, 'tasks.task')
      expect(tasks.whole).toBe(0)
      expect(tasks.rows).toBeLessThan(PER_DAY * 10)
    })
  })
})
