import type { IsoDate } from '@roviec/calendar'
import type { PlanSection, TaskSummary } from '@roviec/contract'
import type { GanttRow, GanttState } from '@roviec/gantt'
import { groupBySection } from './group-by-section.ts'

interface RowWords {
  readonly otherTitle: string
  /** How late a task is, at the end of its bar. */
  readonly noteOf: (task: TaskSummary) => string | null
}

/** Rows of the chart in document order: a part of the document, then its tasks. */
export function ganttRows(
  tasks: readonly TaskSummary[],
  sections: readonly PlanSection[],
  { otherTitle, noteOf }: RowWords,
): readonly GanttRow[] {
  const groups = groupBySection(tasks, sections)
  if (groups.length === 1 && groups[0]?.section === null) {
    return tasks.map((task) => taskRow(task, 1, noteOf))
  }
  return groups.flatMap(({ section, tasks: found }) => [
    sectionRow(section?.id ?? 'other', section === null ? otherTitle : titleOf(section), found),
    ...found.map((task) => taskRow(task, 2, noteOf)),
  ])
}

function taskRow(task: TaskSummary, level: number, noteOf: RowWords['noteOf']): GanttRow {
  const { due, firstDueOn, startsOn, doneOn } = task
  const moved = firstDueOn !== null && due.on !== null && firstDueOn !== due.on
  return {
    id: task.id,
    kind: 'task',
    level,
    title: task.title,
    lead: task.leadUnitName ?? task.accountableTitle,
    startOn: due.on === null ? null : startsOn,
    dueOn: due.on,
    finishOn: doneOn,
    progressPercent: task.progressPercent,
    state: stateOf(task),
    // Elsewhere the chart says the word of the state.
    ...(task.timeliness === 'open-overdue' ? { note: noteOf(task) } : {}),
    baseline:
      moved && startsOn !== null && firstDueOn >= startsOn
        ? { startOn: startsOn, finishOn: firstDueOn }
        : null,
  }
}

/** The number of a part is the end of its path: "PL.I" is part I of the annex. */
function titleOf({ id, title }: PlanSection): string {
  return `${id.split('.').at(-1) ?? id}. ${title}`
}

function sectionRow(id: string, title: string, tasks: readonly TaskSummary[]): GanttRow {
  const dated = tasks.filter(({ due }) => due.on !== null)
  const sum = tasks.reduce((total, { progressPercent }) => total + progressPercent, 0)
  return {
    id: `section-${id}`,
    kind: 'section',
    level: 1,
    title,
    startOn: extreme(dated.map(({ startsOn }) => startsOn)).first,
    dueOn: extreme(dated.map(({ due }) => due.on)).last,
    progressPercent: tasks.length === 0 ? null : Math.round(sum / tasks.length),
    state: 'in-progress',
  }
}

function extreme(days: readonly (IsoDate | null)[]) {
  const known = days.filter((day) => day !== null).sort((a, b) => a.localeCompare(b))
  return { first: known[0] ?? null, last: known.at(-1) ?? null }
}

/** The state of a bar from where the task and its time stand. */
export function stateOf({ timeliness, status, due, progressPercent }: TaskSummary): GanttState {
  switch (timeliness) {
    case 'done-on-time':
      return 'done'
    case 'done-late':
      return 'done-late'
    case 'open-overdue':
      return 'overdue'
    case 'waiting':
      return 'waiting-verification'
    case 'undated':
      return due.kind === 'standing' || due.kind === 'recurring' ? 'standing' : 'not-started'
    case 'not-counted':
      return status === 'cancelled' ? 'cancelled' : 'not-started'
    case 'open-within-term':
      return progressPercent > 0 || status === 'accepted' || status === 'returned'
        ? 'in-progress'
        : 'not-started'
  }
}
