import type { Revision, SchedulePreview } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView, type PlanCase } from '../../plans/index.ts'
import { getPlanSchedule } from '../repository.ts'
import type { RevisionRecord } from '../revision.ts'
import { getRevisionRecord } from '../revision-repository.ts'
import { workOut } from '../work-out-repository.ts'
import { presentRevision } from './list-revisions.ts'

/** One revision with what it moves as the plan stands today; a decided one with what it did. */
export async function getRevision(
  ctx: Context,
  ids: { readonly planId: string; readonly revisionId: string },
): Promise<Revision> {
  const planCase = await accessPlanToView(ctx, ids.planId)
  const { edits, outcome, ...head } = await getRevisionRecord(ctx, ids, { lock: false })
  return {
    ...presentRevision(ctx, planCase, head),
    edits: [...edits],
    preview: outcome ?? (await previewOf(ctx, planCase, { ...head, edits, outcome })),
  }
}

async function previewOf(
  ctx: Context,
  planCase: PlanCase,
  { status, edits }: RevisionRecord,
): Promise<SchedulePreview> {
  const schedule = await getPlanSchedule(ctx, planCase)
  // What was taken back moves nothing.
  const standing = status === 'discarded' ? [] : edits
  return (await workOut(ctx, schedule, standing, { leaveOut: true })).preview
}
