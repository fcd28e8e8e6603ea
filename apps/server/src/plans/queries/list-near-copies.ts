import type { NearCopyPair } from '@roviec/contract'
import { findNearCopies } from '@roviec/directive'
import type { Context } from '../../platform/context.ts'
import { selectVisiblePlans } from './select-visible-plans.ts'

const DOCUMENTS_MAX = 2000
const PAIRS_MAX = 500

/** A template that all wards fill in makes all alike: where to stop, a fraction of a second. */
const COMPARISONS_MAX = 5000

export interface NearCopyList {
  readonly pairs: NearCopyPair[]
  readonly documentCount: number
  readonly isComplete: boolean
}

/**
 * Pairs of published documents whose tasks say nearly the same, as far as the reader may see both.
 * A file that was entered twice is no pair.
 */
export async function listNearCopies(ctx: Context): Promise<NearCopyList> {
  const rows = await listFingerprints(ctx)
  const documents = rows.slice(0, DOCUMENTS_MAX)
  const found = findNearCopies(
    documents.map(({ fingerprint }) => fingerprint as readonly number[]),
    COMPARISONS_MAX,
  )
  const pairs = found.pairs.flatMap(({ places: [a, b], resemblance }) => {
    const [first, second] = [documents[a], documents[b]]
    if (first === undefined || second === undefined) return []
    if (first.file_sha256 === second.file_sha256) return []
    return [{ a: nameOf(first), b: nameOf(second), resemblance }]
  })
  return {
    pairs: pairs.slice(0, PAIRS_MAX),
    documentCount: documents.length,
    isComplete: found.isComplete && pairs.length <= PAIRS_MAX && rows.length <= DOCUMENTS_MAX,
  }
}

/** Newest first, one more than are compared. */
function listFingerprints(ctx: Context) {
  return ctx.db
    .selectFrom('plans.reading as reading')
    .innerJoin('plans.plan as plan', (join) =>
      join
        .onRef('plan.tenant_id', '=', 'reading.tenant_id')
        .onRef('plan.id', '=', 'reading.plan_id'),
    )
    .select(['plan.id', 'plan.title', 'plan.number', 'plan.issuer', 'plan.issued_on'])
    .select(['plan.file_sha256', 'reading.fingerprint'])
    .where('reading.tenant_id', '=', ctx.tenantId)
    .where('reading.plan_id', 'in', selectVisiblePlans(ctx))
    .where('reading.fingerprint', 'is not', null)
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(DOCUMENTS_MAX + 1)
    .execute()
}

type Row = Awaited<ReturnType<typeof listFingerprints>>[number]

function nameOf({ id, title, number, issuer, issued_on }: Row): NearCopyPair['a'] {
  return { planId: id, title, number, issuer, issuedOn: issued_on }
}
