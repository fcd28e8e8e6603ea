import type { FieldAdvice, LeadProposal } from '@roviec/contract'
import { foldName } from '@roviec/directive'
import type { LeadIndex } from './lead-index.ts'
import { candidatesFor } from './match-lead.ts'
import type { PlanItemRecord } from './plan-item.ts'

/** What the coordination rules say about the lead of an item. */
export interface LeadByField {
  readonly advice: readonly FieldAdvice[]
  readonly proposal: LeadProposal | null
}

/**
 * The rules are asked while nobody answers for the item, and its document names no lead, several,
 * or nobody in particular ("các đơn vị liên quan").
 */
export function asksForLead({
  accountablePositionId,
  leadNames,
  discarded,
}: Pick<PlanItemRecord, 'accountablePositionId' | 'leadNames' | 'discarded'>): boolean {
  const namesOne = leadNames.length === 1 && !leadNames.some(isNobodyInParticular)
  return accountablePositionId === null && !namesOne && !discarded
}

function isNobodyInParticular(name: string): boolean {
  const key = foldName(name)
  return GENERAL_WORDS.some((words) => key.includes(words)) || GENERAL_NAMES.has(key)
}

const GENERAL_WORDS = ['liên quan', 'chức năng'].map(foldName)
const GENERAL_NAMES = new Set(
  ['các đơn vị', 'các cơ quan', 'các cơ quan, đơn vị', 'các ngành', 'các ban, ngành'].map(foldName),
)

/**
 * The lead to propose: where the text names one field alone, the head of the unit that leads it.
 * Where the document names several leads, only one of them; the others then support.
 */
export function leadByField(
  item: PlanItemRecord,
  advice: readonly FieldAdvice[],
  index: LeadIndex,
): LeadByField {
  const [only, ...others] = advice
  const rule = others.length === 0 ? only?.rule : null
  const lead = index.positionById.get(rule?.leadPositionId ?? '')
  const named = candidatesFor(item.leadNames, index).flatMap(({ positionIds }) => positionIds)
  if (!only || !rule || !lead || (named.length > 0 && !named.includes(lead.id))) {
    return { advice, proposal: null }
  }
  const unitIds = [
    ...item.supportingUnitIds,
    ...rule.supportUnitIds,
    ...named.flatMap((positionId) => index.positionById.get(positionId)?.unitId ?? []),
  ]
  const supportingUnitIds = [...new Set(unitIds)].filter((unitId) => unitId !== lead.unitId)
  return {
    advice,
    proposal: {
      fieldName: only.fieldName,
      decision: rule.decision,
      positionId: lead.id,
      label: lead.label,
      supportingUnitIds,
      supportNames: supportingUnitIds.flatMap((unitId) => index.unitById.get(unitId)?.name ?? []),
    },
  }
}

/** The question about the lead with what the rules say; null when they say nothing. */
export function registerQuestion(
  { leadNames }: Pick<PlanItemRecord, 'leadNames'>,
  { advice }: LeadByField,
): string | null {
  const [only, ...others] = advice
  if (!only) return null
  const begin = beginningOf(leadNames)
  if (others.length > 0) {
    const fields = advice.map(({ fieldName, rule }) =>
      rule ? `“${fieldName}” (${rule.leadName} chủ trì)` : `“${fieldName}”`,
    )
    return `${begin} và nhắc ${advice.length} lĩnh vực: ${fields.join(', ')}. Nhiệm vụ thuộc lĩnh vực nào?`
  }
  const { fieldName, rule } = only
  if (!rule) {
    return `${begin}; quy chế phối hợp chưa quy định ai chủ trì lĩnh vực “${fieldName}”. Ai chịu trách nhiệm chính?`
  }
  const supports = rule.supportNames.length > 0 ? `, ${rule.supportNames.join(', ')} phối hợp` : ''
  return `${begin}; theo quy chế phối hợp, lĩnh vực “${fieldName}” do ${rule.leadName} chủ trì${supports} (${rule.decision}).`
}

function beginningOf([only, ...others]: readonly string[]): string {
  if (only === undefined) return 'Văn bản không nêu đơn vị chủ trì'
  return others.length === 0
    ? `Văn bản chỉ nêu “${only}”`
    : `Văn bản nêu ${others.length + 1} đơn vị chủ trì`
}
