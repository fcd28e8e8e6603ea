import type { LevelNetwork } from './level-network.ts'

/** How much of each resource is taken on each day, and where tasks still fit. */
export interface Timetable {
  /** Empty but for what is fixed. */
  readonly clear: () => void
  /** Takes the resources of a task from a day on. */
  readonly put: (task: number, day: number) => void
  /** The first day from `day` on at which a task fits; -1 where none does. */
  readonly findFirst: (task: number, day: number) => number
  /** The last such day up to `day`; -1 where there is none. */
  readonly findLast: (task: number, day: number) => number
}

/** A timetable of a plan, with room for so many days. */
export function createTimetable(network: LevelNetwork, room: number): Timetable {
  const { days, taken, capacity } = network
  const free = new Int32Array(capacity.length * room)

  /** The last day of a stretch on which something is missing; -1 where nothing is. */
  function findLastClash(task: number, from: number, to: number): number {
    let clash = -1
    for (const { resource, amount } of taken[task] ?? []) {
      const row = resource * room
      for (let day = to; day >= from && day > clash; day--) {
        if ((free[row + day] as number) < amount) clash = day
      }
    }
    return clash
  }

  function findFirstClash(task: number, from: number, to: number): number {
    let clash = to + 1
    for (const { resource, amount } of taken[task] ?? []) {
      const row = resource * room
      for (let day = from; day < clash; day++) if ((free[row + day] as number) < amount) clash = day
    }
    return clash > to ? -1 : clash
  }

  function put(task: number, day: number): void {
    const end = Math.min(room, day + (days[task] as number))
    for (const { resource, amount } of taken[task] ?? []) {
      for (let at = resource * room + day; at < resource * room + end; at++) {
        free[at] = (free[at] as number) - amount
      }
    }
  }

  function findFirst(task: number, day: number): number {
    const length = days[task] as number
    let from = day
    while (from + length <= room) {
      const clash = findLastClash(task, from, from + length - 1)
      if (clash < 0) return from
      from = clash + 1
    }
    return -1
  }

  function findLast(task: number, day: number): number {
    const length = days[task] as number
    let from = Math.min(day, room - length)
    while (from >= 0) {
      const clash = findFirstClash(task, from, from + length - 1)
      if (clash < 0) return from
      from = clash - length
    }
    return -1
  }

  return { clear: () => clearFree(network, free, put), put, findFirst, findLast }
}

/** All resources free on all days, but for what is fixed. */
function clearFree(
  { capacity, fixed }: LevelNetwork,
  free: Int32Array,
  put: Timetable['put'],
): void {
  const room = free.length / Math.max(1, capacity.length)
  for (let resource = 0; resource < capacity.length; resource++) {
    free.fill(capacity[resource] as number, resource * room, (resource + 1) * room)
  }
  for (let task = 0; task < fixed.length; task++) {
    if ((fixed[task] as number) >= 0) put(task, fixed[task] as number)
  }
}

/** Chooses among the tasks that nothing waits for any more; the answer is a place in the list. */
export type Choice = (eligible: readonly number[]) => number

/**
 * The serial schedule generation scheme: takes one task after the other, none before those it
 * waits for, and puts it where it fits first. Null where the room does not suffice.
 *
 * R. Kolisch, European Journal of Operational Research 90 (1996) 320–333.
 */
export function buildSerially(
  network: LevelNetwork,
  timetable: Timetable,
  choose: Choice,
): Int32Array | null {
  const { ids, before, after, earliest, fixed } = network
  const start = new Int32Array(ids.length)
  const waits = Int32Array.from(before, (edges) => edges.length)
  const eligible: number[] = []
  for (let task = 0; task < ids.length; task++) if (waits[task] === 0) eligible.push(task)
  timetable.clear()
  while (eligible.length > 0) {
    const place = choose(eligible)
    const task = eligible[place] as number
    eligible[place] = eligible.at(-1) as number
    eligible.pop()
    const set = fixed[task] as number
    if (set >= 0) start[task] = set
    else {
      let day = earliest[task] as number
      for (const edge of before[task] ?? [])
        day = Math.max(day, (start[edge.task] as number) + edge.days)
      const found = timetable.findFirst(task, day)
      if (found < 0) return null
      start[task] = found
      timetable.put(task, found)
    }
    for (const edge of after[task] ?? []) {
      const left = (waits[edge.task] as number) - 1
      waits[edge.task] = left
      if (left === 0) eligible.push(edge.task)
    }
  }
  return start
}
