import type { IsoDate } from '@roviec/calendar'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessRule } from '../repository.ts'
import { saveRule } from '../rule-repository.ts'
import { endRule } from '../work-field.ts'

export async function endCoordinationRule(
  ctx: Context,
  ruleId: string,
  lastDay: IsoDate,
): Promise<void> {
  const { rule, field } = await accessRule(ctx, ruleId)

  const ended = endRule(rule, lastDay)

  await saveRule(ctx, ended)
  await recordAudit(ctx, {
    action: 'coordination-rule.ended',
    subjectId: field.id,
    subjectLabel: field.name,
    before: rule,
    after: { to: ended.to },
  })
}
