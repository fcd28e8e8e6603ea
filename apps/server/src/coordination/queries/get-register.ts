import type { CoordinationRegister, NamedRuleBody, RuleBody } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { searchKey, searchWords } from '../../platform/text-key.ts'
import { abilitiesOf } from '../policy.ts'
import { listFields } from '../repository.ts'
import { listRules } from '../rule-repository.ts'
import { findUnitNames, nameOf } from './find-unit-names.ts'

/**
 * Every field with every rule; a search finds fields by name, keyword, decision or unit, without
 * marks. Ended fields come only when they are searched for.
 */
export async function getRegister(ctx: Context, search = ''): Promise<CoordinationRegister> {
  const fields = await listFields(ctx)
  const rules = await listRules(ctx)
  const units = await findUnitNames(ctx, rules)
  const named = (body: RuleBody): NamedRuleBody => ({ body, name: nameOf(body, units) })
  const rulesByField = Map.groupBy(
    rules.map(({ lead, supports, ...rule }) => ({
      ...rule,
      lead: named(lead),
      supports: supports.map(named),
    })),
    (rule) => rule.fieldId,
  )
  const words = searchWords(search)
  return {
    fields: fields
      .map((field) => ({
        ...field,
        keywords: [...field.keywords],
        rules: rulesByField.get(field.id) ?? [],
      }))
      .filter((field) =>
        words.length === 0
          ? field.endedOn === null || field.endedOn >= ctx.today
          : mentionsAll(field, words),
      ),
    abilities: abilitiesOf(ctx.actor),
  }
}

type Shown = CoordinationRegister['fields'][number]

function mentionsAll({ name, keywords, rules }: Shown, words: readonly string[]): boolean {
  const bodies = rules.flatMap(({ lead, supports }) => [lead, ...supports])
  const text = [
    name,
    ...keywords,
    ...rules.map(({ decision }) => decision),
    ...bodies.map((body) => body.name ?? ''),
  ]
  const key = ` ${searchKey(text.join(' '))}`
  return words.every((word) => key.includes(` ${word}`))
}
