import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createWorld } from '../testing/world.ts'
import { newId } from './ids.ts'
import { inTenant } from './in-tenant.ts'
import { SYSTEM_ACTOR, type Context } from './context.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const BLOB = { sha256: 'a'.repeat(64), chunk_no: 0, bytes: Buffer.from('nội dung') }
const addBlob = (ctx: Context, tenantId = ctx.tenantId) =>
  ctx.db
    .insertInto('platform.blob')
    .values({ tenant_id: tenantId, ...BLOB })
    .execute()

test('a statement that forgets the tenant sees the rows of this tenant and no other', async () => {
  await world.inTenant((ctx) => addBlob(ctx))
  const other = world.tenantId
  await world.reset()
  await world.inTenant((ctx) => addBlob(ctx))

  const rows = await world.inTenant(({ db }) =>
    db.selectFrom('platform.blob').select('tenant_id').execute(),
  )

  expect(rows).toEqual([{ tenant_id: world.tenantId }])
  expect(rows).not.toContainEqual({ tenant_id: other })
})

test('a row for another tenant cannot be written', async () => {
  const other = world.tenantId
  await world.reset()

  await expect(world.inTenant((ctx) => addBlob(ctx, other))).rejects.toThrow('row-level security')
})

test('a row of another tenant can be neither changed nor removed', async () => {
  const other = world.tenantId
  await world.inTenant((ctx) => addBlob(ctx))
  await world.reset()

  const removed = await world.inTenant(({ db }) =>
    db.deleteFrom('platform.blob').where('tenant_id', '=', other).executeTakeFirst(),
  )

  expect(removed.numDeletedRows).toBe(0n)
})

test('outside a transaction of a tenant the server may read nothing at all', async () => {
  await expect(
    world.platform.database.db.selectFrom('platform.tenant').selectAll().execute(),
  ).rejects.toThrow('permission denied')
})

test('the role and the tenant end with the transaction', async () => {
  await world.inTenant(() => Promise.resolve())

  const { rows } = await sql<{ role: string; tenant: string | null }>`
    SELECT current_user AS role, current_setting('app.tenant', true) AS tenant`.execute(
    world.platform.database.db,
  )

  expect(rows[0]?.role).toBe('roviec_server')
  expect(rows[0]?.tenant ?? '').toBe('')
})

test('inside a transaction nobody is a superuser', async () => {
  const { rows } = await world.inTenant(({ db }) =>
    sql<{ superuser: boolean }>`
      SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user`.execute(db),
  )

  expect(rows).toEqual([{ superuser: false }])
})

test('what fails leaves nothing behind', async () => {
  await expect(
    world.inTenant(async (ctx) => {
      await addBlob(ctx)
      throw new Error('too late')
    }),
  ).rejects.toThrow('too late')

  expect(
    await world.inTenant(({ db }) => db.selectFrom('platform.blob').selectAll().execute()),
  ).toEqual([])
})

test('a second connection inside a transaction is an error and no endless wait', async () => {
  const { platform } = world

  await expect(
    world.inTenant(() => inTenant(platform, world.tenantId, SYSTEM_ACTOR, () => Promise.resolve())),
  ).rejects.toThrow('pass ctx on')
  await expect(
    world.inTenant(() => platform.database.db.selectFrom('platform.lease').selectAll().execute()),
  ).rejects.toThrow('second connection')
})

test('a tenant that does not exist opens nothing', async () => {
  await expect(
    inTenant(world.platform, `absent-${newId()}`, SYSTEM_ACTOR, () => Promise.resolve()),
  ).rejects.toThrow('There is no tenant')
})

test('the name of a tenant is never taken for SQL', async () => {
  await expect(
    inTenant(world.platform, `x'; SET ROLE postgres; --`, SYSTEM_ACTOR, () => Promise.resolve()),
  ).rejects.toThrow('There is no tenant')
})

test('today is the day in Việt Nam, also while it is still yesterday in UTC', async () => {
  world.now = '2026-11-20T17:30:00.000Z'

  expect(await world.inTenant(({ today }) => Promise.resolve(today))).toBe('2026-11-21')
})

test('dates and moments leave the database as text, whole numbers as numbers', async () => {
  const { rows } = await world.inTenant(({ db }) =>
    sql`SELECT date '2026-02-28' AS on_date, timestamptz '2026-11-20 09:00+07' AS at,
      timestamptz '2026-11-20 09:00:00.1234+07' AS fine, 9007199254740991::bigint AS big`.execute(
      db,
    ),
  )

  expect(rows).toEqual([
    {
      on_date: '2026-02-28',
      at: '2026-11-20T02:00:00.000Z',
      fine: '2026-11-20T02:00:00.123Z',
      big: 9_007_199_254_740_991,
    },
  ])
})

test('a number too large for JavaScript is an error and no other number', async () => {
  await expect(
    world.inTenant(({ db }) => sql`SELECT 9007199254740993::bigint AS big`.execute(db)),
  ).rejects.toThrow('too large')
})
