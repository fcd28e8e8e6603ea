import { addDays, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import { MY_WORK_GROUPS, type MyTask, type TaskSummary } from '@roviec/contract'

export interface MyWorkRules {
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  readonly dueSoonWorkingDays: number
}

/** Where a task of mine stands. To verify is what waits for me; waiting is what I have submitted. */
export function groupOf(
  task: Pick<TaskSummary, 'status' | 'timeliness' | 'due'>,
  role: 'doer' | 'verifier' | 'decider',
  { today, calendar, dueSoonWorkingDays }: MyWorkRules,
): MyTask['group'] {
  if (role === 'verifier') return 'to-verify'
  if (role === 'decider') return 'to-decide'
  if (task.status === 'verified') return 'done'
  if (task.status === 'submitted') return 'waiting'
  if (task.timeliness === 'open-overdue') return 'overdue'
  const soon = calendar.addWorkingDays(today, dueSoonWorkingDays)
  if (task.due.on !== null && task.due.on <= soon) return 'due-soon'
  if (task.status === 'assigned') return 'to-accept'
  return task.due.on === null ? 'undated' : 'in-progress'
}

/** What bites first is first: by group, then by deadline, the done ones by the latest. */
export function compareMyTasks(a: MyTask, b: MyTask): number {
  const byGroup = MY_WORK_GROUPS.indexOf(a.group) - MY_WORK_GROUPS.indexOf(b.group)
  if (byGroup !== 0) return byGroup
  const [first, second] = a.group === 'done' ? [b, a] : [a, b]
  return compareText(dayOf(first), dayOf(second)) || compareText(a.id, b.id)
}

/** Finished work stays in the list for so many days. */
const DONE_DAYS = 14

export function doneSince(today: IsoDate): IsoDate {
  return addDays(today, -DONE_DAYS)
}

/** Results are verified in the order in which they came. */
function dayOf({ group, submittedOn, doneOn, due }: MyTask): string {
  if (group === 'to-verify') return submittedOn ?? ''
  return (group === 'done' ? doneOn : due.on) ?? '9999-12-31'
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
