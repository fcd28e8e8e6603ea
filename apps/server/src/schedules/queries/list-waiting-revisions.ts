import type { WaitingRevision } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { listPlanCases } from '../../plans/index.ts'
import { listSubmittedToSign } from '../revision-repository.ts'
import { presentRevision } from './list-revisions.ts'

/**
 * Submitted revisions that the reader may approve, the longest waiting first. The own request of a
 * delegate waits for somebody else.
 */
export async function listWaitingRevisions(ctx: Context): Promise<{ entries: WaitingRevision[] }> {
  const heads = await listSubmittedToSign(ctx)
  const planCases = await listPlanCases(
    ctx,
    heads.map(({ planId }) => planId),
  )
  const entries = heads.flatMap((head) => {
    const planCase = planCases.get(head.planId)
    if (planCase === undefined) return []
    const { number, title } = planCase.plan.header
    return [{ ...presentRevision(ctx, planCase, head), planNumber: number, planTitle: title }]
  })
  return { entries: entries.filter(({ abilities }) => abilities.includes('approve')) }
}
