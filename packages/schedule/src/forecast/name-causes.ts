import { weekdayOfDayNumber, type WorkingDays } from '@roviec/calendar'
import type { ForecastCause } from './forecast.ts'
import type { Hold } from './network-of-tasks.ts'
import type { PlayedTask, TrialNotes } from './play-trials.ts'
import type { ReadTask } from './read-task.ts'

/** A task that has just been played. */
export interface LateTask {
  readonly task: ReadTask
  readonly holds: readonly Hold[]
  /** The working day up to which each hold holds the start if its task is done; else null. */
  readonly pastBounds: readonly (number | null)[]
  readonly played: PlayedTask
  readonly notes: TrialNotes
}

/**
 * Splits the days by which the late trials are late into what made them so. In every trial
 *
 *   finish - due = (start - planned start) + (days taken - planned days) + days pushed at the end
 *                + (planned start + planned days - due)
 *
 * holds exactly, so nothing depends on an order of leaving things out: the first part belongs to
 * the task that held the start, the third to the one that held the finish. The second is what the
 * record alone makes longer with the same luck, and what the task has shown of itself on top.
 */
export function nameCauses(late: LateTask, days: WorkingDays): readonly ForecastCause[] {
  const { task, holds } = late
  const sums = sumLateTrials(late)
  if (sums.trials === 0) return []
  const causes: Omit<ForecastCause, 'share'>[] = holds.map(({ taskId }, place) => ({
    kind: 'predecessor',
    taskId,
    days: (sums.daysByHold[place + 1] ?? 0) / sums.trials,
  }))
  const add = (kind: ForecastCause['kind'], sum: number) =>
    causes.push({ kind, taskId: null, days: sum / sums.trials })
  add('late-start', sums.daysByHold[0] ?? 0)
  add('unit-record', sums.daysByRecord - task.plannedDays * sums.trials)
  add(task.reportCount === 0 ? 'silent' : 'own-pace', sums.daysTaken - sums.daysByRecord)
  const short = task.plannedStart + task.plannedDays - (task.due ?? 0)
  const daysOff = short > 0 ? Math.min(short, countWeekdaysOff(task, days)) : 0
  add('days-off', daysOff * sums.trials)
  add('short-term', (short - daysOff) * sums.trials)
  return weigh(mergeHolds(causes))
}

interface LateSums {
  trials: number
  daysTaken: number
  daysByRecord: number
  /** By the place of the hold, counted from 1; at 0 what nothing held. */
  readonly daysByHold: Float64Array
}

function sumLateTrials({ task, holds, pastBounds, played, notes }: LateTask): LateSums {
  const sums: LateSums = {
    trials: 0,
    daysTaken: 0,
    daysByRecord: 0,
    daysByHold: new Float64Array(holds.length + 1),
  }
  const { daysByHold } = sums
  const { start, finish } = played
  const { cell, startHold, finishHold, finishPush } = notes
  const { due, days, daysByRecord, plannedStart } = task
  if (due === null) return sums
  const isPushed = holds.some(({ toFinish }) => toFinish)
  for (let trial = 0; trial < finish.length; trial++) {
    if ((finish[trial] as number) <= due) continue
    const at = cell[trial] as number
    const by = startHold[trial] as number
    sums.trials++
    sums.daysTaken += days[at] as number
    sums.daysByRecord += daysByRecord[at] as number
    daysByHold[by] = (daysByHold[by] as number) + (start[trial] as number) - plannedStart
    if (!isPushed) continue
    const end = finishHold[trial] as number
    daysByHold[end] = (daysByHold[end] as number) + (finishPush[trial] as number)
  }
  shiftToPast(sums, { task, startHold, finish, pastBounds })
  return sums
}

/** Where nothing holds a start any more, the days up to which something did belong to that. */
function shiftToPast(
  { daysByHold }: LateSums,
  {
    task,
    startHold,
    finish,
    pastBounds,
  }: Pick<LateTask, 'task' | 'pastBounds'> & {
    readonly startHold: Uint16Array
    readonly finish: Int16Array
  },
): void {
  let holder = -1
  let until = task.plannedStart
  for (const [place, bound] of pastBounds.entries()) {
    if (bound === null || bound <= until) continue
    until = Math.min(bound, task.startMin)
    holder = place
  }
  if (holder < 0) return
  let unheld = 0
  for (let trial = 0; trial < finish.length; trial++) {
    if ((finish[trial] as number) > (task.due ?? 0) && startHold[trial] === 0) unheld++
  }
  const moved = unheld * (until - task.plannedStart)
  daysByHold[0] = (daysByHold[0] as number) - moved
  daysByHold[holder + 1] = (daysByHold[holder + 1] as number) + moved
}

/** Mondays to Fridays off between the planned start and the due day. */
function countWeekdaysOff({ task }: ReadTask, days: WorkingDays): number {
  let count = 0
  const first = task.plannedStartDay ?? task.startDay
  const last = Math.min(task.dueDay ?? first, first + DAYS_LOOKED_AT)
  for (let day = first; day <= last; day++) {
    if (weekdayOfDayNumber(day) <= 5 && !days.isWorkingDay(day)) count++
  }
  return count
}

/** Ten years: whoever plans longer has other reasons to be late. */
const DAYS_LOOKED_AT = 3653

/** Several links to one task are one cause. */
function mergeHolds(causes: readonly Omit<ForecastCause, 'share'>[]) {
  const merged = new Map<string, Omit<ForecastCause, 'share'>>()
  for (const cause of causes) {
    const key = `${cause.kind} ${cause.taskId ?? ''}`
    const days = (merged.get(key)?.days ?? 0) + cause.days
    merged.set(key, { ...cause, days })
  }
  return [...merged.values()]
}

/** Leaves out what makes nothing later; the largest share first, ties by kind and task. */
function weigh(causes: readonly Omit<ForecastCause, 'share'>[]): readonly ForecastCause[] {
  const later = causes.filter(({ days }) => days > 0)
  let total = 0
  for (const { days } of later) total += days
  return later
    .map((cause) => ({ ...cause, share: cause.days / total }))
    .sort((one, other) => other.days - one.days || (nameOf(one) < nameOf(other) ? -1 : 1))
}

function nameOf({ kind, taskId }: ForecastCause): string {
  return `${kind} ${taskId ?? ''}`
}
