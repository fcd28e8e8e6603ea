import type { EditWorkField } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessField, saveField } from '../repository.ts'
import { describeField } from '../work-field.ts'

export async function changeWorkField(
  ctx: Context,
  fieldId: string,
  { version, ...input }: EditWorkField & { readonly version: number },
): Promise<void> {
  const field = await accessField(ctx, fieldId)
  if (field.version !== version) refuse('version-outdated')

  const changed = { ...field, ...describeField(fieldId, input) }

  await saveField(ctx, changed)
  const { name, keywords, description } = field
  await recordAudit(ctx, {
    action: 'work-field.changed',
    subjectId: fieldId,
    subjectLabel: changed.name,
    before: { name, keywords, description },
    after: describeField(fieldId, input),
  })
}
