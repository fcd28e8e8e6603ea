import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from '../../platform/database-schema.ts'
import type { OpenDatabase } from '../../platform/database.ts'
import type { LogReader } from '../../platform/followed-entry.ts'

/**
 * The log as its followers read it: across tenants, in a role that may read entries and nothing
 * else of a tenant. The lock on the end of each chain makes `seq` the order of the commits, so
 * `seq > cursor` passes over nothing.
 */
export function createLogReader({ doorFor }: OpenDatabase): LogReader {
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: doorFor('roviec_jobs') }),
  })
  return {
    listHeads: async () => {
      const rows = await db.selectFrom('audit.head').select(['tenant_id', 'seq']).execute()
      return rows.map(({ tenant_id, seq }) => ({ tenantId: tenant_id, seq }))
    },
    listEntriesAfter: async (tenantId, after, limit) => {
      const rows = await db
        .selectFrom('audit.entry')
        .select(['seq', 'action', 'subject_id'])
        .where('tenant_id', '=', tenantId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map(({ seq, action, subject_id }) => ({ seq, action, subjectId: subject_id }))
    },
  }
}
