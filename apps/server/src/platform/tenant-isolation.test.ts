import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorldAlone } from '../testing/world.ts'
import type { Context } from './context.ts'

// Row-level security when the application forgets: statements without WHERE, in a transaction that
// is open to one tenant, on every table and view that the catalogue knows. database-rules.test.ts
// proves that the policies are there; this proves what they do.

const world = await createWorldAlone()
const otherTenantId = world.tenantId
await world.reset()
afterAll(() => world.close())

interface Relation {
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly readable: boolean
  /** A column that the application may update; null when there is none. */
  readonly updatable: string | null
  readonly deletable: boolean
}

const relations = await world.owner<Relation & Record<string, unknown>>(`
  SELECT n.nspname || '.' || c.relname AS name,
    CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind,
    has_table_privilege('roviec_app', c.oid, 'SELECT') AS readable,
    (SELECT a.attname FROM pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND has_column_privilege('roviec_app', c.oid, a.attnum, 'UPDATE')
     ORDER BY a.attname = 'tenant_id', a.attnum LIMIT 1) AS updatable,
    has_table_privilege('roviec_app', c.oid, 'DELETE') AS deletable
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'pgboss')
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id'
      AND NOT a.attisdropped)
    AND EXISTS (SELECT FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS p
      WHERE has_table_privilege('roviec_app', c.oid, p)
        OR (p <> 'DELETE' AND has_any_column_privilege('roviec_app', c.oid, p)))
  ORDER BY 1`)
const tables = relations.filter(({ kind }) => kind === 'table')
const readable = relations.filter((relation) => relation.readable)
const changeable = tables.filter(({ name }) => name !== 'platform.tenant')

/**
 * One row of each tenant in every table. What a row may say is not the question here, so in this
 * database, which no other test uses, nothing but its type is asked of a value.
 */
beforeAll(async () => {
  await world.owner(`DO $$ DECLARE rule record; BEGIN
    FOR rule IN SELECT k.conrelid::regclass AS relation, k.conname FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype IN ('c', 'f') AND c.relkind IN ('r', 'p')
        AND k.connamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pgboss')
    LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', rule.relation, rule.conname);
    END LOOP;
  END $$`)
  for (const { name } of changeable) {
    for (const tenantId of [world.tenantId, otherTenantId]) await insertRow(name, tenantId)
  }
})

async function insertRow(name: string, tenantId: string): Promise<void> {
  const { columns, values } = await rowOf(name, tenantId)
  await world.owner(`INSERT INTO ${name} (${columns}) VALUES (${values})`)
}

/** A row in which every column that must have a value has the plainest one of its type. */
async function rowOf(name: string, tenantId: string) {
  const columns = await world.owner<{ column: string; type: string }>(
    `SELECT a.attname AS column, format_type(a.atttypid, NULL) AS type FROM pg_attribute a
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attgenerated = '' AND a.attidentity = '' AND a.attnotnull`,
    [name],
  )
  const values = columns.map(({ column, type }) =>
    column === 'tenant_id' ? `'${tenantId}'` : (PLAIN_VALUES[type] ?? `no value for ${type}`),
  )
  return { columns: columns.map(({ column }) => column).join(', '), values: values.join(', ') }
}

const PLAIN_VALUES: Readonly<Record<string, string>> = {
  text: "'x'",
  uuid: 'gen_random_uuid()',
  date: "DATE '2026-11-20'",
  'timestamp with time zone': "TIMESTAMPTZ '2026-11-20 02:00Z'",
  boolean: 'false',
  integer: '1',
  smallint: '1',
  bigint: '1',
  'double precision': '1',
  bytea: "'\\x00'",
  jsonb: "'{}'",
  'text[]': "'{}'",
  'uuid[]': "'{}'",
}

