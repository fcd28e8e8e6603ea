import type { LevelNetwork } from './level-network.ts'
import type { Timetable } from './serial-schedule.ts'

/**
 * Double justification, or forward-backward improvement: every task as late as it can be without
 * the plan ending later, those that finish last first, and then as early as it can be again, those
 * that start first first. No task is pushed beyond where it is in the first sweep, nor after it in
 * the second, so the plan gets no longer. Null where links of a strange kind prevent it.
 *
 * V. Valls, F. Ballestín, S. Quintanilla, "Justification and RCPSP: A technique that pays",
 * European Journal of Operational Research 165 (2005) 375–386.
 */
export function justify(
  network: LevelNetwork,
  timetable: Timetable,
  start: Int32Array,
): Int32Array | null {
  const later = sweepLater(network, timetable, start)
  return later === null ? null : sweepEarlier(network, timetable, later)
}

function sweepLater(network: LevelNetwork, timetable: Timetable, start: Int32Array) {
  const { days, after, fixed } = network
  const moved = start.slice()
  const finishOf = (task: number) => (start[task] as number) + (days[task] as number)
  const order = listTasks(network).sort(
    (one, other) => finishOf(other) - finishOf(one) || other - one,
  )
  const end = order.reduce((latest, task) => Math.max(latest, finishOf(task)), 0)
  timetable.clear()
  for (const task of order) {
    if ((fixed[task] as number) >= 0) continue
    let day = end - (days[task] as number)
    for (const edge of after[task] ?? [])
      day = Math.min(day, (moved[edge.task] as number) - edge.days)
    const found = timetable.findLast(task, day)
    if (found < (start[task] as number)) return null
    moved[task] = found
    timetable.put(task, found)
  }
  return moved
}

function sweepEarlier(network: LevelNetwork, timetable: Timetable, start: Int32Array) {
  const { before, earliest, fixed } = network
  const moved = start.slice()
  const order = listTasks(network).sort(
    (one, other) => (start[one] as number) - (start[other] as number) || one - other,
  )
  timetable.clear()
  for (const task of order) {
    if ((fixed[task] as number) >= 0) continue
    let day = earliest[task] as number
    for (const edge of before[task] ?? [])
      day = Math.max(day, (moved[edge.task] as number) + edge.days)
    const found = timetable.findFirst(task, day)
    if (found < 0 || found > (start[task] as number)) return null
    moved[task] = found
    timetable.put(task, found)
  }
  return moved
}

function listTasks({ ids }: LevelNetwork): number[] {
  return ids.map((_, task) => task)
}
