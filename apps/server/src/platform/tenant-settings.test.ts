import type { KyselyPlugin } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../testing/world.ts'
import { lockTenant } from './tenant-settings.ts'

const world = await createWorld()
afterAll(() => world.close())

test('the lock on a tenant lets others go on writing rows that belong to it', async () => {
  const locks: (string | undefined)[] = []
  const watch: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (node.kind === 'SelectQueryNode') locks.push(node.endModifiers?.[0]?.modifier)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }

  const row = await world.inTenant((ctx) => lockTenant({ ...ctx, db: ctx.db.withPlugin(watch) }))

  expect(row.tenant_id).toBe(world.tenantId)
  expect(locks).toEqual(['ForNoKeyUpdate'])
})
