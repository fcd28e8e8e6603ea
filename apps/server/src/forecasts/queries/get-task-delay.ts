import type { TaskDelay } from '@roviec/contract'
import { attributeDatedDelay } from '@roviec/schedule'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { delayNotes, delaySentence } from '../delay-text.ts'
import { delayInputOf, type DelayFacts, finishOf } from '../task-delay.ts'
import { findDelayFacts } from './find-delay-facts.ts'

/** As many rows as the contract lets through. */
const SHARES_MAX = 200

/** Where the days of a late task were lost: by task, unit and cause, never by person. */
export async function getTaskDelay(ctx: Context, taskId: string): Promise<TaskDelay> {
  const facts = await findDelayFacts(ctx, taskId)
  if (facts === null) refuse('task-not-found')
  const { target } = facts
  const finishedOn = finishOf(target, ctx.today)
  if (!mayBeLate(target.status) || target.dueOn === null || finishedOn <= target.dueOn) {
    refuse('task-not-late')
  }
  const attribution = attributeDatedDelay(delayInputOf(facts, ctx))
  const undated = facts.tasks.filter(({ dueOn }) => dueOn === null).length
  return {
    taskId,
    dueOn: target.dueOn,
    finishedOn,
    isFinished: target.doneOn !== null,
    lateDays: attribution.lateDays,
    shares: sharesOf(facts, attribution.contributions),
    text: delaySentence(attribution, (unitId) => facts.unitNames.get(unitId) ?? null),
    notes: [...delayNotes(target, { attribution, undated })],
  }
}

function mayBeLate(status: string): boolean {
  return !['draft', 'cancelled', 'suspended'].includes(status)
}

type Contributions = ReturnType<typeof attributeDatedDelay>['contributions']

/** Whole days, the largest first; rows that round to nothing say nothing. */
function sharesOf(facts: DelayFacts, contributions: Contributions): TaskDelay['shares'] {
  const taskById = new Map(facts.tasks.map((task) => [task.id, task]))
  return contributions
    .filter(({ days }) => days !== 0)
    .toSorted((one, other) => other.days - one.days)
    .slice(0, SHARES_MAX)
    .map(({ cause, taskId, unitId, days }) => ({
      cause,
      taskId,
      taskTitle: taskById.get(taskId)?.title ?? '',
      unitId,
      unitName: unitId === null ? null : (facts.unitNames.get(unitId) ?? null),
      days,
    }))
}
