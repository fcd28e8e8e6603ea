import type { DocumentScore, ScoredDocument } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { selectVisiblePlans } from './select-visible-plans.ts'

const DOCUMENTS_MAX = 2000

export interface DocumentQualityList {
  readonly documents: ScoredDocument[]
  readonly unscoredCount: number
}

/** How clear each published document was as written, as far as the reader may see them. */
export async function getDocumentQuality(ctx: Context): Promise<DocumentQualityList> {
  const rows = await readingsOfVisible(ctx)
    .select([
      'plan.id as planId',
      'plan.title',
      'plan.number',
      'plan.issuer',
      'plan.issued_on as issuedOn',
      'plan.kind',
      'reading.clarity_score as score',
    ])
    .where('reading.clarity_score', 'is not', null)
    .orderBy('plan.created_at', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(DOCUMENTS_MAX)
    .execute()
  const { unscored } = await readingsOfVisible(ctx)
    .select((eb) => eb.fn.countAll<number>().as('unscored'))
    .where('reading.clarity_score', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    documents: rows.map(({ score, ...document }) => ({
      ...document,
      score: score as DocumentScore,
    })),
    unscoredCount: unscored,
  }
}

function readingsOfVisible(ctx: Context) {
  return ctx.db
    .selectFrom('plans.reading as reading')
    .innerJoin('plans.plan as plan', (join) =>
      join
        .onRef('plan.tenant_id', '=', 'reading.tenant_id')
        .onRef('plan.id', '=', 'reading.plan_id'),
    )
    .where('reading.tenant_id', '=', ctx.tenantId)
    .where('reading.plan_id', 'in', selectVisiblePlans(ctx))
}
