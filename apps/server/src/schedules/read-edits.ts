import { CALENDAR_FIRST_YEAR, CALENDAR_LAST_YEAR, type IsoDate, yearOf } from '@roviec/calendar'
import type { ScheduleEdit, TaskLink } from '@roviec/contract'
import type { PlanMove } from '@roviec/schedule'
import { AppError, refuse } from '../platform/errors.ts'
import {
  type Edits,
  isFixed,
  isReassignable,
  linkKey,
  type PlannedTask,
  type PlanSchedule,
} from './schedule.ts'

/** Edits as they stand together, in the order in which they were made. */
export interface ReadEdits {
  /** What moves dates and links. */
  readonly moves: readonly PlanMove[]
  /** The last dates asked of each task. */
  readonly askedDates: ReadonlyMap<string, AskedDates>
  /** The links as they will be. */
  readonly links: readonly TaskLink[]
  readonly titles: ReadonlyMap<string, string>
  readonly seats: ReadonlyMap<string, string>
  readonly parents: ReadonlyMap<string, string | null>
  /** Edits that are no longer possible; see `leaveOut`. */
  readonly refused: readonly RefusedEdit[]
}

export interface AskedDates {
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
}

export interface RefusedEdit {
  readonly taskIds: readonly string[]
  readonly error: AppError
}

/**
 * Reads edits against the plan as it stands. An impossible one refuses the whole; with `leaveOut`
 * it is left out and told, since a revision that waits must stay readable when work goes on.
 */
export function readEdits(
  schedule: PlanSchedule,
  edits: Edits,
  { leaveOut }: { readonly leaveOut: boolean },
): ReadEdits {
  const draft = openDraft(schedule)
  const refused: RefusedEdit[] = []
  for (const edit of edits) {
    try {
      readEdit(draft, edit)
    } catch (error) {
      if (!leaveOut || !(error instanceof AppError)) throw error
      refused.push({ taskIds: taskIdsOf(edit), error })
    }
  }
  if (draft.links.size > LINKS_MAX) throw tooMany('links', LINKS_MAX)
  return { ...draft, links: [...draft.links.values()], refused }
}

const LINKS_MAX = 60_000

interface Draft {
  readonly taskById: ReadonlyMap<string, PlannedTask>
  readonly moves: PlanMove[]
  readonly askedDates: Map<string, AskedDates>
  readonly links: Map<string, TaskLink>
  readonly titles: Map<string, string>
  readonly seats: Map<string, string>
  readonly parents: Map<string, string | null>
}

function openDraft({ tasks, links }: PlanSchedule): Draft {
  return {
    taskById: new Map(tasks.map((task) => [task.id, task])),
    moves: [],
    askedDates: new Map(),
    links: new Map(links.map((link) => [linkKey(link), link])),
    titles: new Map(),
    seats: new Map(),
    parents: new Map(),
  }
}

function readEdit(draft: Draft, edit: ScheduleEdit): void {
  switch (edit.kind) {
    case 'dates':
      return readDates(draft, edit)
    case 'link':
      return readLink(draft, edit)
    case 'unlink':
      return readUnlink(draft, edit)
    case 'reassign':
      return readReassign(draft, edit)
    case 'rename':
      requireMovable(draft, edit.taskId)
      draft.titles.set(edit.taskId, edit.title)
      return
    case 'parent':
      return readParent(draft, edit)
  }
}

type EditOf<Kind extends ScheduleEdit['kind']> = Extract<ScheduleEdit, { readonly kind: Kind }>

function readDates(draft: Draft, { taskId, startOn, finishOn }: EditOf<'dates'>): void {
  const { title } = requireMovable(draft, taskId)
  if (finishOn < startOn) refuse('schedule-dates-reversed', { title })
  for (const on of [startOn, finishOn]) {
    const isKnown = yearOf(on) >= CALENDAR_FIRST_YEAR && yearOf(on) <= CALENDAR_LAST_YEAR
    if (!isKnown) throw new AppError('request-invalid', {}, [OUT_OF_RANGE])
  }
  draft.moves.push({ kind: 'set-dates', id: taskId, startOn, finishOn })
  draft.askedDates.set(taskId, { startOn, finishOn })
}

const OUT_OF_RANGE = { path: 'edits', message: 'year-out-of-range' }

/** Two tasks have one link in a direction: drawing it again changes it. */
function readLink(draft: Draft, edit: EditOf<'link'>): void {
  const { fromTaskId, toTaskId, type, lagDays } = edit
  for (const id of [fromTaskId, toTaskId]) {
    const { status, title } = getTask(draft, id)
    if (status === 'cancelled') refuse('schedule-task-fixed', { title })
  }
  const isInside = isWithin(draft, fromTaskId, toTaskId) || isWithin(draft, toTaskId, fromTaskId)
  if (fromTaskId === toTaskId || isInside) refuse('schedule-link-to-itself')
  readUnlink(draft, edit)
  draft.links.set(linkKey(edit), { fromTaskId, toTaskId, type, lagDays })
  draft.moves.push({ kind: 'add-link', link: { from: fromTaskId, to: toTaskId, type, lagDays } })
}

function readUnlink(draft: Draft, edit: Pick<EditOf<'unlink'>, 'fromTaskId' | 'toTaskId'>): void {
  const before = draft.links.get(linkKey(edit))
  if (before === undefined) return
  const { fromTaskId: from, toTaskId: to, type } = before
  draft.links.delete(linkKey(edit))
  draft.moves.push({ kind: 'remove-link', link: { from, to, type } })
}

function readReassign(draft: Draft, { taskId, positionId }: EditOf<'reassign'>): void {
  const task = requireMovable(draft, taskId)
  if (!isReassignable(task)) refuse('schedule-task-unassigned', { title: task.title })
  draft.seats.set(taskId, positionId)
}

function readParent(draft: Draft, { taskId, parentId }: EditOf<'parent'>): void {
  const { title } = getTask(draft, taskId)
  if (parentId !== null) {
    getTask(draft, parentId)
    if (isWithin(draft, parentId, taskId)) refuse('schedule-parent-impossible', { title })
  }
  draft.parents.set(taskId, parentId)
}

function getTask({ taskById }: Draft, id: string): PlannedTask {
  return taskById.get(id) ?? refuse('schedule-task-not-found')
}

function requireMovable(draft: Draft, id: string): PlannedTask {
  const task = getTask(draft, id)
  if (isFixed(task)) refuse('schedule-task-fixed', { title: task.title })
  return task
}

/** Whether a task is another one or a part of it, at any depth. Parents never go round in a ring. */
function isWithin(draft: Draft, id: string, wholeId: string): boolean {
  let current: string | null = id
  while (current !== null) {
    if (current === wholeId) return true
    const edited: string | null | undefined = draft.parents.get(current)
    current = edited === undefined ? (draft.taskById.get(current)?.parentId ?? null) : edited
  }
  return false
}

function taskIdsOf(edit: ScheduleEdit): readonly string[] {
  return 'taskId' in edit ? [edit.taskId] : [edit.fromTaskId, edit.toTaskId]
}

function tooMany(path: string, max: number): AppError {
  return new AppError('request-invalid', {}, [{ path, message: `at most ${max}` }])
}
