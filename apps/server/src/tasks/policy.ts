import { type DelegationScope, TASK_ABILITIES, type TaskAbility } from '@roviec/contract'
import { type Expression, expressionBuilder, sql, type SqlBool } from 'kysely'
import {
  type Actor,
  type Context,
  type DelegatedPosition,
  type HeldPosition,
  mayActFor,
} from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { permits, type Task } from './task.ts'
import { transfersPermit, type WaitingTransfers } from './transfer.ts'

/**
 * What deciding about a task needs to know beside the task: its plan, and who stands where today.
 */
export interface TaskCase {
  readonly task: Pick<
    Task,
    'status' | 'accountablePositionId' | 'leadUnitId' | 'assignerPositionId'
  >
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
  /** Of the seats that assign and verify, those whose own holder did the work. */
  readonly doerSeatIds: ReadonlySet<string>
  /** From the top down to the unit of the assigner: whose heads are the assigner's superiors. */
  readonly assignerUnitPath: readonly string[]
  /** Requests to pass the task on that the assigner has not decided. */
  readonly waiting: WaitingTransfers
}

/** Who else has to do with a task. */
export interface Involved {
  /** Ids from the top down to the lead unit; empty while the task has none. */
  readonly leadUnitPath: readonly string[]
  readonly supportingUnitIds: readonly string[]
}

type Rule = (actor: Actor, taskCase: TaskCase) => boolean

const holds = ({ positions }: Actor, positionId: string | null) =>
  positions.some((held) => held.positionId === positionId)

const holdsTheAssigningSeat: Rule = (actor, { task }) => holds(actor, task.assignerPositionId)

const holdsTheVerifyingSeat: Rule = (actor, { verifierPositionId }) =>
  holds(actor, verifierPositionId)

/** Does the work: by the accountable seat, or by a delegation of it. */
const answersFor: Rule = (actor, { task: { accountablePositionId: seat } }) =>
  seat !== null && mayActFor(actor, seat, 'report')

/** Whoever signed assigns, and may let somebody else do it together with preparing plans. */
const assignsIt: Rule = (actor, { task }) => mayActFor(actor, task.assignerPositionId, 'sign-plans')

/** A delegate has the right of the seat, so nobody judges by the right of somebody who did the work. */
const judgesFrom = (seat: string, actor: Actor, { doerSeatIds }: TaskCase) =>
  holds(actor, seat) || (mayActFor(actor, seat, 'verify') && !doerSeatIds.has(seat))

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

/** The assigner or the verifier, or a delegate of theirs, verifies; never the doer: see `didTheWork`. */
const mayVerify: Rule = (actor, taskCase) =>
  judgesFrom(taskCase.task.assignerPositionId, actor, taskCase) ||
  judgesFrom(taskCase.verifierPositionId, actor, taskCase)

/** To cancel takes a decision, which nobody takes for somebody else. */
const mayCancel: Rule = (actor, taskCase) =>
  holdsTheAssigningSeat(actor, taskCase) || holdsTheVerifyingSeat(actor, taskCase)

/** Whoever was given the right to verify what a seat assigned must be able to see it. */
const verifiesForTheAssigner: Rule = (actor, { task }) =>
  actor.delegations.some(
    ({ positionId, scopes }) => positionId === task.assignerPositionId && scopes.includes('verify'),
  )

/** To say that work is not one's own takes the seat itself: a delegate says so to its holder. */
const holdsTheAccountableSeat: Rule = (actor, { task }) => holds(actor, task.accountablePositionId)

/** The head of a unit that does not lead the task; not whoever answers for it, nor who assigned it. */
const claimsForAUnit: Rule = (actor, { task }) =>
  !holds(actor, task.accountablePositionId) &&
  !holds(actor, task.assignerPositionId) &&
  actor.positions.some(({ rank, unitId }) => rank === 'head' && unitId !== task.leadUnitId)

/** The assigner or a delegate decides whose work it is, and so does a superior of the assigner. */
const mayDecideTransfer: Rule = (actor, taskCase) =>
  assignsIt(actor, taskCase) ||
  actor.positions.some(
    ({ rank, unitId }) => rank === 'head' && taskCase.assignerUnitPath.includes(unitId),
  )

/** Who may do what. Whether the status allows it is a separate question: see task.ts. */
const RULES: Record<TaskAbility | 'view', Rule> = {
  // A task that was put off may go to a unit that its document does not name.
  view: (actor, taskCase) =>
    actor.kind === 'system' ||
    isAddressed(actor, taskCase) ||
    answersFor(actor, taskCase) ||
    verifiesForTheAssigner(actor, taskCase),
  assign: assignsIt,
  accept: answersFor,
  report: answersFor,
  submit: answersFor,
  verify: mayVerify,
  return: mayVerify,
  object: holdsTheAccountableSeat,
  claim: claimsForAUnit,
  reassign: mayDecideTransfer,
  reject: mayDecideTransfer,
  // The verifier too: where the assigner is the doer, somebody else must be able to.
  cancel: mayCancel,
}

