import type { MovedTask, Schedule, ScheduleEdit, ScheduledTask } from '@roviec/contract'

/** What a task was called and who answered for it, before the edits. */
export interface TaskBefore {
  readonly title: string
  readonly positionId: string | null
}

interface Applied {
  readonly edits: readonly ScheduleEdit[]
  readonly moved: readonly MovedTask[]
  /** As it was before. */
  readonly schedule: Pick<Schedule, 'tasks' | 'links'>
  readonly taskOf: (id: string) => TaskBefore | undefined
}

/**
 * The edits that bring a plan back to where it was: links first, then the dates of all that had
 * moved. Null when there are none, since a task without dates, or without anybody who answers for
 * it, cannot be made one again by an edit.
 */
export function inverseEdits(applied: Applied): readonly ScheduleEdit[] | null {
  const { edits, moved, schedule } = applied
  const parts = edits.filter(({ kind }) => kind !== 'dates').map((edit) => undo(edit, applied))
  const scheduled = new Map(schedule.tasks.map((task) => [task.taskId, task]))
  const dates = moved
    .filter(({ oldStartOn, oldFinishOn, startOn, finishOn }) => {
      return oldStartOn !== startOn || oldFinishOn !== finishOn
    })
    .map(({ taskId }) => datesOf(scheduled.get(taskId)))
  const all = [...parts.reverse(), ...dates]
  const known = all.filter((edit) => edit !== null)
  return known.length === all.length ? known : null
}

function undo(edit: ScheduleEdit, { schedule, taskOf }: Applied): ScheduleEdit | null {
  switch (edit.kind) {
    case 'link':
    case 'unlink': {
      const { fromTaskId, toTaskId } = edit
      const known = schedule.links.find(
        (link) => link.fromTaskId === fromTaskId && link.toTaskId === toTaskId,
      )
      if (known === undefined) return { kind: 'unlink', fromTaskId, toTaskId }
      return { kind: 'link', ...known }
    }
    case 'rename': {
      const title = taskOf(edit.taskId)?.title
      return title === undefined ? null : { kind: 'rename', taskId: edit.taskId, title }
    }
    case 'reassign': {
      const positionId = taskOf(edit.taskId)?.positionId ?? null
      return positionId === null ? null : { kind: 'reassign', taskId: edit.taskId, positionId }
    }
    case 'parent': {
      const task = schedule.tasks.find(({ taskId }) => taskId === edit.taskId)
      return { kind: 'parent', taskId: edit.taskId, parentId: task?.parentId ?? null }
    }
    case 'dates':
      return datesOf(schedule.tasks.find(({ taskId }) => taskId === edit.taskId))
  }
}

function datesOf(task: ScheduledTask | undefined): ScheduleEdit | null {
  if (task === undefined || task.startOn === null || task.finishOn === null) return null
  const { taskId, startOn, finishOn } = task
  return { kind: 'dates', taskId, startOn, finishOn }
}
