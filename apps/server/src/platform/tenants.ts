import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Database } from './database-schema.ts'
import type { OpenDatabase } from './database.ts'
import type { Platform } from './platform.ts'

/** The tenants that the server works for by itself: every city, not the system's own. */
export async function listTenantIds({ doorFor }: OpenDatabase): Promise<readonly string[]> {
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: doorFor('roviec_jobs') }),
  })
  const rows = await db
    .selectFrom('platform.tenant')
    .select('tenant_id')
    .where('kind', '=', 'city')
    .orderBy('tenant_id')
    .execute()
  return rows.map(({ tenant_id }) => tenant_id)
}

/** Whether the set-up of a city was interrupted: what is there is half a city, and nobody's work. */
export async function hasUnfinishedTenant({ doorFor }: OpenDatabase): Promise<boolean> {
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: doorFor('roviec_jobs') }),
  })
  const row = await db
    .selectFrom('platform.tenant')
    .select('tenant_id')
    .where('kind', '=', 'city')
    .where('ready_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The last step of a set-up. */
export async function markTenantReady({ database, clock }: Platform, tenantId: string) {
  await database.db.transaction().execute(async (db) => {
    await sql`SET LOCAL ROLE roviec_app`.execute(db)
    await sql`SELECT platform.app_set_tenant(${tenantId})`.execute(db)
    await db
      .updateTable('platform.tenant')
      .set({ ready_at: clock.now() })
      .where('tenant_id', '=', tenantId)
      .execute()
  })
}

export interface NewTenant {
  readonly tenantId: string
  readonly name: string
  readonly demonstration: boolean
}

/** Makes an empty tenant with the settings of the law; who may do so, the caller knows. */
export async function createTenant({ database, clock }: Platform, tenant: NewTenant) {
  await database.db.transaction().execute(async (db) => {
    await sql`SET LOCAL ROLE roviec_app`.execute(db)
    await sql`SELECT platform.app_set_tenant(${tenant.tenantId})`.execute(db)
    await db
      .insertInto('platform.tenant')
      .values({
        tenant_id: tenant.tenantId,
        name: tenant.name,
        demonstration: tenant.demonstration,
        created_at: clock.now(),
      })
      .execute()
  })
}