export function can(actor: Actor, ability: keyof typeof RULES, taskCase: TaskCase): boolean {
  return RULES[ability](actor, taskCase)
}

/** The seat from which the actor may claim the task now: each unit claims it once at a time. */
export function claimingSeat(actor: Actor, taskCase: TaskCase): HeldPosition | null {
  const seat = actor.positions.find(
    (held) =>
      can({ ...actor, positions: [held] }, 'claim', taskCase) &&
      !taskCase.waiting.claimUnitIds.has(held.unitId),
  )
  return seat ?? null
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

/**
 * Nobody verifies or returns their own work, in whatever second seat they sit; whoever may do the
 * work for its doer counts as one.
 */
export function didTheWork(actor: Actor, taskCase: TaskCase): boolean {
  const { personId } = actor
  return (personId !== null && taskCase.doerIds.has(personId)) || answersFor(actor, taskCase)
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
      transfersPermit(taskCase.waiting, ability) &&
      can(actor, ability, taskCase) &&
      (ability !== 'claim' || claimingSeat(actor, taskCase) !== null) &&
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
  return JUDGEMENTS.has(ability)
}

const JUDGEMENTS: ReadonlySet<TaskAbility> = new Set(['verify', 'return', 'reassign', 'reject'])

/** By whose right somebody acts: what the history names. */
export interface ActingSeat {
  readonly seat: HeldPosition | DelegatedPosition
  /** The own seat of a delegate; null for one without any, and for who acts from the seat itself. */
  readonly own: HeldPosition | null
}

/** The seat by whose right the actor acts, their own before a delegated one. */
export function actingSeat(
  actor: Actor,
  ability: TaskAbility,
  taskCase: TaskCase,
): ActingSeat | null {
  const held = actor.positions.find((position) =>
    can({ ...actor, positions: [position], delegations: [] }, ability, taskCase),
  )
  if (held) return { seat: held, own: null }
  const lent = actor.delegations.find((delegation) =>
    can({ ...actor, positions: [], delegations: [delegation] }, ability, taskCase),
  )
  return lent ? { seat: lent, own: actor.positions[0] ?? null } : null
}

/**
 * The `view` rule for lists, over a plan joined as `p` and the column of the accountable position:
 * a task is seen by whoever sees its plan, by whoever answers for it, and by whoever verifies it
 * for its assigner. policy.test.ts proves that it and `can` agree.
 */
export function whereVisible(
  { actor, tenantId }: Pick<Context, 'actor' | 'tenantId'>,
  accountableColumn: 't.accountable_position_id' | 'w.position_id',
) {
  const where = expressionBuilder<{ p: Database['plans.public_plan'] }, 'p'>()
  if (actor.kind === 'system') return where.lit(true) as Expression<SqlBool>
  const accountableSeatIds = [
    ...actor.positions.map((held) => held.positionId),
    ...delegatedSeatIds(actor, 'report'),
  ]
  const ownUnitIds = actor.positions.map((held) => held.unitId)
  const unitIdsUpwards = actor.positions.flatMap((held) => held.unitPath)
  return where.or([
    where('p.visibility', '=', 'tenant'),
    sql<boolean>`${sql.ref(accountableColumn)} = any(${accountableSeatIds}::uuid[])`,
    ...whereVerifiedFor(delegatedSeatIds(actor, 'verify'), { tenantId, accountableColumn }),
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

function delegatedSeatIds({ delegations }: Actor, scope: DelegationScope): readonly string[] {
  return delegations
    .filter(({ scopes }) => scopes.includes(scope))
    .map(({ positionId }) => positionId)
}

/** Nothing for most people, who verify for nobody else. */
function whereVerifiedFor(
  seatIds: readonly string[],
  { tenantId, accountableColumn }: { tenantId: string; accountableColumn: string },
) {
  if (seatIds.length === 0) return []
  if (accountableColumn === 't.accountable_position_id') {
    return [sql<boolean>`${sql.ref('t.assigner_position_id')} = any(${seatIds}::uuid[])`]
  }
  return [
    sql<boolean>`${sql.ref('w.task_id')} IN (SELECT a.id FROM tasks.public_task a
      WHERE a.tenant_id = ${tenantId} AND a.assigner_position_id = any(${seatIds}::uuid[]))`,
  ]
}
