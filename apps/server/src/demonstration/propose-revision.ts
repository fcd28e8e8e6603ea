import { addDays, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { openRevision, submitRevision } from '../schedules/index.ts'
import type { RunAs, RunAt } from './import-plans.ts'
import { findLinkedTask } from './queries/find-linked-task.ts'

const LATER_WORKING_DAYS = 5

/** One department asks this morning for a week more, which moves what waits for it as well. */
export async function proposeOneRevision(
  today: IsoDate,
  calendar: WorkingCalendar,
  { runAt, runAs }: { readonly runAt: RunAt; readonly runAs: RunAs },
): Promise<void> {
  const at = { on: today, time: '06:58' }
  const task = await runAt(at, SYSTEM_ACTOR, findLinkedTask)
  if (task === null) return
  const { planId, positionId, startOn, finishOn } = task
  const later = calendar.addWorkingDays(finishOn, LATER_WORKING_DAYS)
  const from = startOn < later ? startOn : addDays(later, -1)
  const { id, version } = await runAs({ positionId }, at, (ctx) =>
    openRevision(ctx, {
      planId,
      title: 'Lùi một tuần do chờ kinh phí',
      edits: [{ kind: 'dates', taskId: task.id, startOn: from, finishOn: later }],
    }),
  )
  await runAs({ positionId }, at, (ctx) =>
    submitRevision(ctx, {
      planId,
      revisionId: id,
      version,
      reason: 'Kinh phí được phân bổ chậm một tuần so với kế hoạch.',
      decision: '',
    }),
  )
}
