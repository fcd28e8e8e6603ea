import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '../platform/context.ts'
import { createWorldAlone } from '../testing/world.ts'
import { getChainVerdict, listChain, recordAudit, verifyChain } from './index.ts'
import { erasePayload } from './repository.ts'

const world = await createWorldAlone()
beforeEach(() => world.reset())
afterAll(() => world.close())

const record = (note: string) =>
  world.inTenant((ctx) =>
    recordAudit(ctx, {
      action: 'task.reported',
      subjectId: 'task-1',
      subjectLabel: 'Rà soát quy hoạch',
      note,
      before: { progressPercent: 0, b: [1, 2], a: 'ă' },
      after: { progressPercent: 40 },
    }),
  )
const verdict = () => world.inTenant((ctx) => getChainVerdict(ctx))
const tamper = (sql: string) => world.owner(sql, [world.tenantId])

async function recordThree(): Promise<void> {
  for (const note of ['một', 'hai', 'ba']) await record(note)
}

test('a chain of entries as they were recorded is whole', async () => {
  await recordThree()

  expect(await verdict()).toMatchObject({ kind: 'whole', entryCount: 3, erasedCount: 0 })
})

test('a tenant without entries has a whole chain', async () => {
  expect(await verdict()).toMatchObject({ kind: 'whole', entryCount: 0 })
})

test.for([
  [
    'another actor is put in',
    `UPDATE audit.entry SET actor_user_id = 'somebody' WHERE tenant_id = $1 AND seq = 2`,
    { seq: 2, why: 'entry-changed' },
  ],
  [
    'another moment is put in',
    `UPDATE audit.entry SET at = at + interval '1 second' WHERE tenant_id = $1 AND seq = 2`,
    { seq: 2, why: 'entry-changed' },
  ],
  [
    'a note is rewritten',
    `UPDATE audit.payload SET value = '"khác"' WHERE tenant_id = $1 AND seq = 2 AND field = 'note'`,
    { seq: 2, why: 'payload-changed' },
  ],
  [
    'a note is taken out without its salt',
    `UPDATE audit.payload SET value = NULL WHERE tenant_id = $1 AND seq = 2 AND field = 'note'`,
    { seq: 2, why: 'payload-changed' },
  ],
  [
    'a field is removed',
    `DELETE FROM audit.payload WHERE tenant_id = $1 AND seq = 3 AND field = 'after'`,
    { seq: 3, why: 'payload-missing' },
  ],
  [
    'an entry is removed from the middle',
    `WITH gone AS (DELETE FROM audit.payload WHERE tenant_id = $1 AND seq = 2)
     DELETE FROM audit.entry WHERE tenant_id = $1 AND seq = 2`,
    { seq: 2, why: 'entry-missing' },
  ],
  [
    'the last entry is cut off',
    `WITH gone AS (DELETE FROM audit.payload WHERE tenant_id = $1 AND seq = 3)
     DELETE FROM audit.entry WHERE tenant_id = $1 AND seq = 3`,
    { seq: 3, why: 'head-differs' },
  ],
] as const)('the chain breaks when %s', async ([, sql, broken]) => {
  await recordThree()
  await world.owner('ALTER TABLE audit.payload DROP CONSTRAINT payload_tenant_id_seq_fkey')
  try {
    await tamper(sql)
    expect(await verdict()).toEqual({ kind: 'broken', ...broken })
  } finally {
    await world.owner(`ALTER TABLE audit.payload ADD CONSTRAINT payload_tenant_id_seq_fkey
      FOREIGN KEY (tenant_id, seq) REFERENCES audit.entry (tenant_id, seq) NOT VALID`)
  }
})

test('an entry that is rewritten with a hash of its own breaks the chain at the next one', async () => {
  await recordThree()
  const chain = await world.inTenant((ctx) => Array.fromAsync(listChain(ctx)))
  const [first, second, third] = chain
  if (!first || !second || !third) throw new Error('three entries were recorded')
  const other = await otherChain()

  const forged = { ...other, facts: { ...other.facts, seq: 2 } }

  expect(await verifyChain([first, forged, third])).toMatchObject({ kind: 'broken', seq: 2 })
})

test('personal data can be erased by law, and the chain is still whole', async () => {
  await recordThree()

  await world.inTenant((ctx: Context) =>
    erasePayload(ctx, { seqs: [1, 3], fields: ['note', 'actor-name'] }),
  )

  expect(await verdict()).toMatchObject({ kind: 'whole', entryCount: 3, erasedCount: 4 })
  const left = await tamper(
    'SELECT salt, value FROM audit.payload WHERE tenant_id = $1 AND erased_at IS NOT NULL',
  )
  expect(left).toEqual(Array.from({ length: 4 }, () => ({ salt: null, value: null })))
})

test('two equal values have different digests, so that an erased one cannot be guessed', async () => {
  await record('giống nhau')
  await record('giống nhau')

  const rows = await tamper(
    `SELECT DISTINCT digest FROM audit.payload WHERE tenant_id = $1 AND field = 'note'`,
  )
  expect(rows).toHaveLength(2)
})

async function otherChain() {
  const [entry] = await world.inTenant((ctx) => Array.fromAsync(listChain(ctx)))
  if (!entry) throw new Error('there is an entry')
  return entry
}
