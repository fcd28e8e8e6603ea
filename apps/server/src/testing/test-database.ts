import { randomBytes } from 'node:crypto'
import pg from 'pg'
import {
  openPglite,
  openPostgres,
  TAKE_SERVER_ROLE,
  type OpenDatabase,
} from '../platform/database.ts'
import { hashMigrations, migrate, readMigrations } from '../platform/migrate.ts'
import { createFromTemplate } from '../platform/pglite-template.ts'
import { refreshStatistics } from '../platform/statistics.ts'

/** A migrated database of a test's own, on the engine under test. */
export interface TestDatabase {
  readonly database: OpenDatabase
  /** Runs SQL with the rights of an owner, past every rule, to look at the result or to tamper. */
  readonly asOwner: <Row = Record<string, unknown>>(
    text: string,
    values?: unknown[],
  ) => Promise<Row[]>
  /** For `openPostgres` in tests of more than one connection; null on PGlite. */
  readonly url: string | null
  readonly close: () => Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL']
  return serverUrl ? createOnPostgres(serverUrl) : createOnPglite()
}

/** A database that serves this many files, so that its tables stay small. */
const FILES_OF_ONE_DATABASE = 25

let shared: { readonly database: Promise<TestDatabase>; files: number } | null = null

/**
 * One database for many test files of a process, one after the other; each has tenants of its own.
 * To make one costs more than most files take.
 */
export async function shareTestDatabase(): Promise<TestDatabase> {
  if (shared !== null && shared.files >= FILES_OF_ONE_DATABASE) {
    await (await shared.database).close()
    shared = null
  }
  shared ??= { database: createTestDatabase(), files: 0 }
  shared.files++
  const database = await shared.database
  await refreshStatistics(database.database)
  return { ...database, close: () => Promise.resolve() }
}

/** Makes the database from which every test file on PostgreSQL copies its own. */
export async function prepareTemplateDatabase(serverUrl: string): Promise<string> {
  const name = `roviec_template_${hashMigrations(readMigrations())}`
  await withClient(serverUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(7465012)')
    const { rows } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rows.length > 0) return
    await admin.query(`CREATE DATABASE ${name}_draft`)
    await withClient(urlOf(serverUrl, `${name}_draft`), (client) =>
      migrate({
        query: (text, values) => client.query(text, values),
        exec: (text) => client.query(text),
      }),
    )
    await admin.query(`ALTER DATABASE ${name}_draft RENAME TO ${name}`)
  })
  return name
}

async function createOnPglite(): Promise<TestDatabase> {
  const pglite = await createFromTemplate()
  const database = openPglite(pglite)
  return {
    database,
    url: null,
    asOwner: async <Row>(text: string, values: unknown[] = []) => {
      const client = await database.doorFor('roviec_jobs').connect()
      try {
        // RESET would keep roviec_server here: PGlite starts its session without a default.
        await client.query('SET SESSION AUTHORIZATION postgres', [])
        await client.query('SET ROLE postgres', [])
        return (await client.query<Row>(text, values)).rows
      } finally {
        // As the door handed it out: it remembers which role a connection has.
        await client.query(TAKE_SERVER_ROLE, [])
        await client.query('SET ROLE roviec_jobs', [])
        client.release()
      }
    },
    close: () => database.close(),
  }
}

async function createOnPostgres(serverUrl: string): Promise<TestDatabase> {
  const template = await prepareTemplateDatabase(serverUrl)
  const name = `${databasePrefix()}${randomBytes(8).toString('hex')}`
  await withClient(serverUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`),
  )
  const url = urlOf(serverUrl, name)
  const database = openPostgres({ url, maxConnections: 10 })
  const owner = new pg.Pool({ connectionString: url, max: 2 })
  owner.on('error', () => undefined)
  return {
    database,
    url,
    asOwner: async <Row>(text: string, values: unknown[] = []) =>
      (await owner.query(text, values)).rows as Row[],
    close: async () => {
      await database.close()
      await owner.end()
      await withClient(serverUrl, (admin) =>
        admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      )
    },
  }
}

/** The databases of one run of the tests begin with this. */
function databasePrefix(): string {
  return `roviec_test_${process.env['ROVIEC_TEST_RUN'] ?? 'alone'}_`
}

/** Drops what the processes of this run have left, since they end without a word. */
export async function dropTestDatabases(serverUrl: string): Promise<void> {
  await withClient(serverUrl, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [databasePrefix()],
    )
    for (const { datname } of rows) {
      await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
    }
  })
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
