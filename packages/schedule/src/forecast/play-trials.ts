import { HORIZON_DAYS, LUCK_MIDDLE, LUCK_SCALE } from './duration-table.ts'
import type { Hold } from './network-of-tasks.ts'
import { fillNormals } from './normal-stream.ts'
import type { ReadTask } from './read-task.ts'

/** Start and finish of one task in every trial, as counts of working days. */
export interface PlayedTask {
  readonly start: Int16Array
  readonly finish: Int16Array
}

/** What happened to the task that is being played, in every trial; overwritten by the next one. */
export interface TrialNotes {
  /** Its cell of luck. */
  readonly cell: Uint16Array
  /** Which hold, counted from 1, put its start where it is; 0 for none. */
  readonly startHold: Uint16Array
  /** The same of its finish, and by how many days. */
  readonly finishHold: Uint16Array
  readonly finishPush: Int16Array
}

/** Plays one task through all trials at a time, so that every loop runs over plain arrays. */
export interface TrialPlayer {
  readonly notes: TrialNotes
  /** `sources` are the tasks of the holds, in their order. */
  readonly play: (
    task: ReadTask,
    holds: readonly Hold[],
    sources: readonly PlayedTask[],
  ) => PlayedTask
  /** A task that is done, the same in every trial. */
  readonly stand: (start: number, finish: number) => PlayedTask
  /** Gives the arrays of a task back that no other waits for any more. */
  readonly release: (played: PlayedTask) => void
}

/** Room for so many trials. */
export function createTrialPlayer(trials: number, seed: number): TrialPlayer {
  const notes: TrialNotes = {
    cell: new Uint16Array(trials),
    startHold: new Uint16Array(trials),
    finishHold: new Uint16Array(trials),
    finishPush: new Int16Array(trials),
  }
  const own = new Float32Array(trials)
  const luckByUnit = new Map<string, Float32Array>()
  const free: PlayedTask[] = []

  function take(): PlayedTask {
    return free.pop() ?? { start: new Int16Array(trials), finish: new Int16Array(trials) }
  }

  function luckOf(unitId: string | null): Float32Array {
    const known = luckByUnit.get(unitId ?? '')
    if (known !== undefined) return known
    const luck = new Float32Array(trials)
    fillNormals(luck, seed, `unit ${unitId ?? ''}`)
    luckByUnit.set(unitId ?? '', luck)
    return luck
  }

  return {
    notes,
    play: (task, holds, sources) => {
      const { start, finish } = take()
      start.fill(task.startMin)
      notes.startHold.fill(0)
      const waits = task.task.status === 'waiting'
      for (const [place, hold] of holds.entries()) {
        const source = sources[place]
        // What has begun is not held by links to its start any more.
        if (source === undefined || hold.toFinish || !waits) continue
        holdStart(start, notes, { hold, place, source })
      }
      fillNormals(own, seed, `task ${task.task.id}`)
      drawFinish(task, { start, finish, unit: luckOf(task.task.unitId), own, cell: notes.cell })
      if (holds.some(({ toFinish }) => toFinish)) holdFinish(finish, notes, { holds, sources })
      return { start, finish }
    },
    stand: (start, finish) => {
      const played = take()
      played.start.fill(start)
      played.finish.fill(finish)
      return played
    },
    release: (played) => {
      free.push(played)
    },
  }
}

interface Lucks extends PlayedTask {
  readonly unit: Float32Array
  readonly own: Float32Array
  readonly cell: Uint16Array
}

function drawFinish(
  { days, unitWeight, ownWeight }: ReadTask,
  { start, finish, unit, own, cell }: Lucks,
): void {
  const unitScale = unitWeight * LUCK_SCALE
  const ownScale = ownWeight * LUCK_SCALE
  for (let trial = 0; trial < finish.length; trial++) {
    const luck = (unit[trial] as number) * unitScale + (own[trial] as number) * ownScale
    const at = (luck + LUCK_MIDDLE) | 0
    cell[trial] = at
    const end = (start[trial] as number) + (days[at] as number)
    finish[trial] = end > HORIZON_DAYS ? HORIZON_DAYS : end
  }
}

function holdStart(
  start: Int16Array,
  { startHold }: TrialNotes,
  held: { readonly hold: Hold; readonly place: number; readonly source: PlayedTask },
): void {
  const { lagDays, fromStart } = held.hold
  const from = fromStart ? held.source.start : held.source.finish
  const code = held.place + 1
  for (let trial = 0; trial < start.length; trial++) {
    const bound = (from[trial] as number) + lagDays
    if (bound <= (start[trial] as number)) continue
    start[trial] = bound > HORIZON_DAYS ? HORIZON_DAYS : bound
    startHold[trial] = code
  }
}

function holdFinish(
  finish: Int16Array,
  { finishHold, finishPush }: TrialNotes,
  held: { readonly holds: readonly Hold[]; readonly sources: readonly PlayedTask[] },
): void {
  finishHold.fill(0)
  finishPush.set(finish)
  for (const [place, { lagDays, fromStart, toFinish }] of held.holds.entries()) {
    const source = held.sources[place]
    if (source === undefined || !toFinish) continue
    const from = fromStart ? source.start : source.finish
    for (let trial = 0; trial < finish.length; trial++) {
      const bound = (from[trial] as number) + lagDays
      if (bound <= (finish[trial] as number)) continue
      finish[trial] = bound > HORIZON_DAYS ? HORIZON_DAYS : bound
      finishHold[trial] = place + 1
    }
  }
  for (let trial = 0; trial < finish.length; trial++) {
    finishPush[trial] = (finish[trial] as number) - (finishPush[trial] as number)
  }
}
