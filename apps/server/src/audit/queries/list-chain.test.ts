import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'
import { listChain, recordAudit, verifyChain } from '../index.ts'

const world = await createWorld()
afterAll(() => world.close())

test('what is exported as JSON and read back verifies offline', async () => {
  for (const note of ['một', 'hai']) {
    await world.inTenant((ctx) =>
      recordAudit(ctx, {
        action: 'task.reported',
        subjectId: 'a',
        subjectLabel: 'Rà soát',
        note,
        details: [{ b: 2, a: 1 }],
      }),
    )
  }
  const exported = await world.inTenant((ctx) => Array.fromAsync(listChain(ctx)))

  const readBack = JSON.parse(JSON.stringify(exported)) as typeof exported

  expect(await verifyChain(readBack)).toMatchObject({ kind: 'whole', entryCount: 2 })
})
