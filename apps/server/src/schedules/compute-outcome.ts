import { createHash } from 'node:crypto'
import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { MovedTask } from '@roviec/contract'
import { computeMoves, type MovedTask as Move, type Moves } from '@roviec/schedule'
import { findBegunMoves, findProblems, rankProblems } from './find-problems.ts'
import { type ReadEdits, readEdits } from './read-edits.ts'
import {
  type Edits,
  isFixed,
  linkKey,
  linksAtWork,
  type PlannedChange,
  type PlannedTask,
  type PlanSchedule,
  type ScheduleOutcome,
} from './schedule.ts'

export interface OutcomeOptions {
  readonly calendar: WorkingCalendar
  readonly today: IsoDate
  /** What the seats are called, of those who answer now and of those who would. */
  readonly seatTitles: ReadonlyMap<string, string>
  /** Edits that are no longer possible are told instead of refused. */
  readonly leaveOut?: boolean
}

/** What edits come to: what moves and why, what is wrong then, and what would be written. */
export function computeOutcome(
  schedule: PlanSchedule,
  edits: Edits,
  { calendar, today, seatTitles, leaveOut = false }: OutcomeOptions,
): ScheduleOutcome {
  const read = readEdits(schedule, edits, { leaveOut })
  const found = moveTasks(schedule, read, calendar)
  const settled = new Map(found.moved.map((move) => [move.id, settle(move, read, schedule)]))
  const after = schedule.tasks.map((task) => taskAfter(task, read, settled.get(task.id)))
  const moved = schedule.tasks.flatMap((task) =>
    describeMove(task, { read, settled: settled.get(task.id), seatTitles, calendar }),
  )
  const movedIds = new Set(moved.map(({ taskId }) => taskId))
  const worked = { tasks: after, told: found.problems, refused: read.refused }
  const before =
    edits.length === 0
      ? []
      : findProblems({
          tasks: schedule.tasks,
          told: moveTasks(schedule, NO_EDITS, calendar).problems,
          refused: [],
        })
  const links = read.links.toSorted((one, other) => (linkKey(one) < linkKey(other) ? -1 : 1))
  const problems = [
    ...findProblems(worked),
    ...findBegunMoves({ before: schedule.tasks, after, today }),
  ]
  const outcome = {
    version: schedule.version,
    moved,
    problems: rankProblems(problems, edits.length === 0 ? problems : before, movedIds),
    links,
  }
  return {
    preview: { ...outcome, digest: digestOf(outcome, read) },
    changes: schedule.tasks.flatMap((task) => changeOf(task, read, settled.get(task.id))),
    links,
    parents: read.parents,
  }
}

const NO_EDITS: Pick<ReadEdits, 'moves'> = { moves: [] }

function moveTasks(
  schedule: PlanSchedule,
  { moves }: Pick<ReadEdits, 'moves'>,
  calendar: WorkingCalendar,
): Moves {
  return computeMoves({
    tasks: schedule.tasks.map((task) => ({
      id: task.id,
      startOn: task.startOn,
      finishOn: task.finishOn,
      isDone: isFixed(task),
    })),
    links: linksAtWork(schedule).map(({ fromTaskId, toTaskId, type, lagDays }) => ({
      from: fromTaskId,
      to: toTaskId,
      type,
      lagDays,
    })),
    calendar,
    edits: moves,
  })
}

interface Settled {
  readonly startOn: IsoDate
  readonly finishOn: IsoDate
  readonly because: Move['because']
}

/** A written day that nobody asks to change stays, also on a day off. */
function settle(move: Move, { askedDates }: ReadEdits, { tasks }: PlanSchedule): Settled {
  const { id, to, because } = move
  const asked = askedDates.get(id)
  if (because.kind !== 'day-off' || asked === undefined) return { ...to, because }
  const before = tasks.find((task) => task.id === id)
  return {
    startOn: asked.startOn === before?.startOn ? asked.startOn : to.startOn,
    finishOn: asked.finishOn === before?.finishOn ? asked.finishOn : to.finishOn,
    because,
  }
}

function taskAfter(task: PlannedTask, read: ReadEdits, settled: Settled | undefined): PlannedTask {
  const parentId = read.parents.get(task.id)
  return {
    ...task,
    title: read.titles.get(task.id) ?? task.title,
    startOn: settled?.startOn ?? task.startOn,
    finishOn: settled?.finishOn ?? task.finishOn,
    parentId: parentId === undefined ? task.parentId : parentId,
  }
}

function hasMoved(task: PlannedTask, settled: Settled | undefined): settled is Settled {
  if (settled === undefined) return false
  return settled.startOn !== task.startOn || settled.finishOn !== task.finishOn
}

function newSeat({ id, positionId }: PlannedTask, { seats }: ReadEdits): string | null {
  const seat = seats.get(id)
  return seat === undefined || seat === positionId ? null : seat
}

function describeMove(
  task: PlannedTask,
  {
    read,
    settled,
    seatTitles,
    calendar,
  }: {
    readonly read: ReadEdits
    readonly settled: Settled | undefined
  } & Pick<OutcomeOptions, 'seatTitles' | 'calendar'>,
): readonly MovedTask[] {
  const seat = newSeat(task, read)
  const isMoved = hasMoved(task, settled)
  if (!isMoved && seat === null) return []
  const dates = isMoved ? settled : task
  const because = isMoved && settled.because.kind === 'link' ? settled.because : null
  const { finishOn: before } = task
  return [
    {
      taskId: task.id,
      title: read.titles.get(task.id) ?? task.title,
      oldStartOn: task.startOn,
      oldFinishOn: before,
      startOn: dates.startOn,
      finishOn: dates.finishOn,
      finishMovedDays:
        before === null || dates.finishOn === null
          ? null
          : calendar.countWorkingDaysAfter(before, dates.finishOn),
      because: because === null ? 'edit' : 'link',
      pushedByTaskId: because?.from ?? null,
      oldPositionTitle: seatTitles.get(task.positionId ?? '') ?? null,
      positionTitle: seat === null ? null : (seatTitles.get(seat) ?? null),
    },
  ]
}

function changeOf(
  task: PlannedTask,
  read: ReadEdits,
  settled: Settled | undefined,
): readonly PlannedChange[] {
  const title = read.titles.get(task.id)
  const change = {
    id: task.id,
    dates: hasMoved(task, settled) ? { startsOn: settled.startOn, dueOn: settled.finishOn } : null,
    title: title === undefined || title === task.title ? null : title,
    accountablePositionId: newSeat(task, read),
  }
  const isChanged =
    change.dates !== null || change.title !== null || change.accountablePositionId !== null
  return isChanged ? [change] : []
}

/** Names the outcome: whoever approves it approves what they have read. */
function digestOf(
  { version, moved, links }: Pick<ScheduleOutcome['preview'], 'version' | 'moved' | 'links'>,
  { titles, seats, parents }: ReadEdits,
): string {
  const named = [titles, seats, parents].map((map) => [...map].toSorted(byKey))
  return createHash('sha256')
    .update(JSON.stringify([version, moved, links, ...named]))
    .digest('hex')
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
