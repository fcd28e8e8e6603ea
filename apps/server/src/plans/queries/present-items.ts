import type { Candidate, ItemAsRead, PlanItem } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { type FindNearUnits, nearUnitsIn } from '../find-near-names.ts'
import { buildLeadIndex, type LeadIndex } from '../lead-index.ts'
import { leadQuestion } from '../lead-question.ts'
import { candidatesFor, nearCandidatesFor } from '../match-lead.ts'
import {
  blockersOf,
  clarityOf,
  type FoundItem,
  isDatePast,
  type PlanItemRecord,
} from '../plan-item.ts'
import type { PlanRecord } from '../plan.ts'
import { adviceOf, openQuestionsOf } from '../plan-questions.ts'
import { type LeadByField, registerQuestion } from '../lead-by-field.ts'
import { findLeadsByField } from './find-leads-by-field.ts'
import { listOrganizationFacts } from './list-organization-facts.ts'

/** Items as the review screen needs them: with who they may mean, and what still blocks them. */
export async function presentItems(
  ctx: Context,
  plan: Pick<PlanRecord, 'uploadedByUnitId' | 'signingPositionId' | 'header'>,
  items: readonly PlanItemRecord[],
): Promise<{ items: PlanItem[]; index: LeadIndex }> {
  const chosen = [plan.signingPositionId, ...items.map((item) => item.accountablePositionId)]
  const facts = await listOrganizationFacts(
    ctx,
    chosen.filter((id) => id !== null),
  )
  const index = buildLeadIndex(facts, {
    homeUnitId: plan.uploadedByUnitId,
    writtenOn: plan.header.issuedOn,
  })
  const leads = await findLeadsByField(ctx, { plan, items, index })
  const named = namesKnown(index)
  return {
    items: items.map((item) =>
      presentItem(ctx, item, { index, named, byField: leads.get(item.id) }),
    ),
    index,
  }
}

interface ItemFacts {
  readonly index: LeadIndex
  readonly named: (leadNames: readonly string[]) => WhoIsNamed
  readonly byField: LeadByField | undefined
}

function presentItem(ctx: Context, item: PlanItemRecord, facts: ItemFacts): PlanItem {
  const { index, byField } = facts
  const { spans, accountablePositionId, due } = item
  const named = facts.named(item.leadNames)
  const dayOff = due.on === null ? null : ctx.calendar.dayOffOn(due.on)
  return {
    id: item.id,
    ordinal: item.ordinal,
    section: item.section,
    title: item.title,
    text: item.text,
    span: spans.task,
    leadNames: [...item.leadNames],
    leadSpan: spans.lead,
    supportNames: [...item.supportNames],
    accountablePositionId,
    accountableLabel: index.positionById.get(accountablePositionId ?? '')?.label ?? null,
    supportingUnitIds: [...item.supportingUnitIds],
    product: item.product,
    productSpan: spans.product,
    due,
    dueSpan: spans.due,
    clarity: clarityOf(item),
    questions: openQuestionsOf(item, named.question).map((question) =>
      question.point === 'who' && byField
        ? { ...question, question: registerQuestion(item, byField) ?? question.question }
        : question,
    ),
    advice: adviceOf(item),
    acknowledged: [...item.acknowledged],
    deferred: item.deferred,
    discarded: item.discarded,
    mergedIntoId: item.mergedIntoId,
    asRead: item.asRead && presentAsRead(item.asRead),
    candidates: [...named.candidates],
    fieldAdvice: [...(byField?.advice ?? [])],
    leadProposal: byField?.proposal ?? null,
    blockers: blockersOf(item),
    datePast: isDatePast(item, ctx.today),
    dayOffName: dayOff?.name ?? null,
  }
}

function presentAsRead({ title, leadNames, supportNames, product, due }: FoundItem): ItemAsRead {
  return { title, leadNames, supportNames, product, due }
}

interface WhoIsNamed {
  readonly candidates: readonly Candidate[]
  readonly question: string | null
}

/** What is known of the names of a lead, worked out once for all items that share them. */
function namesKnown(index: LeadIndex): ItemFacts['named'] {
  const known = new Map<string, WhoIsNamed>()
  const findNearUnits = nearUnitsIn(index)
  return (leadNames) => {
    const key = JSON.stringify(leadNames)
    const who = known.get(key) ?? whoIsNamed(leadNames, index, findNearUnits)
    known.set(key, who)
    return who
  }
}

function whoIsNamed(
  leadNames: readonly string[],
  index: LeadIndex,
  findNearUnits: FindNearUnits,
): WhoIsNamed {
  const candidates = candidatesFor(leadNames, index)
  return {
    candidates:
      candidates.length > 0 ? candidates : nearCandidatesFor(leadNames, index, findNearUnits),
    question: leadQuestion(leadNames, index, findNearUnits),
  }
}
