import type { IsoDate } from '@roviec/calendar'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessField, saveField } from '../repository.ts'
import { listRules, saveRule } from '../rule-repository.ts'
import { endRule } from '../work-field.ts'

/** Ends a field with the rules that would last longer. */
export async function endWorkField(ctx: Context, fieldId: string, lastDay: IsoDate): Promise<void> {
  const field = await accessField(ctx, fieldId)
  const rules = await listRules(ctx, [fieldId])

  const ended = rules
    .filter(({ to }) => to === null || to > lastDay)
    .map((rule) => endRule({ ...rule, to: null }, lastDay))

  await saveField(ctx, { ...field, endedOn: lastDay })
  for (const rule of ended) await saveRule(ctx, rule)
  await recordAudit(ctx, {
    action: 'work-field.ended',
    subjectId: fieldId,
    subjectLabel: field.name,
    before: { endedOn: null },
    after: { endedOn: lastDay, ruleCount: ended.length },
    details: ended.map(({ id, to }) => ({ id, to })),
  })
}
