import type { MyTask, TaskAbility } from '@roviec/contract'
import { MY_WORK_GROUPS } from '@roviec/contract'

export type MyWorkGroup = (typeof MY_WORK_GROUPS)[number]
export const WORK_ORDERS = ['urgent', 'due', 'document'] as const
export type WorkOrder = (typeof WORK_ORDERS)[number]

/** What asks for something now; the rest is only under way. */
const PRESSING: readonly MyWorkGroup[] = [
  'overdue',
  'due-soon',
  'to-accept',
  'to-verify',
  'to-decide',
]

/** Groups that start folded: nothing in them asks for an act today. */
export const FOLDED_AT_FIRST: readonly MyWorkGroup[] = ['done', 'undated', 'waiting']

/** How many tasks want something from the reader now. */
export function countPressing(tasks: readonly MyTask[]): number {
  return tasks.filter(({ group }) => PRESSING.includes(group)).length
}

export interface WorkSection {
  readonly key: string
  readonly group: MyWorkGroup | null
  readonly planTitle: string | null
  readonly tasks: readonly MyTask[]
}

/** Sections of the list in the order that the reader chose. Within a group the server's order stays. */
export function sectionsOf(tasks: readonly MyTask[], order: WorkOrder): readonly WorkSection[] {
  if (order === 'document') return byDocument(tasks.filter(({ group }) => group !== 'done'))
  const sections = MY_WORK_GROUPS.map((group) => ({
    key: group,
    group,
    planTitle: null,
    tasks: tasks.filter((task) => task.group === group),
  })).filter((section) => section.tasks.length > 0)
  if (order === 'urgent') return sections
  const open = tasks.filter(({ group }) => group !== 'done')
  return open.length === 0
    ? []
    : [{ key: 'all', group: null, planTitle: null, tasks: [...open].sort(compareDue) }]
}

function byDocument(tasks: readonly MyTask[]): readonly WorkSection[] {
  const plans = new Map<string, MyTask[]>()
  for (const task of tasks) plans.set(task.planId, [...(plans.get(task.planId) ?? []), task])
  return [...plans].map(([key, found]) => ({
    key,
    group: null,
    planTitle: planName(found[0]),
    tasks: [...found].sort((a, b) => a.ordinal - b.ordinal),
  }))
}

function planName(task: MyTask | undefined): string {
  if (task === undefined) return ''
  return task.planNumber === null ? task.planTitle : `${task.planNumber} · ${task.planTitle}`
}

/** Earliest deadline first; what has none comes last. */
function compareDue(a: MyTask, b: MyTask): number {
  return (a.due.on ?? '9999').localeCompare(b.due.on ?? '9999')
}

export type NextAct = 'accept' | 'report' | 'submit' | 'resubmit' | 'verify' | 'open'

/** From this share on the next thing to do is to hand in, not to report again. */
const NEARLY_DONE_PERCENT = 85

/** The act that stands in the row: the one the reader most likely comes for. */
export function nextAct(task: Pick<MyTask, 'abilities' | 'status' | 'progressPercent'>): NextAct {
  const may = (ability: TaskAbility) => task.abilities.includes(ability)
  if (may('accept')) return 'accept'
  if (may('verify')) return 'verify'
  if (may('submit') && task.status === 'returned') return 'resubmit'
  if (may('submit') && task.progressPercent >= NEARLY_DONE_PERCENT) return 'submit'
  return may('report') ? 'report' : 'open'
}
