import type { EditWorkField } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addField, requireManage } from '../repository.ts'
import { describeField } from '../work-field.ts'

export async function addWorkField(ctx: Context, input: EditWorkField): Promise<{ id: string }> {
  requireManage(ctx)

  const field = { ...describeField(newId(), input), endedOn: null, version: 1 }

  await addField(ctx, field)
  await recordAudit(ctx, {
    action: 'work-field.added',
    subjectId: field.id,
    subjectLabel: field.name,
    after: field,
  })
  return { id: field.id }
}
