import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { MigrationConnection } from './migration-connection.ts'
import { constructQueue, queueSchemaHash } from './queue-schema.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/**
 * Every migration in order. No two have one number; that none is missing is a check of the
 * repository, since features in the making bring theirs at different times.
 */
export function readMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .toSorted()
    .map((name, index, names) => {
      if (names[index - 1]?.slice(0, 4) === name.slice(0, 4)) {
        throw new Error(`Two migrations have the number of ${name}.`)
      }
      const sql = readFileSync(new URL(name, FOLDER), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Names the schema as a whole: changes whenever a migration does. */
export function hashMigrations(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const { name, sha256 } of migrations) hash.update(`${name} ${sha256}\n`)
  hash.update(queueSchemaHash)
  return hash.digest('hex').slice(0, 16)
}

/** A migration that has run was changed afterwards, so the database is not what the code believes. */
export class MigrationChangedError extends Error {
  constructor(name: string) {
    super(`The migration ${name} was changed after it had run on this database.`)
    this.name = 'MigrationChangedError'
  }
}

/**
 * Runs the migrations that this database has not seen, each in a transaction of its own, and
 * answers their names. Needs the rights of an owner; two servers that start at once take turns.
 */
export async function migrate(
  connection: MigrationConnection,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  await connection.exec('SELECT pg_advisory_lock(7465011)')
  try {
    await connection.exec(CREATE_LEDGER)
    const applied = await readApplied(connection)
    const names: string[] = []
    for (const migration of migrations) {
      const known = applied.get(migration.name)
      if (known !== undefined && known !== migration.sha256) {
        throw new MigrationChangedError(migration.name)
      }
      if (known !== undefined) continue
      await apply(connection, migration)
      names.push(migration.name)
    }
    await constructQueue(connection)
    return names
  } finally {
    await connection.exec('SELECT pg_advisory_unlock(7465011)')
  }
}

const FOLDER = new URL('../migrations/', import.meta.url)

const CREATE_LEDGER = `CREATE TABLE IF NOT EXISTS public.roviec_migration (
  name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`

async function readApplied(connection: MigrationConnection): Promise<ReadonlyMap<string, string>> {
  const { rows } = await connection.query('SELECT name, sha256 FROM public.roviec_migration')
  return new Map((rows as { name: string; sha256: string }[]).map((row) => [row.name, row.sha256]))
}

async function apply(connection: MigrationConnection, migration: Migration): Promise<void> {
  await connection.exec('BEGIN')
  try {
    await connection.exec(migration.sql)
    await connection.query('INSERT INTO public.roviec_migration (name, sha256) VALUES ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await connection.exec('COMMIT')
  } catch (error) {
    await connection.exec('ROLLBACK')
    throw new Error(`The migration ${migration.name} failed.`, { cause: error })
  }
}
