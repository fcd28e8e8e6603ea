import type { AddCoordinationRule } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addRule, requireLeadAlone, requireLivingUnits } from '../rule-repository.ts'
import { accessField } from '../repository.ts'
import { requireDaysInOrder, requireFittingBodies } from '../work-field.ts'

export async function addCoordinationRule(
  ctx: Context,
  fieldId: string,
  input: AddCoordinationRule,
): Promise<{ id: string }> {
  const field = await accessField(ctx, fieldId)
  const rule = { ...input, id: newId(), fieldId }
  requireDaysInOrder(rule)
  requireFittingBodies(rule)
  await requireLivingUnits(ctx, rule)
  await requireLeadAlone(ctx, rule)

  await addRule(ctx, rule)
  await recordAudit(ctx, {
    action: 'coordination-rule.added',
    subjectId: fieldId,
    subjectLabel: field.name,
    after: rule,
  })
  return { id: rule.id }
}
