import type { Context } from '../../platform/context.ts'
import { CHAIN_START } from '../audit-entry.ts'
import { type ChainVerdict, verifyChain } from '../verify-chain.ts'
import { listChain } from './list-chain.ts'

/** Whether the tenant's record is what was recorded, up to the end that its head names. */
export async function getChainVerdict(ctx: Context): Promise<ChainVerdict> {
  const verdict = await verifyChain(listChain(ctx))
  if (verdict.kind === 'broken') return verdict
  const head = await ctx.db
    .selectFrom('audit.head')
    .select(['seq', 'hash'])
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirst()
  const { seq, hash } = head ?? { seq: 0, hash: CHAIN_START }
  if (seq === verdict.entryCount && hash === verdict.headHash) return verdict
  return { kind: 'broken', seq: Math.min(seq, verdict.entryCount + 1), why: 'head-differs' }
}
