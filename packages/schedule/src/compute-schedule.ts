import { compilePlan } from './compile-plan.ts'
import type { Plan } from './plan.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import { solve } from './solution.ts'

/**
 * Schedules a plan by the critical path method: early and late dates, slack and what is wrong. A
 * bad plan is scheduled as far as it makes sense; nothing throws but a broken calendar.
 */
export function computeSchedule(plan: Plan): Schedule {
  const { network, problems } = compilePlan(plan)
  return createSchedule(solve(network), () => problems)
}
