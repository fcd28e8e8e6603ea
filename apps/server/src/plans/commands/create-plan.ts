import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { saveFile } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { labelOf } from '../plan.ts'
import { canCreatePlan } from '../policy.ts'
import { type PlanUpload, prepareDraft } from '../prepare-draft.ts'
import { listOrganizationFacts } from '../queries/list-organization-facts.ts'
import { insertDraft } from '../repository.ts'

/** Keeps an uploaded document that has already been read, with its proposed tasks, as a draft. */
export async function createPlan(ctx: Context, upload: PlanUpload): Promise<{ id: string }> {
  if (!canCreatePlan(ctx.actor)) refuse('plan-create-forbidden')
  const draft = prepareDraft(upload, ctx.actor, await listOrganizationFacts(ctx))
  const { header, items } = draft
  const id = newId()

  const fileSha256 = await saveFile(ctx, upload.file.bytes)
  await insertDraft(ctx, draft, { id, fileSha256 })
  await recordAudit(ctx, {
    action: 'plan.created',
    subjectId: id,
    subjectLabel: labelOf(draft),
    after: { header, fileSha256, itemCount: items.length },
    details: items.map((item) => ({ id: item.id, title: item.title, due: item.due })),
  })
  return { id }
}
