import { FIRST_MOMENT, LAST_MOMENT } from './moment.ts'
import { MINUTES_MAX, SUMMARY, type Network } from './network.ts'
import type { Activity, Constraint, Plan } from './plan.ts'
import type { PlanProblem } from './plan-problem.ts'

/** What is wrong with one activity as it is written, whatever its dates come out as. */
export function checkActivity(network: Network, index: number): readonly PlanProblem[] {
  const activity = network.activities[index]
  if (activity === undefined) return []
  const { id, calendar = null, duration, progress = null } = activity
  const problems: PlanProblem[] = []
  if (calendar !== null && !isCalendar(network, calendar)) {
    problems.push({ kind: 'calendar-missing', id, calendar })
  }
  const lengths = [duration.minutes, progress?.remainingMinutes ?? 0]
  if (!lengths.every(isLength)) problems.push({ kind: 'duration-out-of-range', id })
  if (!momentsOf(activity).every(isInRange)) problems.push({ kind: 'date-out-of-range', id })
  if (isOutOfOrder(activity)) problems.push({ kind: 'finish-before-start', id })
  if (hasHopelessDeadline(network.plan, activity)) {
    problems.push({ kind: 'deadline-before-start', id })
  }
  if (isAhead(network.plan, activity)) problems.push({ kind: 'progress-in-future', id })
  const odd = findOddConstraint(network, index)
  if (odd !== null) problems.push({ kind: 'constraint-on-summary', id, constraint: odd })
  return problems
}

/** Whether a moment lies in the years in which anything is scheduled. */
export function isInRange(moment: number): boolean {
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT
}

/** Whether minutes can be a duration. */
function isLength(minutes: number): boolean {
  return minutes >= 0 && minutes <= MINUTES_MAX
}

function isCalendar({ plan }: Network, calendar: number): boolean {
  return Number.isInteger(calendar) && calendar >= 0 && calendar < plan.calendars.length
}

function momentsOf({ constraint, deadline, fixed, progress }: Activity): readonly number[] {
  const moments = [
    constraint?.on,
    deadline,
    fixed?.start,
    fixed?.finish,
    progress?.start,
    progress?.finish,
  ]
  return moments.filter((moment) => moment !== undefined && moment !== null)
}

function isOutOfOrder({ fixed, progress }: Activity): boolean {
  const finish = progress?.finish ?? null
  if (progress !== null && progress !== undefined && finish !== null) return finish < progress.start
  return fixed !== null && fixed !== undefined && fixed.finish < fixed.start
}

function hasHopelessDeadline(plan: Plan, { deadline, constraint, fixed, progress }: Activity) {
  if (deadline === null || deadline === undefined) return false
  const holds = constraint?.kind === 'start-no-earlier-than' || constraint?.kind === 'must-start-on'
  const own = progress?.start ?? fixed?.start ?? (holds ? constraint.on : null)
  return deadline < (own ?? plan.start)
}

function isAhead({ asOf = null }: Plan, { progress = null }: Activity): boolean {
  if (asOf === null || progress === null) return false
  return progress.start > asOf || (progress.finish ?? asOf) > asOf
}

function findOddConstraint(
  { role, activities }: Network,
  index: number,
): Constraint['kind'] | null {
  const kind = activities[index]?.constraint?.kind ?? null
  if (role[index] !== SUMMARY || kind === null) return null
  return kind === 'start-no-earlier-than' || kind === 'finish-no-later-than' ? null : kind
}
