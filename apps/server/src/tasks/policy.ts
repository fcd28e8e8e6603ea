import { TASK_ABILITIES, type TaskAbility } from '@roviec/contract'
import { type Expression, expressionBuilder, sql, type SqlBool } from 'kysely'
import type { Actor, Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { permits, type Task } from './task.ts'

/**
 * What deciding about a task needs to know beside the task: its plan, and who stands where today.
 */
export interface TaskCase {
  readonly task: Pick<Task, 'status' | 'accountablePositionId' | 'assignerPositionId'>
  readonly plan: {
    readonly isOpen: boolean
    readonly visibility: 'tenant' | 'units'
    /** Units that a plan of visibility "units" names: they see it with everything inside them. */
    readonly namedUnitIds: ReadonlySet<string>
    /** Their superiors see it too, but not everything inside those. */
    readonly superiorUnitIds: ReadonlySet<string>
  }
  /** The position that verifies today; see `chooseVerifier`. */
  readonly verifierPositionId: string
  /** Who did the work: whoever answers for the accountable position, and whoever submitted. */
  readonly doerIds: ReadonlySet<string>
}

/** Who else has to do with a task. */
export interface Involved {
  /** Ids from the top down to the lead unit; empty while the task has none. */
  readonly leadUnitPath: readonly string[]
  readonly supportingUnitIds: readonly string[]
}

type Rule = (actor: Actor, taskCase: TaskCase) => boolean

const answersFor: Rule = ({ positions }, { task }) =>
  positions.some((held) => held.positionId === task.accountablePositionId)

const assignsIt: Rule = ({ positions }, { task }) =>
  positions.some((held) => held.positionId === task.assignerPositionId)

const isItsVerifier: Rule = ({ positions }, { verifierPositionId }) =>
  positions.some((held) => held.positionId === verifierPositionId)

const leadsAbove = ({ positions }: Actor, { leadUnitPath }: Involved) =>
  positions.some((held) => held.rank !== 'member' && leadUnitPath.includes(held.unitId))

const headsSupport = ({ positions }: Actor, { supportingUnitIds }: Involved) =>
  positions.some((held) => held.rank === 'head' && supportingUnitIds.includes(held.unitId))

const isAddressed: Rule = ({ positions }, { plan }) =>
  plan.visibility === 'tenant' ||
  positions.some(
    (held) =>
      plan.superiorUnitIds.has(held.unitId) ||
      held.unitPath.some((unitId) => plan.namedUnitIds.has(unitId)),
  )

/** The assigner or the named verifier verifies; never the doer, see `didTheWork`. */
const mayVerify: Rule = (actor, taskCase) =>
  assignsIt(actor, taskCase) || isItsVerifier(actor, taskCase)

/** Who may do what. Whether the status allows it is a separate question: see task.ts. */
const RULES: Record<TaskAbility | 'view', Rule> = {
  // A task that was put off may go to a unit that its document does not name.
  view: (actor, taskCase) =>
    actor.kind === 'system' || isAddressed(actor, taskCase) || answersFor(actor, taskCase),
  assign: assignsIt,
  accept: answersFor,
  report: answersFor,
  submit: answersFor,
  verify: mayVerify,
  return: mayVerify,
  // The verifier too: where the assigner is the doer, somebody else must be able to.
  cancel: mayVerify,
}

export function can(actor: Actor, ability: keyof typeof RULES, taskCase: TaskCase): boolean {
  return RULES[ability](actor, taskCase)
}

/**
 * Evidence is open to the doer, the assigner, the verifier, those who lead above, and supporting
 * heads.
 */
export function canViewEvidence(actor: Actor, taskCase: TaskCase, involved: Involved): boolean {
  return (
    answersFor(actor, taskCase) ||
    mayVerify(actor, taskCase) ||
    leadsAbove(actor, involved) ||
    headsSupport(actor, involved)
  )
}

/** Nobody verifies or returns their own work, in whatever second seat they sit. */
export function didTheWork({ personId }: Actor, { doerIds }: TaskCase): boolean {
  return personId !== null && doerIds.has(personId)
}

/**
 * What the actor can do to this task now. The web shows a button if, and only if, it is named
 * here.
 */
export function abilitiesOf(actor: Actor, taskCase: TaskCase): TaskAbility[] {
  if (!taskCase.plan.isOpen) return []
  return TASK_ABILITIES.filter(
    (ability) =>
      permits(taskCase.task, ability) &&
      can(actor, ability, taskCase) &&
      !(isJudgement(ability, taskCase) && didTheWork(actor, taskCase)),
  )
}

/**
 * Acts that say what becomes of somebody's work, and so are never one's own. To cancel is among
 * them
 * once there is work to cancel: a late task must not vanish from the figures by its doer's hand.
 */
export function isJudgement(ability: TaskAbility, { task }: TaskCase): boolean {
  if (ability === 'cancel') return task.status !== 'draft'
  return ability === 'verify' || ability === 'return'
}

/** The position by whose right the actor acts: what the history names. */
export function actingPosition(actor: Actor, ability: TaskAbility, taskCase: TaskCase) {
  const held = actor.positions.find((position) =>
    can({ ...actor, positions: [position] }, ability, taskCase),
  )
  return held ?? null
}

/**
 * The `view` rule for lists, over a plan joined as `p` and the column of the accountable
 * position: a
 * task is seen by whoever sees its plan, and by whoever answers for it. policy.test.ts proves that
 * it and `can` agree.
 */
export function whereVisible(
  { actor, tenantId }: Pick<Context, 'actor' | 'tenantId'>,
  accountableColumn: 't.accountable_position_id' | 'w.position_id',
) {
  const where = expressionBuilder<{ p: Database['plans.public_plan'] }, 'p'>()
  if (actor.kind === 'system') return where.lit(true) as Expression<SqlBool>
  const positionIds = actor.positions.map((held) => held.positionId)
  const ownUnitIds = actor.positions.map((held) => held.unitId)
  const unitIdsUpwards = actor.positions.flatMap((held) => held.unitPath)
  return where.or([
    where('p.visibility', '=', 'tenant'),
    sql<boolean>`${sql.ref(accountableColumn)} = any(${positionIds}::uuid[])`,
    where.exists(
      expressionBuilder<Database & { p: Database['plans.public_plan'] }, 'p'>()
        .selectFrom('plans.public_audience as a')
        .select('a.unit_id')
        .where('a.tenant_id', '=', tenantId)
        .whereRef('a.plan_id', '=', 'p.id')
        .where((audience) =>
          audience.or([
            audience.and([
              audience('a.relation', '=', 'superior'),
              audience('a.unit_id', '=', sql<string>`any(${ownUnitIds}::uuid[])`),
            ]),
            audience.and([
              audience('a.relation', '=', 'named'),
              audience('a.unit_id', '=', sql<string>`any(${unitIdsUpwards}::uuid[])`),
            ]),
          ]),
        ),
    ),
  ]) as Expression<SqlBool>
}
