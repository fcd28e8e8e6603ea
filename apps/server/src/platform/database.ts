import { AsyncLocalStorage } from 'node:async_hooks'
import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Database } from './database-schema.ts'
import { columnTypes } from './column-types.ts'

/** The roles among which each piece of work takes the one it needs; see migration 0001. */
export type DatabaseRole = 'roviec_app' | 'roviec_identity' | 'roviec_jobs'

/** The open database: one way in for PGlite and PostgreSQL alike. */
export interface OpenDatabase {
  readonly kind: 'pglite' | 'postgres'
  /** Without rights of its own: a transaction must take a role first. See `inTenant`. */
  readonly db: Kysely<Database>
  /**
   * A door that hands out connections in one role, for work outside any tenant. Dates and moments
   * come as text as everywhere, or as `Date` objects for a library that expects them.
   */
  readonly doorFor: (role: DatabaseRole, types?: 'text' | 'library') => PostgresPool
  readonly close: () => Promise<void>
}

/** PGlite has one connection: a second one asked for inside a transaction would wait for ever. */
const insideTransaction = new AsyncLocalStorage<true>()

/** Runs work that holds a connection; whoever asks for another one meanwhile gets an error. */
export function holdingConnection<T>(work: () => Promise<T>): Promise<T> {
  return insideTransaction.run(true, work)
}

/** Whether the caller already holds a connection. */
export function holdsConnection(): boolean {
  return insideTransaction.getStore() === true
}

export interface PostgresOptions {
  readonly url: string
  readonly maxConnections: number
}

/** Opens PostgreSQL with the rights of `roviec_server`, which are none. */
export function openPostgres({ url, maxConnections }: PostgresOptions): OpenDatabase {
  const pool = new pg.Pool({
    ...POOL_DEFAULTS,
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  })
  return openPool('postgres', pool, () => pool.end())
}

/** Opens a PGlite instance whose migrations have run; closing the database closes it. */
export function openPglite(pglite: PGlite): OpenDatabase {
  const pool = new pg.Pool(Object.assign(createPgConfig(pglite), POOL_DEFAULTS, { max: 1 }))
  return openPool('pglite', pool, async () => {
    await pool.end()
    await pglite.close()
  })
}

/** The session of a superuser becomes that of `roviec_server`; any other login takes the role. */
export const TAKE_SERVER_ROLE = `DO $$ BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
    SET SESSION AUTHORIZATION roviec_server;
  ELSE
    SET ROLE roviec_server;
  END IF;
END $$`

const POOL_DEFAULTS = {
  types: columnTypes,
  application_name: 'roviec',
  idleTimeoutMillis: 0,
  onConnect: async (client: pg.ClientBase) => {
    await client.query("SET TIME ZONE 'UTC'")
    // A transaction that waits for nobody holds the chain of its tenant: the database ends it.
    await client.query("SET idle_in_transaction_session_timeout = '60s'")
    await client.query(TAKE_SERVER_ROLE)
  },
}

function openPool(
  kind: OpenDatabase['kind'],
  pool: pg.Pool,
  closePool: () => Promise<void>,
): OpenDatabase {
  // A connection that breaks is dropped by the pool, and whoever uses it gets the error from their
  // statement. Without listeners the same error would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const guarded: PostgresPool = {
    options: pool.options,
    connect: () => connect(pool, 'roviec_server'),
    end: () => Promise.resolve(),
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: guarded }) })
  return {
    kind,
    db,
    doorFor: (role, types = 'text') => ({
      options: pool.options,
      connect: () => (types === 'text' ? connect(pool, role) : connectForLibrary(pool, role)),
      end: () => Promise.resolve(),
    }),
    close: async () => {
      await db.destroy()
      await closePool()
    },
  }
}

/** Hands out a connection in a role. A role stays until the next user of the connection takes one. */
async function connect(pool: pg.Pool, role: DatabaseRole | 'roviec_server') {
  if (holdsConnection()) {
    throw new Error('A second connection inside a transaction hangs on PGlite: use ctx.db.')
  }
  const client = await pool.connect()
  if ((roleByClient.get(client) ?? 'roviec_server') === role) return client
  try {
    await client.query(`SET ROLE ${role}`)
    roleByClient.set(client, role)
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

const roleByClient = new WeakMap<pg.PoolClient, DatabaseRole | 'roviec_server'>()

/** The parsers of `pg` itself; an empty list too, for which PGlite takes the types of a statement. */
const LIBRARY_TYPES = Object.assign([], { getTypeParser: pg.types.getTypeParser })

async function connectForLibrary(pool: pg.Pool, role: DatabaseRole): Promise<PostgresPoolClient> {
  const client = await connect(pool, role)
  const query = (text: string, values: unknown[]) =>
    client.query({ text, values, types: LIBRARY_TYPES })
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}
