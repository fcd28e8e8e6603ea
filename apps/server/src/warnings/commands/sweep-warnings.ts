import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { findFactsAfter, findFactsInWindow } from '../queries/find-warning-facts.ts'
import { accessSweep, saveSweep, saveWarnings, type WarningChange } from '../repository.ts'
import { windowSince } from '../sweep-window.ts'

export interface SweepResult {
  readonly opened: number
  readonly closed: number
}

/**
 * Opens and closes what the days since the last sweep have made true or untrue: one transaction,
 * one audit entry with every episode. A sweep in which nothing changed leaves no entry, and one
 * that is repeated changes nothing.
 */
export async function sweepWarnings(ctx: Context): Promise<SweepResult> {
  const since = await accessSweep(ctx)
  const changes = since === null ? await sweepAll(ctx) : await sweepSince(ctx, since)
  const opened = changes.filter(({ change }) => change === 'opened').length
  const result = { opened, closed: changes.length - opened }
  await saveSweep(ctx)
  if (changes.length > 0) {
    await recordAudit(ctx, {
      action: 'warning.swept',
      subjectId: null,
      subjectLabel: `Quét cảnh báo ngày ${ctx.today}`,
      after: { since, ...result },
      details: changes,
    })
  }
  return result
}

async function sweepSince(
  ctx: Context,
  since: Context['today'],
): Promise<readonly WarningChange[]> {
  const { today, calendar, settings } = ctx
  const { dueSoonWorkingDays, notAcceptedWorkingDays } = settings
  const rules = { today, calendar, dueSoonWorkingDays, notAcceptedWorkingDays }
  // A clock that was set back must not hide days from the sweep after it.
  const window = windowSince(since < today ? since : today, rules)
  return saveWarnings(ctx, await findFactsInWindow(ctx, window))
}

const TASKS_AT_ONCE = 5000

async function sweepAll(ctx: Context): Promise<readonly WarningChange[]> {
  const changes: WarningChange[] = []
  let lastId: string | null = null
  while (true) {
    const tasks = await findFactsAfter(ctx, lastId, TASKS_AT_ONCE)
    changes.push(...(await saveWarnings(ctx, tasks)))
    lastId = tasks.at(-1)?.taskId ?? null
    if (tasks.length < TASKS_AT_ONCE) return changes
  }
}
