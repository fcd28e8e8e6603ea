import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessJobGroup, deleteJobGroup } from '../job-group-repository.ts'
import { requireAbility } from '../repository.ts'

export async function removeJobGroup(ctx: Context, jobGroupId: string): Promise<void> {
  requireAbility(ctx, 'edit-job-group')
  const before = await accessJobGroup(ctx, jobGroupId)

  await deleteJobGroup(ctx, jobGroupId)
  await recordAudit(ctx, {
    action: 'job-group.removed',
    subjectId: jobGroupId,
    subjectLabel: before.name,
    before,
  })
}
