import { createHash } from 'node:crypto'
import type { PGlite } from '@electric-sql/pglite'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'
import { describeDatabase } from '../testing/describe-database.ts'
import { readFileSync } from 'node:fs'
import { migrate, MigrationChangedError, readMigrations, type Migration } from './migrate.ts'
import { createFromTemplate } from './pglite-template.ts'

const toMigration = (name: string, sql: string): Migration => ({
  name,
  sql,
  sha256: createHash('sha256').update(sql).digest('hex'),
})

async function withDatabase(work: (pglite: PGlite) => Promise<void>): Promise<void> {
  const pglite = await createFromTemplate()
  try {
    await work(pglite)
  } finally {
    await pglite.close()
  }
}

test('a migration runs once', () =>
  withDatabase(async (pglite) => {
    const all = [...readMigrations(), toMigration('9001-note.sql', 'CREATE TABLE public.note ()')]

    expect(await migrate(pglite, all)).toEqual(['9001-note.sql'])
    expect(await migrate(pglite, all)).toEqual([])
  }))

test('a migration that fails leaves nothing, and is told by name', () =>
  withDatabase(async (pglite) => {
    const broken = toMigration('9001-broken.sql', 'CREATE TABLE public.note (); SELECT 1/0;')

    await expect(migrate(pglite, [...readMigrations(), broken])).rejects.toThrow('9001-broken.sql')
    const { rows } = await pglite.query(`SELECT FROM pg_tables WHERE tablename = 'note'`)
    expect(rows).toEqual([])
  }))

test('a migration that was changed after it had run stops the server', () =>
  withDatabase(async (pglite) => {
    const [first, ...rest] = readMigrations()
    if (first === undefined) throw new Error('there is a migration')
    const changed = toMigration(first.name, `${first.sql}-- changed`)

    await expect(migrate(pglite, [changed, ...rest])).rejects.toThrow(MigrationChangedError)
  }))

test('the migrations are numbered without a gap', () => {
  const numbers = readMigrations().map(({ name }) => Number(name.slice(0, 4)))

  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('the types of the tables are those of the migrations', async () => {
  const written = readFileSync(new URL('database-schema.ts', import.meta.url), 'utf8')

  expect(written, 'run: node scripts/generate-database-schema.ts').toBe(await describeDatabase())
})

test('the queue of jobs is there, for its role and no other', async () => {
  const { asOwner, close } = await createTestDatabase()
  try {
    const [rights] = await asOwner(`
      SELECT has_schema_privilege('roviec_jobs', 'pgboss', 'USAGE') AS jobs,
        has_schema_privilege('roviec_app', 'pgboss', 'USAGE') AS app,
        has_schema_privilege('roviec_jobs', 'pgboss', 'CREATE') AS change`)
    expect(rights).toEqual({ jobs: true, app: false, change: false })
  } finally {
    await close()
  }
})