const run = (text: string) => world.inTenant((ctx) => sql.raw(text).execute(ctx.db))
const tenantsIn = (ctx: Pick<Context, 'db'>, name: string) =>
  sql<{ tenant_id: string }>`SELECT DISTINCT tenant_id FROM ${sql.raw(name)}`.execute(ctx.db)
const contentOf = async (name: string, tenantId: string) =>
  world.owner(`SELECT to_jsonb(r) AS row FROM ${name} AS r WHERE tenant_id = $1`, [tenantId])

test('the catalogue names the tables and views that are tried', () => {
  expect(tables.length).toBeGreaterThan(25)
  expect(relations.filter(({ kind }) => kind === 'view').length).toBeGreaterThan(5)
  expect(readable.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['tasks.task', 'plans.public_plan', 'people.person', 'audit.entry']),
  )
})

test.each(readable.map(({ name }) => name))(
  '%s, read without a WHERE, shows the rows of this tenant alone',
  async (name) => {
    const { rows } = await world.inTenant((ctx) => tenantsIn(ctx, name))

    expect(rows.map((row) => row.tenant_id).filter((id) => id !== world.tenantId)).toEqual([])
  },
)

test.each(tables.filter(({ readable: isReadable }) => isReadable).map(({ name }) => name))(
  '%s has a row of each tenant, of which this tenant sees its own',
  async (name) => {
    const { rows } = await world.inTenant((ctx) => tenantsIn(ctx, name))

    expect(rows).toEqual([{ tenant_id: world.tenantId }])
    expect(await contentOf(name, otherTenantId)).not.toEqual([])
  },
)

test.each(readable.map(({ name }) => name))(
  '%s shows nothing while no tenant is open',
  async (name) => {
    const { rows } = await world.platform.database.db.transaction().execute(async (db) => {
      await sql`SET LOCAL ROLE roviec_app`.execute(db)
      return tenantsIn({ db }, name)
    })

    expect(rows).toEqual([])
  },
)

describe.each(changeable.map((table) => [table.name, table] as const))('%s', (name, table) => {
  test('takes no row for another tenant', async () => {
    const { columns, values } = await rowOf(name, otherTenantId)

    await expect(run(`INSERT INTO ${name} (${columns}) VALUES (${values})`)).rejects.toThrow(
      /row-level security|permission denied/,
    )
  })

  test('keeps the rows of another tenant whatever is changed or removed without a WHERE', async () => {
    const before = await contentOf(name, otherTenantId)

    if (table.updatable !== null) {
      await run(`UPDATE ${name} SET ${table.updatable} = ${table.updatable}`)
      await expect(run(`UPDATE ${name} SET tenant_id = '${otherTenantId}'`)).rejects.toThrow(
        /row-level security|permission denied/,
      )
    }
    if (table.deletable) await run(`DELETE FROM ${name}`)

    expect(await contentOf(name, otherTenantId)).toEqual(before)
    if (table.deletable) expect(await contentOf(name, world.tenantId)).toEqual([])
  })
})

test('no function runs with the rights of whoever made it', async () => {
  const functions = await world.owner<{ name: string; definer: boolean }>(`
    SELECT p.oid::regprocedure::text AS name, p.prosecdef AS definer
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss')
      AND has_function_privilege('roviec_app', p.oid, 'EXECUTE')
      AND has_schema_privilege('roviec_app', n.oid, 'USAGE')`)

  expect(functions.map(({ name }) => name)).toContain('platform.app_set_tenant(text)')
  expect(functions.filter(({ definer }) => definer)).toEqual([])
})

test('no policy lets the application see more than one tenant', async () => {
  const policies = await world.owner(`
    SELECT polrelid::regclass::text AS relation, polname FROM pg_policy
    WHERE ('roviec_app'::regrole::oid = ANY (polroles) OR polroles = ARRAY[0::oid])
      AND pg_get_expr(polqual, polrelid) <> '(tenant_id = current_setting(''app.tenant''::text, true))'`)

  expect(policies).toEqual([])
})
