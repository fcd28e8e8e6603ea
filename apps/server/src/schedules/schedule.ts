import type { IsoDate } from '@roviec/calendar'
import type {
  ErrorCode,
  SCHEDULE_ABILITIES,
  ScheduleEdit,
  SchedulePreview,
  TaskLink,
  TaskStatus,
} from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

export type ScheduleAbility = (typeof SCHEDULE_ABILITIES)[number]

/** A task, or a proposed task of a draft, as far as its place in time is concerned. */
export interface PlannedTask {
  readonly id: string
  readonly title: string
  readonly startOn: IsoDate | null
  readonly finishOn: IsoDate | null
  /** The deadline that stays visible; null in a draft and while undated. */
  readonly firstDueOn: IsoDate | null
  /** Null in a draft. */
  readonly status: TaskStatus | null
  /** Its doer has said that something of it is done. */
  readonly hasProgress?: boolean
  readonly positionId: string | null
  readonly parentId: string | null
}

/** All that decides about the schedule of one plan. */
export interface PlanSchedule {
  readonly planId: string
  readonly version: number
  readonly tasks: readonly PlannedTask[]
  readonly links: readonly TaskLink[]
}

/** What a change comes to. */
export interface ScheduleOutcome {
  readonly preview: SchedulePreview
  /** What is to be written: of each task that changes what it gets. */
  readonly changes: readonly PlannedChange[]
  readonly links: readonly TaskLink[]
  /** Tasks that get another parent; null is the top. */
  readonly parents: ReadonlyMap<string, string | null>
}

export interface PlannedChange {
  readonly id: string
  readonly dates: { readonly startsOn: IsoDate | null; readonly dueOn: IsoDate | null } | null
  readonly title: string | null
  readonly accountablePositionId: string | null
}

export type Edits = readonly ScheduleEdit[]

const FIXED: ReadonlySet<TaskStatus | null> = new Set(['submitted', 'verified', 'cancelled'])

/** Finished work, work that waits for its verifier and cancelled work have the dates they had. */
export function isFixed({ status }: Pick<PlannedTask, 'status'>): boolean {
  return FIXED.has(status)
}

/** Work that somebody has taken up: with progress, or past the day on which it was to begin. */
export function isBegun(
  { status, startOn, hasProgress = false }: PlannedTask,
  today: IsoDate,
): boolean {
  if (status !== 'accepted' && status !== 'returned') return false
  return hasProgress || (startOn !== null && startOn < today)
}

/** Who can be given a task anew: somebody has it, and its result is not in hand. */
export function isReassignable({ status }: Pick<PlannedTask, 'status'>): boolean {
  return status === null || status === 'assigned' || status === 'accepted' || status === 'returned'
}

/** Links of the tasks that are there; cancelled work holds nothing. */
export function linksAtWork({ tasks, links }: PlanSchedule): readonly TaskLink[] {
  const ids = new Set(tasks.filter(({ status }) => status !== 'cancelled').map(({ id }) => id))
  return links.filter(({ fromTaskId, toTaskId }) => ids.has(fromTaskId) && ids.has(toTaskId))
}

export function linkKey({
  fromTaskId,
  toTaskId,
}: Pick<TaskLink, 'fromTaskId' | 'toTaskId'>): string {
  return `${fromTaskId} ${toTaskId}`
}

/** A blocking problem is a refusal in its own words; what was read is what is applied. */
export function requireApplicable({ preview }: ScheduleOutcome, digest?: string): void {
  const blocking = preview.problems.find(({ blocks }) => blocks)
  if (blocking) refuse(HAS_PROBLEMS, { problem: blocking.text.vi.replace(/\.$/, '') })
  if (digest !== undefined && digest !== preview.digest) refuse('schedule-changed')
}

const HAS_PROBLEMS = 'schedule-has-problems' satisfies ErrorCode

/** The seats that answer for tasks of the plan. */
export function seatsOf({ tasks }: PlanSchedule): ReadonlySet<string> {
  return new Set(tasks.flatMap(({ positionId }) => positionId ?? []))
}

/** What the record keeps of every task that moved. */
export function detailsOf({ preview }: ScheduleOutcome) {
  return preview.moved.map(
    ({ taskId, title, oldStartOn, oldFinishOn, startOn, finishOn, because, ...rest }) => ({
      taskId,
      title,
      before: { startOn: oldStartOn, finishOn: oldFinishOn, positionTitle: rest.oldPositionTitle },
      after: { startOn, finishOn, positionTitle: rest.positionTitle },
      because,
      pushedByTaskId: rest.pushedByTaskId,
    }),
  )
}
