import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { refreshStatistics } from './statistics.ts'

const { database, asOwner, close } = await createTestDatabase()
afterAll(close)

const listUncounted = () =>
  asOwner<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'r' AND reltuples < 0 AND relnamespace = 'people'::regnamespace`,
  )

test('the planner learns the size of every table where nobody else would tell it', async () => {
  if (database.kind === 'pglite') expect((await listUncounted()).length).toBeGreaterThan(0)
  await refreshStatistics(database)
  if (database.kind === 'pglite') expect(await listUncounted()).toEqual([])
})
