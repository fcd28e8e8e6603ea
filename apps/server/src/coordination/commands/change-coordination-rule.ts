import type { ChangeCoordinationRule } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { addRule, requireLeadAlone, requireLivingUnits, saveRule } from '../rule-repository.ts'
import { accessRule } from '../repository.ts'
import { changeRule } from '../work-field.ts'

/** Corrects a rule, or lets another take over from a later day on; answers the rule then in force. */
export async function changeCoordinationRule(
  ctx: Context,
  ruleId: string,
  input: ChangeCoordinationRule,
): Promise<{ id: string }> {
  const { rule, field } = await accessRule(ctx, ruleId)
  const { corrected, ended, added } = changeRule(rule, input, newId())
  const changed = corrected ?? added ?? rule
  await requireLivingUnits(ctx, changed)

  if (ended) await saveRule(ctx, ended)
  await requireLeadAlone(ctx, changed)
  if (corrected) await saveRule(ctx, corrected)
  if (added) await addRule(ctx, added)
  await recordAudit(ctx, {
    action: 'coordination-rule.changed',
    subjectId: field.id,
    subjectLabel: field.name,
    before: rule,
    after: changed,
  })
  return { id: changed.id }
}
