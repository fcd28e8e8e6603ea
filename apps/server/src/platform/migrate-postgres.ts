import pg from 'pg'
import { migrate } from './migrate.ts'

export interface MigratePostgresOptions {
  /** The owner of the schema: may create roles, schemas and tables. */
  readonly ownerUrl: string
  /** The login of the running server; may be the owner, should be one without rights of its own. */
  readonly serverUrl: string
}

/** Brings a PostgreSQL database up to date, and lets the server's login take the server's roles. */
export async function migratePostgres(options: MigratePostgresOptions): Promise<void> {
  const client = new pg.Client({
    connectionString: options.ownerUrl,
    connectionTimeoutMillis: 10_000,
  })
  await client.connect()
  try {
    await migrate({
      query: (text, values) => client.query(text, values),
      exec: (text) => client.query(text),
    })
    const login = decodeURIComponent(new URL(options.serverUrl).username)
    if (login !== '') await client.query(grantTo(client.escapeIdentifier(login)))
  } finally {
    await client.end()
  }
}

function grantTo(login: string): string {
  return `GRANT roviec_server, roviec_app, roviec_identity, roviec_jobs TO ${login}`
}
