import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'
import { getChainVerdict, recordAudit } from '../index.ts'

const world = await createWorld()
afterAll(() => world.close())

test('a chain longer than one page is read to its end', async () => {
  for (let count = 0; count < 520; count++) {
    await world.inTenant((ctx) =>
      recordAudit(ctx, { action: 'task.reported', subjectId: 'a', subjectLabel: null }),
    )
  }

  const verdict = await world.inTenant(getChainVerdict)

  expect(verdict).toMatchObject({ kind: 'whole', entryCount: 520 })
})

test('a head that names another end is a broken chain', async () => {
  await world.owner('UPDATE audit.head SET seq = seq + 1 WHERE tenant_id = $1', [world.tenantId])

  expect(await world.inTenant(getChainVerdict)).toEqual({
    kind: 'broken',
    seq: 521,
    why: 'head-differs',
  })
})
