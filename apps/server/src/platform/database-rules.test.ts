import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../testing/test-database.ts'

// The rules of the schema, read from the catalogue, so that a new table cannot escape them.

const { asOwner, close } = await createTestDatabase()
afterAll(close)

/** Tables of the server as a whole: no tenant, no foreign key in or out. */
const GLOBAL_TABLES: Readonly<Record<string, string>> = {
  'platform.lease': 'which process leads',
  'platform.follower': 'how far followers have come',
  'platform.cron_run': 'the last day of daily work',
}
/** better-auth's tables are global on purpose, and readable to no tenant's transaction. */
const GLOBAL_SCHEMAS = ['identity']

interface Table {
  readonly name: string
  readonly schema: string
  readonly secured: boolean
  readonly forced: boolean
  readonly comment: string | null
  readonly app_grants: string[]
}

const tables = await asOwner<Table>(`
  SELECT n.nspname || '.' || c.relname AS name, n.nspname AS schema,
    c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
    obj_description(c.oid) AS comment,
    ARRAY(SELECT p FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p
          WHERE has_table_privilege('roviec_app', c.oid, p)) AS app_grants
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'pgboss')
  ORDER BY 1`)
const ofTenants = tables.filter(
  ({ name, schema }) => !(name in GLOBAL_TABLES) && !GLOBAL_SCHEMAS.includes(schema),
)

test('there are tables to look at, of the tenants and of the server', () => {
  expect(ofTenants.length).toBeGreaterThan(10)
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...Object.keys(GLOBAL_TABLES), 'tasks.task', 'identity.user']),
  )
})

test.for(ofTenants.map(({ name, ...table }) => [name, table] as const))(
  '%s is closed by row-level security, for its owner too',
  async ([name, table]) => {
    const policies = await asOwner<{ using: string; check: string; command: string }>(
      `SELECT pg_get_expr(polqual, polrelid) AS using, pg_get_expr(polwithcheck, polrelid) AS check,
         polcmd::text AS command FROM pg_policy
       WHERE polrelid = $1::regclass AND polroles <> ARRAY['roviec_jobs'::regrole::oid]`,
      [name],
    )
    const rule = `(tenant_id = current_setting('app.tenant'::text, true))`

    expect([table.secured, table.forced]).toEqual([true, true])
    expect(policies).toEqual([{ using: rule, check: rule, command: '*' }])
  },
)

test('every primary key and every unique index of a tenant begins with the tenant', async () => {
  const indexes = await asOwner<{ name: string; table: string; first: string }>(`
    SELECT i.indexrelid::regclass::text AS name, n.nspname || '.' || c.relname AS table,
      a.attname AS first
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE i.indisunique`)
  const names = new Set(ofTenants.map(({ name }) => name))
  const own = indexes.filter(({ table }) => names.has(table))

  expect(new Set(own.map(({ table }) => table))).toEqual(names)
  expect(own.filter(({ first }) => first !== 'tenant_id')).toEqual([])
})

test('every foreign key between tenants carries the tenant, and none sets anything to null', async () => {
  const keys = await asOwner<{ name: string; definition: string }>(`
    SELECT conrelid::regclass || ' ' || conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace::regnamespace::text <> 'pgboss'`)

  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter(({ definition }) => !definition.startsWith('FOREIGN KEY (tenant_id'))).toEqual(
    [],
  )
  expect(keys.filter(({ definition }) => /SET (?:NULL|DEFAULT)/.test(definition))).toEqual([])
})

test('a table that refers to itself finds the rows that refer to one by an index', async () => {
  const keys = await asOwner<{ name: string; indexed: boolean }>(`
    SELECT k.conrelid::regclass || ' ' || k.conname AS name, EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = k.conrelid
        AND (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] = k.conkey) AS indexed
    FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = k.confrelid
      AND k.connamespace::regnamespace::text <> 'pgboss'`)

  expect(keys).toContainEqual({ name: 'plans.item item_merged_into', indexed: true })
  expect(keys.filter(({ indexed }) => !indexed)).toEqual([])
})

test('no table has a trigger of ours, which Citus would refuse', async () => {
  expect(
    await asOwner(`SELECT tgrelid::regclass::text, tgname FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT tgisinternal AND n.nspname <> 'pgboss'`),
  ).toEqual([])
})

test('every table says what it holds', () => {
  expect(tables.filter(({ comment }) => !comment).map(({ name }) => name)).toEqual([])
})

test('every view runs with the rights of whoever asks, and is named for the public', async () => {
  const views = await asOwner<{ name: string; options: string[] | null }>(`
    SELECT n.nspname || '.' || c.relname AS name, c.reloptions AS options
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss')`)

  expect(views.length).toBeGreaterThan(0)
  for (const { name, options } of views) {
    expect([name, options]).toEqual([
      expect.stringMatching(/^[a-z_]+\.public_[a-z_]+$/),
      ['security_invoker=true'],
    ])
  }
})

test('the application may append to the log, and neither change nor remove what it says', () => {
  const grants = new Map(tables.map(({ name, app_grants }) => [name, app_grants]))

  expect(grants.get('audit.entry')).toEqual(['SELECT', 'INSERT'])
  expect(grants.get('audit.payload')).toEqual(['SELECT', 'INSERT'])
  expect(grants.get('audit.head')).toEqual(['SELECT', 'INSERT', 'UPDATE'])
})

test('nobody may empty a table, and tenants see nothing of accounts and jobs', () => {
  expect(tables.filter(({ app_grants }) => app_grants.includes('TRUNCATE'))).toEqual([])
  const hidden = tables.filter(
    ({ name, schema }) => name in GLOBAL_TABLES || GLOBAL_SCHEMAS.includes(schema),
  )
  expect(hidden.filter(({ app_grants }) => app_grants.length > 0)).toEqual([])
})

test('the roles of the server are no superusers, cannot log in, and pass over no security', async () => {
  const roles = await asOwner(`
    SELECT rolname FROM pg_roles WHERE rolname LIKE 'roviec\\_%'
      AND (rolsuper OR rolcanlogin OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolinherit)`)

  expect(roles).toEqual([])
})
