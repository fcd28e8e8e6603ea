import type { PlanItem } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { buildLeadIndex, candidatesFor, type LeadIndex } from '../match-lead.ts'
import { blockersOf, clarityOf, isDatePast, type PlanItemRecord } from '../plan-item.ts'
import type { PlanRecord } from '../plan.ts'
import { openQuestionsOf } from '../plan-questions.ts'
import { type LeadByField, registerQuestion } from '../lead-by-field.ts'
import { findLeadsByField } from './find-leads-by-field.ts'
import { listOrganizationFacts } from './list-organization-facts.ts'

/** Items as the review screen needs them: with who they may mean, and what still blocks them. */
export async function presentItems(
  ctx: Context,
  plan: Pick<PlanRecord, 'uploadedByUnitId' | 'signingPositionId'>,
  items: readonly PlanItemRecord[],
): Promise<{ items: PlanItem[]; index: LeadIndex }> {
  const chosen = [plan.signingPositionId, ...items.map((item) => item.accountablePositionId)]
  const facts = await listOrganizationFacts(
    ctx,
    chosen.filter((id) => id !== null),
  )
  const index = buildLeadIndex(facts, plan.uploadedByUnitId)
  const leads = await findLeadsByField(ctx, { plan, items, index })
  return {
    items: items.map((item) => presentItem(ctx, item, { index, byField: leads.get(item.id) })),
    index,
  }
}

interface ItemFacts {
  readonly index: LeadIndex
  readonly byField: LeadByField | undefined
}

function presentItem(ctx: Context, item: PlanItemRecord, { index, byField }: ItemFacts): PlanItem {
  const { spans, accountablePositionId, due } = item
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
    questions: openQuestionsOf(item).map((question) =>
      question.point === 'who' && byField
        ? { ...question, question: registerQuestion(item, byField) ?? question.question }
        : question,
    ),
    acknowledged: [...item.acknowledged],
    deferred: item.deferred,
    discarded: item.discarded,
    mergedIntoId: item.mergedIntoId,
    asRead: item.asRead,
    candidates: candidatesFor(item.leadNames, index),
    fieldAdvice: [...(byField?.advice ?? [])],
    leadProposal: byField?.proposal ?? null,
    blockers: blockersOf(item),
    datePast: isDatePast(item, ctx.today),
    dayOffName: dayOff?.name ?? null,
  }
}
