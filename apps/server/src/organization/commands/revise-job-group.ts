import type { SaveJobGroup } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessJobGroup, saveJobGroup } from '../job-group-repository.ts'
import { requireAbility } from '../repository.ts'

export async function reviseJobGroup(
  ctx: Context,
  jobGroupId: string,
  input: SaveJobGroup,
): Promise<void> {
  requireAbility(ctx, 'edit-job-group')
  const before = await accessJobGroup(ctx, jobGroupId)
  const after = { ...before, ...input }

  await saveJobGroup(ctx, after)
  await recordAudit(ctx, {
    action: 'job-group.revised',
    subjectId: jobGroupId,
    subjectLabel: before.name,
    before,
    after,
  })
}
