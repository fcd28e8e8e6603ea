import type { DayPlace, DayRanks } from './day-ranks.ts'
import type {
  DatedTask,
  DayLink,
  MoveProblem,
  MoveReason,
  MovesInput,
  PlanMove,
  TaskDates,
} from './move-tasks.ts'

/** A task while its dates are being worked out. */
export interface DraftTask {
  readonly task: DatedTask
  /** Its dates before the edits; null where it is undated. */
  readonly before: TaskDates | null
  /** Its place before the edits. */
  readonly placeBefore: DayPlace | null
  /** Its place now; null where it is undated. */
  place: DayPlace | null
  /** Null while nothing has asked for other dates. */
  because: MoveReason | null
}

/** A plan with its edits in it, before anything gives way to them. */
export interface DraftPlan {
  readonly taskById: ReadonlyMap<string, DraftTask>
  readonly links: readonly DayLink[]
  /** The links that an edit has put there. They hold for whatever is at their ends. */
  readonly addedLinks: ReadonlySet<DayLink>
}

/** Reads the tasks and makes the edits, in their order. */
export function draftPlan(
  { tasks, links, calendar, edits }: MovesInput,
  ranks: DayRanks,
  tell: (problem: MoveProblem) => void,
): DraftPlan {
  const taskById = new Map<string, DraftTask>()
  for (const task of tasks) {
    if (taskById.has(task.id)) tell({ kind: 'id-twice', id: task.id })
    else taskById.set(task.id, readTask(task, ranks, tell))
  }
  let current = [...links]
  const addedLinks = new Set<DayLink>()
  for (const edit of edits) {
    if (edit.kind === 'add-link') {
      // A link that the plan has already may be added again: the stricter lag holds.
      const link = { ...edit.link }
      current.push(link)
      addedLinks.add(link)
    } else if (edit.kind === 'remove-link') {
      current = current.filter((link) => !isSameLink(link, edit.link))
    } else {
      const draft = taskById.get(edit.id)
      const problem = checkEdit(draft, edit)
      if (problem !== null || draft === undefined) tell(problem ?? nothing(edit.id))
      else editTask(draft, edit, { ranks, tell, isWorkingDay: calendar.isWorkingDay })
    }
  }
  return { taskById, links: current, addedLinks }
}

/** Longer than any work that fits into the years of the calendar. */
export const DAYS_MAX = 200 * 366

function readTask(
  task: DatedTask,
  ranks: DayRanks,
  tell: (problem: MoveProblem) => void,
): DraftTask {
  const { id, startOn, finishOn } = task
  const undated = { task, before: null, placeBefore: null, place: null, because: null }
  if (startOn === null || finishOn === null) return undated
  if (finishOn < startOn) {
    tell({ kind: 'finish-before-start', id })
    return undated
  }
  const before = { startOn, finishOn }
  const place = ranks.placeOf(before)
  if (place === null) tell({ kind: 'beyond-range', id })
  return { task, before, placeBefore: place, place, because: null }
}

type TaskEdit = Exclude<PlanMove, { readonly kind: 'add-link' | 'remove-link' }>

function checkEdit(draft: DraftTask | undefined, edit: TaskEdit): MoveProblem | null {
  const { id } = edit
  if (draft === undefined) return nothing(id)
  if (draft.task.isDone === true) return { kind: 'edit-of-done', id }
  if (edit.kind === 'set-dates') {
    return edit.finishOn < edit.startOn ? { kind: 'finish-before-start', id } : null
  }
  if (draft.place === null) return nothing(id)
  if (edit.kind === 'move-start') return null
  const { workingDays } = edit
  const isLength = Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= DAYS_MAX
  return isLength ? null : { kind: 'length-out-of-range', id }
}

function nothing(id: string): MoveProblem {
  return { kind: 'edit-of-nothing', id }
}

interface EditContext {
  readonly ranks: DayRanks
  readonly tell: (problem: MoveProblem) => void
  readonly isWorkingDay: (on: TaskDates['startOn']) => boolean
}

function editTask(
  draft: DraftTask,
  edit: TaskEdit,
  { ranks, tell, isWorkingDay }: EditContext,
): void {
  const place = placeAfter(draft, edit, ranks)
  if (place === null || ranks.datesOf(place) === null) {
    tell({ kind: 'beyond-range', id: edit.id })
    return
  }
  draft.place = place
  draft.because = { kind: asksForDayOff(edit, isWorkingDay) ? 'day-off' : 'edit' }
}

/** The place that an edit asks for, on working days; null beyond the years of the calendar. */
function placeAfter({ place }: DraftTask, edit: TaskEdit, ranks: DayRanks): DayPlace | null {
  if (edit.kind === 'set-length') {
    return place === null ? null : { start: place.start, length: edit.workingDays }
  }
  const asked = edit.kind === 'set-dates' ? edit : { startOn: edit.startOn, finishOn: edit.startOn }
  const found = ranks.placeOf(asked)
  if (found === null) return null
  const length = edit.kind === 'move-start' ? (place?.length ?? 1) : found.length
  return { start: found.start, length: Math.max(1, length) }
}

function asksForDayOff(edit: TaskEdit, isWorkingDay: EditContext['isWorkingDay']): boolean {
  if (edit.kind === 'set-length') return false
  return !isWorkingDay(edit.startOn) || (edit.kind === 'set-dates' && !isWorkingDay(edit.finishOn))
}

function isSameLink(link: DayLink, { from, to, type }: Pick<DayLink, 'from' | 'to' | 'type'>) {
  return link.from === from && link.to === to && link.type === type
}
