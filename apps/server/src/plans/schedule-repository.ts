import type { IsoDate } from '@roviec/calendar'
import type { Due } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import type { PlanItemRecord } from './plan-item.ts'
import { can, type PlanCase } from './policy.ts'
import { findPlanCase, getItems, saveItems, savePlan } from './repository.ts'

/**
 * A plan for an act of a feature that has rules of its own: locked, and "not found" for those who
 * may not see it.
 */
export async function lockPlanToView(ctx: Context, id: string): Promise<PlanCase> {
  const planCase = await findPlanCase(ctx, id, { lock: true })
  if (!planCase || !can(ctx.actor, 'view', planCase)) refuse('plan-not-found')
  return planCase
}

/** What a change of the schedule makes of a proposed task; null leaves it as it is. */
export interface ItemChange {
  readonly id: string
  readonly dates: { readonly startsOn: IsoDate | null; readonly dueOn: IsoDate | null } | null
  readonly title: string | null
  readonly accountablePositionId: string | null
}

/**
 * Writes a change of the schedule into the locked draft. The caller has checked the right, and
 * leaves the audit entry.
 */
export async function rescheduleItems(
  ctx: Context,
  { plan }: PlanCase,
  changes: readonly ItemChange[],
): Promise<void> {
  if (changes.length === 0) return
  const changeById = new Map(changes.map((change) => [change.id, change]))
  const items = await getItems(ctx, plan.id, [...changeById.keys()])
  await saveItems(
    ctx,
    plan.id,
    items.map((item) => rescheduled(item, changeById.get(item.id))),
  )
  await savePlan(ctx, plan, {})
}

function rescheduled(item: PlanItemRecord, change: ItemChange | undefined): PlanItemRecord {
  if (change === undefined) return item
  const { dates, title, accountablePositionId } = change
  return {
    ...item,
    title: title ?? item.title,
    accountablePositionId: accountablePositionId ?? item.accountablePositionId,
    due: dates === null ? item.due : dueBetween(item.due, dates),
    readClarity: title === null ? item.readClarity : { ...item.readClarity, what: 'clear' },
  }
}

/** Work that recurs keeps its rule; any other gets a start and an end in place of what it had. */
function dueBetween(due: Due, { startsOn, dueOn }: NonNullable<ItemChange['dates']>): Due {
  const isSameDay = due.on === dueOn
  const changed = { ...due, from: startsOn, on: dueOn }
  if (due.kind === 'recurring') return changed
  return {
    ...changed,
    kind: startsOn === null ? 'date' : 'range',
    time: isSameDay ? due.time : null,
    rule: isSameDay ? due.rule : null,
    recurrence: null,
    reason: null,
  }
}
