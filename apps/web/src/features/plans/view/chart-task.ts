import type { IsoDate } from '@roviec/calendar'
import type { PlanItem, TaskSummary } from '@roviec/contract'
import type { GanttState } from '@roviec/gantt'
import type { NamedTask } from '../../schedules/index.ts'

/** A task of a plan, or a proposed one of its draft, as far as the chart shows it. */
export interface ChartTask extends NamedTask {
  readonly section: string | null
  readonly unitId: string | null
  readonly unitName: string | null
  readonly fieldName: string | null
  readonly lead: string | null
  readonly state: GanttState
  /** Null where no bar is to be invented. */
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly doneOn: IsoDate | null
  readonly firstDueOn: IsoDate | null
  readonly progressPercent: number | null
  readonly note: string | null
}

/** `noteOf` says how late a task is; elsewhere the chart says the word of the state. */
export function fromTask(
  task: TaskSummary,
  noteOf: (task: TaskSummary) => string | null,
): ChartTask {
  const { due, accountablePositionId, accountableTitle } = task
  return {
    id: task.id,
    ordinal: task.ordinal,
    title: task.title,
    positionId: accountablePositionId,
    positionTitle: accountableTitle,
    section: task.section,
    unitId: task.leadUnitId,
    unitName: task.leadUnitName,
    fieldName: null,
    lead: task.leadUnitName ?? accountableTitle,
    state: stateOf(task),
    startOn: due.on === null ? null : task.startsOn,
    dueOn: due.on,
    doneOn: task.doneOn,
    firstDueOn: task.firstDueOn,
    progressPercent: task.progressPercent,
    note: task.timeliness === 'open-overdue' ? noteOf(task) : null,
  }
}

export function fromItem(item: PlanItem): ChartTask {
  const { due, accountablePositionId, accountableLabel } = item
  return {
    id: item.id,
    ordinal: item.ordinal,
    title: item.title,
    positionId: accountablePositionId,
    positionTitle: accountableLabel,
    section: item.section,
    unitId: null,
    unitName: null,
    fieldName: item.fieldAdvice[0]?.fieldName ?? null,
    lead: accountableLabel ?? item.leadNames[0] ?? null,
    state: due.kind === 'standing' || due.kind === 'recurring' ? 'standing' : 'not-started',
    startOn: due.on === null ? null : due.from,
    dueOn: due.on,
    doneOn: null,
    firstDueOn: null,
    progressPercent: null,
    note: null,
  }
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
