import { SET_ASIDE_CAUSES, type DelayCause, type DelayTask, type SetAside } from './delay-input.ts'
import type { DelayEdge, DelayNetwork } from './delay-network.ts'

/**
 * One thing that went otherwise than planned in one task, as a player of the game whose outcome is
 * the finish of the target. Counts are working days; below nothing it has made up for time.
 */
export interface DelayFactor {
  /** The place of its task in the network. */
  readonly place: number
  readonly taskId: string
  readonly unitId: string | null
  readonly cause: DelayCause
  /** How much earlier than planned the task was able to begin; nothing or less. */
  readonly floorDays: number
  /** How much later it began than everything before it allowed. */
  readonly startDays: number
  readonly lengthDays: number
}

/** Whether a factor made anything earlier. None does both. */
export function isCredit({ floorDays, lengthDays }: DelayFactor): boolean {
  return floorDays < 0 || lengthDays < 0
}

/** All factors of a network, in the order of their ids, so that input order means nothing. */
export function listDelayFactors(network: DelayNetwork): readonly DelayFactor[] {
  const factors = network.tasks.flatMap((task, place) =>
    listFactorsOf(task, place, findHolds(network, place)),
  )
  return factors.sort((one, other) => compare(sortKey(one), sortKey(other)))
}

/** The days before which links would not have let a task start and finish, as it came. */
interface Holds {
  readonly start: number
  readonly finish: number
}

function findHolds({ tasks, incoming }: DelayNetwork, place: number): Holds {
  let start = -Infinity
  let finish = -Infinity
  for (const edge of incoming[place] ?? []) {
    const day = heldDay(edge, tasks[edge.from])
    if (edge.isToFinish) finish = Math.max(finish, day - 1)
    else start = Math.max(start, day)
  }
  return { start, finish }
}

function heldDay({ isFromFinish, lag }: DelayEdge, from: DelayTask | undefined): number {
  if (from === undefined) return -Infinity
  return lag + (isFromFinish ? from.actual.finishDay + 1 : from.actual.startDay)
}

function listFactorsOf(task: DelayTask, place: number, holds: Holds): readonly DelayFactor[] {
  const { planned, actual, unitId } = task
  const floorDays = Math.min(0, actual.startDay - planned.startDay)
  const readyDay = Math.max(planned.startDay + floorDays, holds.start)
  const plannedLength = planned.finishDay - planned.startDay
  const expectedFinish = Math.max(actual.startDay + plannedLength, holds.finish)
  const counted = countSetAside(task, readyDay)
  let startLeft = actual.startDay - readyDay
  let lengthLeft = actual.finishDay - expectedFinish
  const factors: DelayFactor[] = []
  const put = (factor: Omit<DelayFactor, 'place' | 'taskId'>) => {
    const { floorDays: floor, startDays, lengthDays } = factor
    if (floor === 0 && startDays === 0 && lengthDays === 0) return
    factors.push({ place, taskId: task.id, ...factor })
  }
  for (const { of, startDays, lengthDays } of counted.values()) {
    startLeft -= startDays
    lengthLeft -= lengthDays
    put({ unitId: of.unitId, cause: of.cause, floorDays: 0, startDays, lengthDays })
  }
  put({ unitId, cause: 'own-start-late', floorDays, startDays: startLeft, lengthDays: 0 })
  put({ unitId, cause: 'own-duration', floorDays: 0, startDays: 0, lengthDays: lengthLeft })
  return factors
}

interface Counted {
  readonly of: SetAside
  startDays: number
  lengthDays: number
}

/** Set-aside days by cause and unit, before the start and after it; no day counts twice. */
function countSetAside(task: DelayTask, readyDay: number): ReadonlyMap<string, Counted> {
  const { actual, setAside = [] } = task
  const counted = new Map<string, Counted>()
  const taken = new Set<number>()
  for (const of of [...setAside].sort(compareSetAside)) {
    const key = JSON.stringify([of.cause, of.unitId])
    const known = counted.get(key) ?? { of, startDays: 0, lengthDays: 0 }
    counted.set(key, known)
    const first = Math.max(of.fromDay, readyDay)
    for (let day = first; day <= Math.min(of.toDay, actual.finishDay); day++) {
      if (taken.has(day)) continue
      taken.add(day)
      if (day < actual.startDay) known.startDays++
      else known.lengthDays++
    }
  }
  return counted
}

/** A day that is off is lost for everybody, so it comes first; of one kind the earlier one does. */
function compareSetAside(one: SetAside, other: SetAside): number {
  return (
    SET_ASIDE_CAUSES.indexOf(one.cause) - SET_ASIDE_CAUSES.indexOf(other.cause) ||
    one.fromDay - other.fromDay ||
    compare(one.unitId ?? '', other.unitId ?? '')
  )
}

function sortKey({ taskId, cause, unitId }: DelayFactor): string {
  return JSON.stringify([taskId, cause, unitId])
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
