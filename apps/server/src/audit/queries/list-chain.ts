import type { Context } from '../../platform/context.ts'
import type { ChainEntry } from '../verify-chain.ts'

const ENTRIES_AT_ONCE = 500

/** The tenant's whole chain from its first entry, read in pages: it may hold millions. */
export async function* listChain(ctx: Context): AsyncGenerator<ChainEntry> {
  let after = 0
  while (true) {
    const entries = await ctx.db
      .selectFrom('audit.entry')
      .selectAll()
      .where('tenant_id', '=', ctx.tenantId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(ENTRIES_AT_ONCE)
      .execute()
    const last = entries.at(-1)?.seq
    if (last === undefined) return
    const payload = await ctx.db
      .selectFrom('audit.payload')
      .selectAll()
      .where('tenant_id', '=', ctx.tenantId)
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .execute()
    const payloadBySeq = Map.groupBy(payload, ({ seq }) => seq)
    for (const row of entries) {
      yield {
        facts: {
          tenantId: row.tenant_id,
          seq: row.seq,
          at: row.at,
          on: row.on_date,
          actorKind: row.actor_kind,
          actorUserId: row.actor_user_id,
          actorPersonId: row.actor_person_id,
          action: row.action,
          subjectId: row.subject_id,
          requestId: row.request_id,
        },
        payload: payloadBySeq.get(row.seq) ?? [],
        payloadDigest: row.payload_digest,
        previousHash: row.previous_hash,
        hash: row.hash,
      }
    }
    after = last
  }
}
