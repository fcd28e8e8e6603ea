import { expect, test } from 'vitest'
import { refusalOf } from '../testing/audit-log.ts'
import { buildOfficial } from '../testing/organization-world.ts'
import { createWorldAlone } from '../testing/world.ts'
import { isDatabaseFailure } from './database-failure.ts'
import { openPostgres } from './database.ts'

test.for([
  ['a connection refused', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
  ['a server shutting down', Object.assign(new Error('x'), { code: '57P01' }), true],
  ['too many connections', Object.assign(new Error('x'), { code: '53300' }), true],
  [
    'every address refused',
    new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
    true,
  ],
  [
    'a failure with such a cause',
    new Error('x', { cause: Object.assign(new Error('y'), { code: '08006' }) }),
    true,
  ],
  ['a unique value taken', Object.assign(new Error('x'), { code: '23505' }), false],
  ['a permission denied', Object.assign(new Error('x'), { code: '42501' }), false],
  ['something that is no error', 'x', false],
] as const)('%s', ([, error, expected]) => {
  expect(isDatabaseFailure(error)).toBe(expected)
})

test('with the database stopped every request is told so, and the server goes on', async () => {
  const world = await createWorldAlone()
  const official = await buildOfficial(world)
  await world.platform.database.close()

  expect(await refusalOf(await world.get(official, '/units'))).toEqual([
    503,
    'database-unavailable',
  ])
  const ready = await world.get(null, '/readyz')
  expect(ready.headers.get('retry-after')).toBe('10')
  expect(await refusalOf(ready)).toEqual([503, 'database-unavailable'])
  expect((await world.get(null, '/healthz')).status).toBe(200)
})

test.skipIf(!process.env['TEST_DATABASE_URL'])(
  'a connection that PostgreSQL ends in the middle of a command leaves nothing half-written',
  async () => {
    const world = await createWorldAlone()
    try {
      const ended = world.inTenant(async (ctx) => {
        await ctx.db
          .insertInto('platform.blob')
          .values({
            tenant_id: ctx.tenantId,
            sha256: 'a'.repeat(64),
            chunk_no: 0,
            bytes: Buffer.from('x'),
          })
          .execute()
        await world.owner(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'roviec'`,
        )
        await ctx.db.selectFrom('platform.blob').selectAll().execute()
      })

      await expect(ended).rejects.toSatisfy(isDatabaseFailure)
      expect(await world.owner('SELECT FROM platform.blob')).toEqual([])
      // The pool has a fresh connection for the next request.
      expect((await world.get(await world.account(), '/units')).status).toBe(200)
    } finally {
      await world.close()
    }
  },
)

test('a PostgreSQL that is not there is a failure of the database', async () => {
  const database = openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none', maxConnections: 1 })
  try {
    await expect(database.db.selectFrom('platform.tenant').selectAll().execute()).rejects.toSatisfy(
      isDatabaseFailure,
    )
  } finally {
    await database.close()
  }
})
