import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { Schedule, ScheduleEdit, ScheduledTask, TaskLink } from '@roviec/contract'
import { computeMoves, type PlanMove } from '@roviec/schedule'

export interface TaskSpan {
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

/** How a plan would look after some edits. */
export interface Outlook {
  /** The tasks that would have other dates. */
  readonly moved: ReadonlyMap<string, TaskSpan>
  readonly links: readonly TaskLink[]
  /** The new titles, parents and positions of those that would have others. */
  readonly titles: ReadonlyMap<string, string>
  readonly parents: ReadonlyMap<string, string | null>
  readonly positions: ReadonlyMap<string, string>
}

type Network = Pick<Schedule, 'tasks' | 'links'>

/** Worked out here, within a frame; what is applied is what the server works out. */
export function computeOutlook(
  { tasks, links }: Network,
  edits: readonly ScheduleEdit[],
  calendar: WorkingCalendar,
): Outlook {
  const { moves, after } = toMoves(edits, links)
  const { moved } = computeMoves({
    tasks: tasks.map(toDatedTask),
    links: links.map(toDayLink),
    calendar,
    edits: moves,
  })
  return {
    moved: new Map(moved.map(({ id, to }) => [id, to])),
    links: after,
    titles: new Map(edits.flatMap((it) => (it.kind === 'rename' ? [[it.taskId, it.title]] : []))),
    parents: new Map(
      edits.flatMap((it) => (it.kind === 'parent' ? [[it.taskId, it.parentId]] : [])),
    ),
    positions: new Map(
      edits.flatMap((it) => (it.kind === 'reassign' ? [[it.taskId, it.positionId]] : [])),
    ),
  }
}

function toDatedTask({ taskId, startOn, finishOn, isFixed }: ScheduledTask) {
  // A task with a deadline and no first day is held to the one day that is known.
  return { id: taskId, startOn: startOn ?? finishOn, finishOn, isFixed, isDone: isFixed }
}

function toDayLink({ fromTaskId, toTaskId, type, lagDays }: TaskLink) {
  return { from: fromTaskId, to: toTaskId, type, lagDays }
}

/** What the edits say of dates and links, in their order, and the links as they would be. */
function toMoves(edits: readonly ScheduleEdit[], before: readonly TaskLink[]) {
  const links = new Map(before.map((link) => [keyOf(link), link]))
  const moves: PlanMove[] = []
  const unlink = (pair: Pick<TaskLink, 'fromTaskId' | 'toTaskId'>) => {
    const known = links.get(keyOf(pair))
    if (known === undefined) return
    links.delete(keyOf(pair))
    moves.push({ kind: 'remove-link', link: toDayLink(known) })
  }
  for (const edit of edits) {
    if (edit.kind === 'dates') {
      const { taskId: id, startOn, finishOn } = edit
      moves.push({ kind: 'set-dates', id, startOn, finishOn })
    }
    if (edit.kind === 'link' || edit.kind === 'unlink') unlink(edit)
    if (edit.kind === 'link') {
      const { fromTaskId, toTaskId, type, lagDays } = edit
      const link = { fromTaskId, toTaskId, type, lagDays }
      links.set(keyOf(link), link)
      moves.push({ kind: 'add-link', link: toDayLink(link) })
    }
  }
  return { moves, after: [...links.values()] }
}

function keyOf({ fromTaskId, toTaskId }: Pick<TaskLink, 'fromTaskId' | 'toTaskId'>): string {
  return `${fromTaskId} ${toTaskId}`
}
