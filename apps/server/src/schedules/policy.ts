import { SCHEDULE_ABILITIES } from '@roviec/contract'
import type { Actor } from '../platform/context.ts'
import { canPlan, type PlanCase, publishingRightOf } from '../plans/index.ts'
import type { ScheduleAbility } from './schedule.ts'

/** What deciding about a schedule needs to know. */
export interface ScheduleCase {
  readonly planCase: PlanCase
  /** The seats that answer for tasks of the plan. */
  readonly accountableSeatIds: ReadonlySet<string>
}

type Rule = (actor: Actor, scheduleCase: ScheduleCase) => boolean

const preparesIt: Rule = (actor, { planCase }) => canPlan(actor, 'edit', planCase)

const answersForATask: Rule = ({ positions }, { accountableSeatIds }) =>
  positions.some(({ positionId }) => accountableSeatIds.has(positionId))

/** The signing seat itself, whoever acts in it, or a delegate; never a clerk, who only issues. */
const signsIt: Rule = (actor, { planCase }) => {
  const right = publishingRightOf(actor, planCase)
  return right !== null && right.as !== 'clerk'
}

const RULES: Record<ScheduleAbility, Rule> = {
  edit: preparesIt,
  propose: (actor, scheduleCase) =>
    preparesIt(actor, scheduleCase) || answersForATask(actor, scheduleCase),
  approve: signsIt,
  'take-baseline': preparesIt,
}

/** Who may do what. Whether the status of the plan allows it is a separate question. */
export function can(actor: Actor, ability: ScheduleAbility, scheduleCase: ScheduleCase): boolean {
  return RULES[ability](actor, scheduleCase)
}

/** A draft is changed at once, a published plan by revisions alone. */
const ABILITIES_BY_STATUS = {
  draft: ['edit'],
  published: ['propose', 'approve', 'take-baseline'],
  closed: [],
} as const satisfies Record<PlanCase['plan']['status'], readonly ScheduleAbility[]>

/** What the actor can do to the schedule of this plan now. */
export function abilitiesOf(actor: Actor, scheduleCase: ScheduleCase): ScheduleAbility[] {
  const { status } = scheduleCase.planCase.plan
  const permitted: readonly ScheduleAbility[] = ABILITIES_BY_STATUS[status]
  return SCHEDULE_ABILITIES.filter(
    (ability) => permitted.includes(ability) && can(actor, ability, scheduleCase),
  )
}
