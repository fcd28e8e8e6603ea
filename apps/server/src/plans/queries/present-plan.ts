import type { PlanSummary, StateCounts } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import type { ItemCounts } from '../plan-item.ts'
import { abilitiesOf, type PlanCase } from '../policy.ts'

export interface PlanTaskCounts {
  readonly taskCount: number
  readonly states: StateCounts
}

export interface PlanCounts {
  readonly draft: ItemCounts
  /** Undefined for a plan without tasks. */
  readonly tasks: PlanTaskCounts | undefined
}

const NOTHING: StateCounts = {
  doneOnTime: 0,
  doneLate: 0,
  openWithinTerm: 0,
  openOverdue: 0,
  waiting: 0,
  undated: 0,
}

/** A plan as lists show it. A draft counts its proposed tasks, a published plan its real ones. */
export function summaryOf(
  ctx: Context,
  planCase: PlanCase,
  { draft, tasks }: PlanCounts,
): PlanSummary {
  const { plan } = planCase
  const isDraft = plan.status === 'draft'
  return {
    ...plan.header,
    id: plan.id,
    status: plan.status,
    visibility: plan.visibility,
    fileName: plan.fileName,
    createdAt: plan.createdAt,
    publishedOn: plan.publishedOn,
    closedOn: plan.closedOn,
    taskCount: isDraft ? draft.kept : (tasks?.taskCount ?? 0),
    openQuestionCount: isDraft ? draft.blocked : 0,
    states: tasks?.states ?? NOTHING,
    abilities: abilitiesOf(ctx.actor, planCase),
  }
}
