import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { BaselineTask, ComparedTask } from '@roviec/contract'
import type { PlannedTask } from './schedule.ts'

export interface ComparisonInput {
  readonly from: readonly BaselineTask[]
  readonly to: readonly BaselineTask[]
  /** The tasks of the plan as it stands, in its order. */
  readonly tasks: readonly PlannedTask[]
  readonly calendar: WorkingCalendar
  /** The approved revisions in between by the tasks that they moved, oldest first. */
  readonly revisionsByTaskId: ReadonlyMap<string, ComparedTask['revisions']>
}

/** What differs between two states of a plan, in the order of the plan. */
export function compareDates({ from, to, tasks, calendar, revisionsByTaskId }: ComparisonInput): {
  readonly tasks: ComparedTask[]
  readonly unchangedCount: number
} {
  const before = new Map(from.map((dates) => [dates.taskId, dates]))
  const after = new Map(to.map((dates) => [dates.taskId, dates]))
  let unchangedCount = 0
  const compared: ComparedTask[] = []
  for (const { id, title, status } of tasks) {
    const [old, now] = [before.get(id), after.get(id)]
    if (old === undefined && now === undefined) continue
    if (old?.startOn === now?.startOn && old?.finishOn === now?.finishOn) {
      unchangedCount += 1
      continue
    }
    compared.push({
      taskId: id,
      title,
      status: status ?? 'draft',
      change: changeOf(old, now),
      oldStartOn: old?.startOn ?? null,
      oldFinishOn: old?.finishOn ?? null,
      startOn: now?.startOn ?? null,
      finishOn: now?.finishOn ?? null,
      startMovedDays: daysBetween(old?.startOn, now?.startOn, calendar),
      finishMovedDays: daysBetween(old?.finishOn, now?.finishOn, calendar),
      revisions: revisionsByTaskId.get(id) ?? [],
    })
  }
  return { tasks: compared, unchangedCount }
}

function changeOf(
  old: BaselineTask | undefined,
  now: BaselineTask | undefined,
): ComparedTask['change'] {
  if (old === undefined) return 'added'
  return now === undefined ? 'removed' : 'moved'
}

function daysBetween(
  old: IsoDate | null | undefined,
  now: IsoDate | null | undefined,
  calendar: WorkingCalendar,
): number | null {
  if (old === undefined || old === null || now === undefined || now === null) return null
  return calendar.countWorkingDaysAfter(old, now)
}
