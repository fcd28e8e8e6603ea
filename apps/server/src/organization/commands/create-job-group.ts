import type { SaveJobGroup } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addJobGroup } from '../job-group-repository.ts'
import { requireAbility } from '../repository.ts'

export async function createJobGroup(ctx: Context, input: SaveJobGroup): Promise<{ id: string }> {
  requireAbility(ctx, 'edit-job-group')
  const group = { ...input, id: newId() }

  await addJobGroup(ctx, group)
  await recordAudit(ctx, {
    action: 'job-group.created',
    subjectId: group.id,
    subjectLabel: group.name,
    after: group,
  })
  return { id: group.id }
}
