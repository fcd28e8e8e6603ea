import type { DelayFactor } from './delay-factors.ts'
import type { DelayNetwork } from './delay-network.ts'

/** The finish of the target if some of the factors had happened, and everything else as planned. */
export interface Counterfactual {
  /** All factors out. */
  readonly clear: () => void
  /** Puts a factor in that is out, or takes out one that is in. */
  readonly toggle: (factor: number) => void
  /** The finish of the target with the factors that are in. */
  readonly finishDay: () => number
}

/**
 * A forward pass over the ancestors of the target: a task starts on its planned day or when its
 * links allow, and what went otherwise is added. After a change only what comes after it is
 * computed. With all factors in every task has its actual days, with none its planned ones.
 */
export function createCounterfactual(
  network: DelayNetwork,
  factors: readonly DelayFactor[],
): Counterfactual {
  const { tasks, incoming } = network
  const count = tasks.length
  const floor = Float64Array.from(tasks, ({ planned }) => planned.startDay)
  const late = new Float64Array(count)
  const length = Float64Array.from(tasks, ({ planned }) => planned.finishDay - planned.startDay)
  const longer = new Float64Array(count)
  const start = new Float64Array(count)
  const finish = new Float64Array(count)
  const isIn = new Uint8Array(factors.length)
  let firstDirty = 0

  function place(at: number): void {
    let startDay = floor[at] as number
    let finishHold = -Infinity
    for (const { from, isFromFinish, isToFinish, lag } of incoming[at] ?? []) {
      const held = lag + (isFromFinish ? (finish[from] as number) + 1 : (start[from] as number))
      if (isToFinish) finishHold = Math.max(finishHold, held - 1)
      else startDay = Math.max(startDay, held)
    }
    startDay += late[at] as number
    start[at] = startDay
    finish[at] = Math.max(startDay + (length[at] as number), finishHold) + (longer[at] as number)
  }

  function toggle(index: number): void {
    const factor = factors[index]
    if (factor === undefined) return
    const sign = isIn[index] === 1 ? -1 : 1
    isIn[index] = sign === 1 ? 1 : 0
    const at = factor.place
    floor[at] = (floor[at] as number) + sign * factor.floorDays
    late[at] = (late[at] as number) + sign * factor.startDays
    longer[at] = (longer[at] as number) + sign * factor.lengthDays
    firstDirty = Math.min(firstDirty, at)
  }

  return {
    clear: () => {
      for (let index = 0; index < factors.length; index++) if (isIn[index] === 1) toggle(index)
    },
    toggle,
    finishDay: () => {
      for (let at = firstDirty; at < count; at++) place(at)
      firstDirty = count
      return finish[count - 1] ?? 0
    },
  }
}
