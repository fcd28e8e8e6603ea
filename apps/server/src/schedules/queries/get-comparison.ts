import { isoDate } from '@roviec/calendar'
import type { Baseline, BaselineComparison, ComparedTask, SchedulePreview } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView } from '../../plans/index.ts'
import { getBaseline, listDatesOf } from '../baseline-repository.ts'
import { compareDates } from '../compare-dates.ts'
import { getPlanSchedule } from '../repository.ts'
import type { PlanSchedule } from '../schedule.ts'

/** What moved between two baselines, or since one; who approved it and why. */
export async function getComparison(
  ctx: Context,
  {
    planId,
    from,
    to,
  }: { readonly planId: string; readonly from: string; readonly to?: string | undefined },
): Promise<BaselineComparison> {
  const planCase = await accessPlanToView(ctx, planId)
  const fromBaseline = await getBaseline(ctx, planId, from)
  const toBaseline = to === undefined ? null : await getBaseline(ctx, planId, to)
  const schedule = await getPlanSchedule(ctx, planCase)
  const compared = compareDates({
    from: await listDatesOf(ctx, from),
    to: toBaseline === null ? datesOf(schedule) : await listDatesOf(ctx, toBaseline.id),
    tasks: schedule.tasks,
    calendar: ctx.calendar,
    revisionsByTaskId: await findRevisions(ctx, planId, {
      after: fromBaseline,
      until: toBaseline,
    }),
  })
  return { from: fromBaseline, to: toBaseline, ...compared }
}

/** Cancelled work is no part of the plan as it stands. */
function datesOf({ tasks }: PlanSchedule) {
  return tasks
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, startOn, finishOn }) => ({ taskId: id, startOn, finishOn }))
}

/** Every approved revision has a baseline of its own, whose place says between which two it lies. */
async function findRevisions(
  { db, tenantId }: Context,
  planId: string,
  { after, until }: { readonly after: Baseline; readonly until: Baseline | null },
): Promise<ReadonlyMap<string, ComparedTask['revisions']>> {
  let query = db
    .selectFrom('schedules.baseline as b')
    .innerJoin('schedules.revision as r', (join) =>
      join.onRef('r.tenant_id', '=', 'b.tenant_id').onRef('r.id', '=', 'b.revision_id'),
    )
    .select(['r.id', 'r.title', 'r.reason', 'r.decision', 'r.decided_by_name', 'r.outcome'])
    .select(['r.decided_by_title', 'b.taken_on'])
    .where('b.tenant_id', '=', tenantId)
    .where('r.tenant_id', '=', tenantId)
    .where('b.plan_id', '=', planId)
    .where('b.ordinal', '>', after.ordinal)
    .orderBy('b.ordinal')
  if (until !== null) query = query.where('b.ordinal', '<=', until.ordinal)
  const byTaskId = new Map<string, ComparedTask['revisions']>()
  for (const row of await query.execute()) {
    const revision = {
      id: row.id,
      title: row.title,
      reason: row.reason,
      decision: row.decision,
      approvedByName: row.decided_by_name,
      approvedByTitle: row.decided_by_title,
      approvedOn: isoDate(row.taken_on),
    }
    const outcome = row.outcome as SchedulePreview | null
    for (const { taskId } of outcome?.moved ?? []) {
      byTaskId.set(taskId, [...(byTaskId.get(taskId) ?? []), revision])
    }
  }
  return byTaskId
}
