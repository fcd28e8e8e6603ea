import type { ApiRoutes } from '@roviec/contract'
import { writeMeetingPaper } from '@roviec/interchange'
import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { listTaskReportFacts, listTasksOfPlan } from '../../tasks/index.ts'
import { meetingTasks } from '../meeting-tasks.ts'
import { frameOf, paperFileName, WORD_FILE } from '../official-frame.ts'
import { PAPER_WORDS } from '../paper-words.ts'
import { accessPlanToView, getReading } from '../repository.ts'
import { findSignerTitle } from './export-plan-document.ts'

type Query = z.output<ApiRoutes['exportMeetingPaper']['query']>

/** A draft of the report for the next meeting on what became of a published plan. */
export async function exportMeetingPaper(ctx: Context, planId: string, { since }: Query) {
  const { plan } = await accessPlanToView(ctx, planId)
  if (plan.status === 'draft') refuse('plan-not-published')
  const { text } = await getReading(ctx, planId)
  const facts = await listTaskReportFacts(ctx, planId)
  const tasks = (await listTasksOfPlan(ctx, planId)).map((task) => {
    return { task, facts: facts.get(task.id) ?? null }
  })
  const signerTitle = await findSignerTitle(ctx, plan)
  const frame = frameOf(plan, { text, tenantName: ctx.settings.tenantName, signerTitle })
  const { kind, number, issuedOn, title, world } = plan.header
  const bytes = await writeMeetingPaper({
    ...frame,
    ...meetingTasks(tasks, { since: since ?? null, asOn: ctx.today }),
    number: null,
    issuedOn: null,
    // The paper is a new one: who signs it is decided when it is complete.
    signature: { ...frame.signature, name: null },
    recipients: PAPER_WORDS.meetingRecipients[world],
    source: { kind, number, issuedOn, title },
    asOn: ctx.today,
    since: since ?? null,
  })
  return { fileName: paperFileName('tai-lieu-hop', plan), mediaType: WORD_FILE, bytes }
}
