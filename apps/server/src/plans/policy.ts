import { PLAN_ABILITIES } from '@roviec/contract'
import { expressionBuilder, sql } from 'kysely'
import type { Actor, Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { permits, type PlanAbility, type PlanRecord } from './plan.ts'

/** What deciding about a plan needs to know: the plan itself and who may see it. */
export interface PlanCase {
  readonly plan: PlanRecord
  /** Units that see a plan of visibility "units" with everything inside them; see audience.ts. */
  readonly namedUnitIds: ReadonlySet<string>
  /** Units whose own members alone see it: the superiors of those. */
  readonly superiorUnitIds: ReadonlySet<string>
}

const isSystem = (actor: Actor) => actor.kind === 'system'

/** Rights come from the position held today: whoever has left the unit has left its drafts. */
const uploadedIt = (actor: Actor, { plan }: PlanCase) =>
  plan.uploadedByPersonId !== null &&
  plan.uploadedByPersonId === actor.personId &&
  actor.positions.some((held) => held.unitId === plan.uploadedByUnitId)

const isClerkOfItsUnit = (actor: Actor, { plan }: PlanCase) =>
  actor.positions.some(
    (held) => held.duties.includes('plan-clerk') && held.unitId === plan.uploadedByUnitId,
  )

const signsIt = (actor: Actor, { plan }: PlanCase) =>
  plan.signingPositionId !== null &&
  actor.positions.some((held) => held.positionId === plan.signingPositionId)

const isAddressed = (actor: Actor, { plan, namedUnitIds, superiorUnitIds }: PlanCase) =>
  plan.visibility === 'tenant' ||
  actor.positions.some(
    (held) =>
      superiorUnitIds.has(held.unitId) || held.unitPath.some((unitId) => namedUnitIds.has(unitId)),
  )

const preparesIt = (actor: Actor, planCase: PlanCase) =>
  uploadedIt(actor, planCase) || isClerkOfItsUnit(actor, planCase) || signsIt(actor, planCase)

/** Who may do what. Whether the plan's status allows it is a separate question: see plan.ts. */
const RULES: Record<PlanAbility | 'view', (actor: Actor, planCase: PlanCase) => boolean> = {
  view: (actor, planCase) =>
    isSystem(actor) ||
    preparesIt(actor, planCase) ||
    (planCase.plan.status !== 'draft' && isAddressed(actor, planCase)),
  edit: preparesIt,
  publish: preparesIt,
  discard: preparesIt,
  close: (actor, planCase) => signsIt(actor, planCase) || isClerkOfItsUnit(actor, planCase),
}

export function can(actor: Actor, ability: PlanAbility | 'view', planCase: PlanCase): boolean {
  return RULES[ability](actor, planCase)
}

/** Plans are made by those whose position has the duty, and by heads of units. */
export function canCreatePlan(actor: Actor): boolean {
  return actor.positions.some((held) => held.duties.includes('plan-clerk') || held.rank === 'head')
}

/** The unit in whose name the actor uploads: where the duty lies, else the one they head. */
export function uploadingUnitOf(actor: Actor): string | null {
  const clerk = actor.positions.find((held) => held.duties.includes('plan-clerk'))
  const head = actor.positions.find((held) => held.rank === 'head')
  return (clerk ?? head)?.unitId ?? null
}

/** What the actor can do to this plan now; the web shows a button if, and only if, it is named here. */
export function abilitiesOf(actor: Actor, planCase: PlanCase): PlanAbility[] {
  return PLAN_ABILITIES.filter(
    (ability) => can(actor, ability, planCase) && permits(planCase.plan.status, ability),
  )
}

/** The `view` rule for lists. where-visible.test.ts proves that it and `can` agree. */
export function whereVisible({ tenantId, actor }: Pick<Context, 'tenantId' | 'actor'>) {
  const eb = expressionBuilder<Database, 'plans.plan'>()
  if (isSystem(actor)) return eb.lit(true)
  const unitIds = actor.positions.map((held) => held.unitId)
  const positionIds = actor.positions.map((held) => held.positionId)
  const clerkUnitIds = actor.positions
    .filter((held) => held.duties.includes('plan-clerk'))
    .map((held) => held.unitId)
  const prepares = [
    eb.and([
      eb('uploaded_by_person_id', '=', actor.personId),
      eb('uploaded_by_unit_id', '=', anyOf(unitIds)),
    ]),
    eb('uploaded_by_unit_id', '=', anyOf(clerkUnitIds)),
    eb('signing_position_id', '=', anyOf(positionIds)),
  ]
  const addressed = eb.or([
    eb('visibility', '=', 'tenant'),
    eb.exists(audienceEntry(tenantId, actor)),
  ])
  return eb.or([...prepares, eb.and([eb('status', '<>', 'draft'), addressed])])
}

function audienceEntry(tenantId: string, actor: Actor) {
  const insideOf = actor.positions.flatMap((held) => [...held.unitPath])
  const own = actor.positions.map((held) => held.unitId)
  return expressionBuilder<Database, 'plans.plan'>()
    .selectFrom('plans.audience as audience')
    .select('audience.unit_id')
    .where('audience.tenant_id', '=', tenantId)
    .whereRef('audience.plan_id', '=', 'plans.plan.id')
    .where((entry) =>
      entry.or([
        entry.and([
          entry('audience.relation', '=', 'named'),
          entry('audience.unit_id', '=', anyOf(insideOf)),
        ]),
        entry.and([
          entry('audience.relation', '=', 'superior'),
          entry('audience.unit_id', '=', anyOf(own)),
        ]),
      ]),
    )
}

/** One of these ids; none of them when there are none. */
function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...new Set(ids)]}::uuid[])`
}
