import { addDays, type IsoDate } from '@roviec/calendar'
import type { EditWorkField, RuleBody, RuleScope } from '@roviec/contract'
import { foldName } from '@roviec/directive'
import { refuse } from '../platform/errors.ts'
import { searchKey, sortKey } from '../platform/text-key.ts'

/** A field of work (lĩnh vực) and the words by which a document may name it. */
export interface WorkField {
  readonly id: string
  readonly name: string
  readonly keywords: readonly string[]
  readonly description: string
  /** The last day; null while it lasts. */
  readonly endedOn: IsoDate | null
  readonly version: number
}

/** Who leads a field and who supports, in one scope and on these days; both ends count. */
export interface CoordinationRule {
  readonly id: string
  readonly fieldId: string
  readonly scope: RuleScope
  readonly lead: RuleBody
  readonly supports: readonly RuleBody[]
  readonly decision: string
  readonly from: IsoDate
  readonly to: IsoDate | null
}

export function isInForce(
  { from, to }: Pick<CoordinationRule, 'from' | 'to'>,
  on: IsoDate,
): boolean {
  return from <= on && (to === null || to >= on)
}

/** A field as people describe it: each keyword once, whatever its case and tone marks. */
export function describeField(
  id: string,
  { name, keywords, description }: EditWorkField,
): Pick<WorkField, 'id' | 'name' | 'keywords' | 'description'> {
  const byKey = new Map(keywords.map((keyword) => [foldName(keyword), keyword]))
  byKey.delete(foldName(name))
  byKey.delete('')
  return { id, name, keywords: [...byKey.values()], description }
}

export function fieldKeys({ name, keywords }: Pick<WorkField, 'name' | 'keywords'>) {
  return {
    name_key: foldName(name),
    search_key: searchKey([name, ...keywords].join(' ')),
    sort_key: sortKey(name),
  }
}

/**
 * A rule of the city names units; one that holds inside every unit of a kind is led from inside it.
 * Nobody supports themselves, and nobody is named twice.
 */
export function requireFittingBodies({
  scope,
  lead,
  supports,
}: Pick<CoordinationRule, 'scope' | 'lead' | 'supports'>): void {
  const isOfCity = scope === 'city'
  const fits =
    isOfCity === (lead.kind === 'unit') &&
    (!isOfCity || supports.every(({ kind }) => kind === 'unit'))
  const keys = [lead, ...supports].map(bodyKey)
  if (!fits || new Set(keys).size < keys.length) refuse('coordination-rule-body')
}

export function requireDaysInOrder({ from, to }: Pick<CoordinationRule, 'from' | 'to'>): void {
  if (to !== null && to < from) refuse('coordination-rule-days')
}

/** The other rule of the same field and scope that shares a day with this one, or null. */
export function overlappingRule(
  rule: CoordinationRule,
  others: readonly CoordinationRule[],
): CoordinationRule | null {
  const clash = others.find(
    (other) =>
      other.id !== rule.id &&
      other.fieldId === rule.fieldId &&
      other.scope === rule.scope &&
      (rule.to === null || other.from <= rule.to) &&
      (other.to === null || rule.from <= other.to),
  )
  return clash ?? null
}

/** What a change makes of a rule: the one before, ended or not, and a new one where one begins. */
export interface RuleChange {
  readonly corrected: CoordinationRule | null
  readonly ended: CoordinationRule | null
  readonly added: CoordinationRule | null
}

/**
 * From its own first day on a rule is corrected; from a later day on another takes over, and what
 * was before stays as history.
 */
export function changeRule(
  rule: CoordinationRule,
  change: Pick<CoordinationRule, 'lead' | 'supports' | 'decision' | 'from' | 'to'>,
  newRuleId: string,
): RuleChange {
  if (change.from < rule.from) refuse('coordination-rule-days')
  const changed = { ...rule, ...change }
  requireDaysInOrder(changed)
  requireFittingBodies(changed)
  if (change.from === rule.from) return { corrected: changed, ended: null, added: null }
  const isOverBefore = rule.to !== null && rule.to < change.from
  return {
    corrected: null,
    ended: isOverBefore ? null : { ...rule, to: addDays(change.from, -1) },
    added: { ...changed, id: newRuleId },
  }
}

/** The rule with its last day: never before its first, never later than it was. */
export function endRule(rule: CoordinationRule, lastDay: IsoDate): CoordinationRule {
  const ended = { ...rule, to: lastDay }
  requireDaysInOrder(ended)
  if (rule.to !== null && rule.to < lastDay)
    refuse('coordination-rule-over', { on: writtenDay(rule.to) })
  return ended
}

/** The rule with every unit that has a successor replaced; null when it names none. */
export function carryRule(
  rule: CoordinationRule,
  units: ReadonlyMap<string, string>,
): CoordinationRule | null {
  const carry = (body: RuleBody): RuleBody =>
    body.kind === 'unit' ? { kind: 'unit', unitId: units.get(body.unitId) ?? body.unitId } : body
  const bodies = [rule.lead, ...rule.supports]
  if (!bodies.some((body) => body.kind === 'unit' && units.has(body.unitId))) return null
  const lead = carry(rule.lead)
  const byKey = new Map(rule.supports.map(carry).map((body) => [bodyKey(body), body]))
  byKey.delete(bodyKey(lead))
  return { ...rule, lead, supports: [...byKey.values()] }
}

/** A day as the sentences of refusals write it: 20/11/2026. */
export function writtenDay(day: IsoDate): string {
  return day.split('-').toReversed().join('/')
}

function bodyKey(body: RuleBody): string {
  if (body.kind === 'unit') return body.unitId
  return body.kind === 'inside' ? foldName(body.name) : 'place'
}
