import { createWorkingCalendar, type WorkingDays } from '@roviec/calendar'

/** A task of an invented office, with what nobody knows before it is over. */
export interface SimulatedTask {
  readonly id: string
  readonly unitId: string
  readonly plannedStartDay: number
  readonly plannedDays: number
  readonly dueDay: number
  /** The task it waits for. */
  readonly after: string | null
  readonly startDay: number
  readonly actualDays: number
  readonly finishedDay: number
  readonly reports: readonly { readonly day: number; readonly percent: number }[]
}

/** Two years of an office whose truth is known. */
export interface SimulatedOffice {
  readonly days: WorkingDays
  readonly firstDay: number
  readonly lastDay: number
  /** By their planned start. */
  readonly tasks: readonly SimulatedTask[]
}

const UNITS = 14
const TASKS = 900
/** 1 January 2024, and the number of working days in which tasks begin. */
const FIRST_DAY = 19_723
const SPAN_DAYS = 480

/**
 * Every unit has a pace of its own, every task its luck; half of those that could end a little
 * early end on the due day itself; two of five wait for another; reports come about weekly, are too
 * bright and far from exact, and one unit in seven never sends any.
 */
export function simulateOffice(seed: number): SimulatedOffice {
  const { days } = createWorkingCalendar()
  const random = makeRandom(seed)
  const normal = () => random() + random() + random() + random() - 2
  const spread = (deviation: number) => Math.exp(normal() * Math.sqrt(3) * deviation)
  const paces = Array.from({ length: UNITS }, () => 0.95 * spread(0.3))
  const tasks: SimulatedTask[] = []
  for (let index = 0; index < TASKS; index++) {
    const unit = Math.floor(random() * UNITS)
    const offset = Math.floor((index * SPAN_DAYS) / TASKS)
    const earlier = random() < 0.4 ? tasks[index - 15 - Math.floor(random() * 30)] : undefined
    const soonest = days.addWorkingDays(FIRST_DAY, offset + 1)
    // It was planned to begin when the other one is due.
    const plannedStartDay =
      earlier === undefined ? soonest : Math.max(soonest, days.addWorkingDays(earlier.dueDay, 1))
    const plannedDays = 5 + Math.floor(random() * random() * 55)
    const dueDay = days.addWorkingDays(plannedStartDay, plannedDays - 1)
    const startDay =
      earlier === undefined
        ? plannedStartDay
        : Math.max(plannedStartDay, days.addWorkingDays(earlier.finishedDay, 1))
    const drawn = plannedDays * (paces[unit] ?? 1) * spread(0.35)
    const isHeldBack = drawn > 0.7 * plannedDays && drawn < plannedDays && random() < 0.5
    const actualDays = isHeldBack ? plannedDays : Math.max(1, Math.ceil(drawn))
    const finishedDay = days.addWorkingDays(startDay, actualDays - 1)
    const reports: { day: number; percent: number }[] = []
    const reportedDays = unit % 7 === 0 ? 0 : actualDays
    for (let worked = 3; worked < reportedDays; worked += 3 + random() * 5) {
      const share = worked / actualDays + 0.06 + 0.12 * normal() * Math.sqrt(3)
      const percent = 5 * Math.round(20 * Math.min(0.95, Math.max(0, share)))
      reports.push({ day: days.addWorkingDays(startDay, Math.floor(worked) - 1), percent })
    }
    tasks.push({
      id: `t${index}`,
      unitId: `u${unit}`,
      plannedStartDay,
      plannedDays,
      dueDay,
      after: earlier?.id ?? null,
      startDay,
      actualDays,
      finishedDay,
      reports,
    })
  }
  return { days, firstDay: FIRST_DAY, lastDay: days.addWorkingDays(FIRST_DAY, SPAN_DAYS), tasks }
}

/** A linear congruential generator: the same office in every run. */
function makeRandom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
