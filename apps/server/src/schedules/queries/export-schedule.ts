import { draftPlanFile, writePlanFile } from '@roviec/interchange'
import type { Context } from '../../platform/context.ts'
import type { FileAnswer } from '../../platform/operation.ts'
import { accessPlanToView, labelOf, listItems, listSections } from '../../plans/index.ts'
import { listTasksOfPlan } from '../../tasks/index.ts'
import { listBaselines, listDatesOf } from '../baseline-repository.ts'
import { planDraftOf } from '../plan-draft.ts'
import { getPlanSchedule } from '../repository.ts'

/** As many as Microsoft Project keeps. */
const BASELINES_WRITTEN = 11

/** The plan as the XML of Microsoft Project: its parts, links, first baselines and progress. */
export async function exportSchedule(ctx: Context, planId: string): Promise<FileAnswer> {
  const planCase = await accessPlanToView(ctx, planId)
  const { plan } = planCase
  const schedule = await getPlanSchedule(ctx, planCase)
  const tasks = plan.status === 'draft' ? [] : await listTasksOfPlan(ctx, planId)
  const written = plan.status === 'draft' ? await listItems(ctx, planId) : tasks
  const baselines = []
  for (const { id } of (await listBaselines(ctx, planId)).slice(0, BASELINES_WRITTEN)) {
    baselines.push(await listDatesOf(ctx, id))
  }
  const draft = planDraftOf({
    name: plan.header.title,
    schedule,
    calendar: ctx.calendar,
    today: ctx.today,
    sections: await listSections(ctx, planId),
    written: new Map(written.map((task) => [task.id, task])),
    work: new Map(tasks.map((task) => [task.id, task])),
    baselines,
  })
  return {
    fileName: `${labelOf(plan)
      .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
      .slice(0, 80)}.xml`,
    mediaType: 'application/xml',
    bytes: writePlanFile(draftPlanFile(draft)),
  }
}
