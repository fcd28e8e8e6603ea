import { createHash } from 'node:crypto'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import type { MigrationConnection } from './migration-connection.ts'

/** The schema of the job queue: pg-boss's own, undistributed, without keys in or out. */
export const QUEUE_SCHEMA = 'pgboss'

/** Changes when an update of pg-boss brings another schema. */
export const queueSchemaHash = createHash('sha256')
  .update(getConstructionPlans(QUEUE_SCHEMA))
  .digest('hex')

/**
 * Makes the queue's tables, or brings them to the version of the library, with the rights of the
 * owner; at run time the server may use them and not change them.
 */
export async function constructQueue(connection: MigrationConnection): Promise<void> {
  const version = await findVersion(connection)
  if (version === null) await connection.exec(getConstructionPlans(QUEUE_SCHEMA))
  else if (version < QUEUE_VERSION) {
    await connection.exec(getMigrationPlans(QUEUE_SCHEMA, version))
  }
  await connection.exec(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO roviec_jobs;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO roviec_jobs;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO roviec_jobs;`)
}

/** The library tells the version of its schema nowhere but in the statement that stores it. */
const QUEUE_VERSION = Number(
  /version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans(QUEUE_SCHEMA))?.[1],
)

async function findVersion(connection: MigrationConnection): Promise<number | null> {
  const { rows: tables } = await connection.query(
    'SELECT FROM information_schema.tables WHERE table_schema = $1 AND table_name = $2',
    [QUEUE_SCHEMA, 'version'],
  )
  if (tables.length === 0) return null
  const { rows } = await connection.query(`SELECT version FROM ${QUEUE_SCHEMA}.version`)
  const [row] = rows as { version: number }[]
  return row?.version ?? null
}
