import type { RevisionSummary } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView, type PlanCase } from '../../plans/index.ts'
import { revisionAbilitiesOf } from '../policy.ts'
import type { RevisionHead } from '../revision.ts'
import { listHeads } from '../revision-repository.ts'

/** Revisions of a plan: those submitted and decided, and the own drafts. */
export async function listRevisions(
  ctx: Context,
  planId: string,
): Promise<{ entries: RevisionSummary[] }> {
  const planCase = await accessPlanToView(ctx, planId)
  const heads = await listHeads(ctx, planId)
  return { entries: heads.map((head) => presentRevision(ctx, planCase, head)) }
}

export function presentRevision(
  { actor }: Context,
  planCase: PlanCase,
  head: RevisionHead,
): RevisionSummary {
  const { createdByPersonId: _, ...shown } = head
  return { ...shown, abilities: revisionAbilitiesOf(actor, planCase, head) }
}
