import { REVISION_ABILITIES, SCHEDULE_ABILITIES } from '@roviec/contract'
import type { Actor } from '../platform/context.ts'
import { canPlan, type PlanCase, publishingRightOf } from '../plans/index.ts'
import { isOwn, permits, type RevisionAbility, type RevisionHead } from './revision.ts'
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

/** By which right somebody decides on a revision. */
export interface DecidingRight {
  readonly as: 'holder' | 'acting' | 'delegate'
  readonly delegationId: string | null
}

/**
 * The signing seat itself, whoever acts in it, or a delegate; never a clerk, who only issues. Null
 * for who may not decide.
 */
export function decidingRightOf(actor: Actor, planCase: PlanCase): DecidingRight | null {
  const right = publishingRightOf(actor, planCase)
  if (right === null || right.as === 'clerk') return null
  return { as: right.as, delegationId: right.delegationId }
}

const RULES: Record<ScheduleAbility, Rule> = {
  edit: preparesIt,
  propose: (actor, scheduleCase) =>
    preparesIt(actor, scheduleCase) || answersForATask(actor, scheduleCase),
  approve: (actor, { planCase }) => decidingRightOf(actor, planCase) !== null,
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

/** A delegate has the right of the seat for the work of others, never for the own request. */
export function decidesForItself(
  actor: Actor,
  { as }: DecidingRight,
  revision: RevisionHead,
): boolean {
  return as === 'delegate' && isOwn(actor, revision)
}

/** What the actor can do to this revision now. */
export function revisionAbilitiesOf(
  actor: Actor,
  planCase: PlanCase,
  revision: RevisionHead,
): RevisionAbility[] {
  const isOpen = planCase.plan.status === 'published'
  const right = decidingRightOf(actor, planCase)
  const isAuthor = isOwn(actor, revision)
  const may: Record<RevisionAbility, boolean> = {
    edit: isAuthor,
    submit: isAuthor && isOpen,
    approve: right !== null && isOpen && !decidesForItself(actor, right, revision),
    reject: right !== null,
    discard: isAuthor,
  }
  return REVISION_ABILITIES.filter((ability) => permits(revision, ability) && may[ability])
}

/** The own seat that a request names: the one that signs or answers for a task, else the first. */
export function proposingTitleOf(
  { positions }: Actor,
  { planCase, accountableSeatIds }: ScheduleCase,
): string | null {
  const concerned = positions.find(
    ({ positionId }) =>
      positionId === planCase.plan.signingPositionId || accountableSeatIds.has(positionId),
  )
  return (concerned ?? positions[0])?.title ?? null
}
