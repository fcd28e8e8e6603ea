import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessPlanToView, labelOf } from '../../plans/index.ts'
import { isOwn, requirePermitted } from '../revision.ts'
import { getRevisionRecord, saveRevision } from '../revision-repository.ts'

/** The author throws a draft away, or takes back what was submitted and not decided. */
export async function discardRevision(
  ctx: Context,
  ids: { readonly planId: string; readonly revisionId: string },
): Promise<void> {
  const { plan } = await accessPlanToView(ctx, ids.planId)
  const revision = await getRevisionRecord(ctx, ids, { lock: true })
  requirePermitted(revision, 'discard')
  if (!isOwn(ctx.actor, revision)) refuse('revision-closed')

  await saveRevision(ctx, revision, { status: 'discarded' })
  // A draft was never seen by others, so the history of the plan does not show it either.
  const isDraft = revision.status === 'draft'
  await recordAudit(ctx, {
    action: 'revision.discarded',
    subjectId: isDraft ? revision.id : ids.planId,
    subjectLabel: isDraft ? revision.title : labelOf(plan),
    before: { revisionId: revision.id, title: revision.title, status: revision.status },
  })
}
