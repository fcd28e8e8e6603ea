import type { IsoDate } from '@roviec/calendar'
import type { PlanItemQuestion, Span } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { labelOf } from './plan.ts'
import { openQuestionsOf } from './plan-questions.ts'
import { accessPlan, getItems, getReading } from './repository.ts'

/** A proposed task with what is still open about it, and the document it stands in. */
export interface ItemToAsk {
  readonly planLabel: string
  readonly issuedOn: IsoDate | null
  readonly text: string
  /** Null for a task that was added by hand. */
  readonly span: Span | null
  readonly itemText: string
  readonly questions: readonly PlanItemQuestion[]
}

/** An item of a draft, for somebody who may change it. */
export async function accessItemToAsk(
  ctx: Context,
  planId: string,
  itemId: string,
): Promise<ItemToAsk> {
  const plan = await accessPlan(ctx, planId, 'edit')
  const [item] = await getItems(ctx, planId, [itemId])
  const { text } = await getReading(ctx, planId)
  return {
    planLabel: labelOf(plan),
    issuedOn: plan.header.issuedOn,
    text,
    span: item?.spans.task ?? null,
    itemText: item?.text ?? '',
    questions: item === undefined ? [] : openQuestionsOf(item),
  }
}
