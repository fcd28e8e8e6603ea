import { PLAN_ABILITIES } from '@roviec/contract'
import { expressionBuilder, sql } from 'kysely'
import {
  type Actor,
  type Context,
  findSeatFor,
  type HeldPosition,
  mayActFor,
} from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { permits, type PlanAbility, type PlanRecord, type PublishedAs } from './plan.ts'

/** What deciding about a plan needs to know: the plan itself and who may see it. */
export interface PlanCase {
  readonly plan: PlanRecord
  /** Units that see a plan of visibility "units" with everything inside them; see audience.ts. */
  readonly namedUnitIds: ReadonlySet<string>
  /** Units whose own members alone see it: the superiors of those. */
  readonly superiorUnitIds: ReadonlySet<string>
  /** The unit of the signing position; null while none is named. */
  readonly signingUnitId: string | null
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

const holdsTheSigningSeat = (actor: Actor, { plan }: PlanCase) =>
  actor.positions.some((held) => held.positionId === plan.signingPositionId)

/** By the signing seat itself, or by a delegation of it. */
const signsIt = (actor: Actor, { plan }: PlanCase) =>
  plan.signingPositionId !== null && mayActFor(actor, plan.signingPositionId, 'sign-plans')

/** Văn thư enters and issues what was signed on paper in the own unit, or in the one it serves. */
const issuesIt = (actor: Actor, { signingUnitId }: PlanCase) =>
  signingUnitId !== null && unitsServedBy(actor).includes(signingUnitId)

const isAddressed = (actor: Actor, { plan, namedUnitIds, superiorUnitIds }: PlanCase) =>
  plan.visibility === 'tenant' ||
  actor.positions.some(
    (held) =>
      superiorUnitIds.has(held.unitId) || held.unitPath.some((unitId) => namedUnitIds.has(unitId)),
  )

const preparesIt = (actor: Actor, planCase: PlanCase) =>
  uploadedIt(actor, planCase) || isClerkOfItsUnit(actor, planCase) || signsIt(actor, planCase)

const preparesOrIssuesIt = (actor: Actor, planCase: PlanCase) =>
  preparesIt(actor, planCase) || issuesIt(actor, planCase)

/** While nobody is named as the signer, whoever prepares it is told so when publishing. */
const publishesIt = (actor: Actor, planCase: PlanCase) =>
  planCase.plan.signingPositionId === null
    ? preparesIt(actor, planCase)
    : signsIt(actor, planCase) || issuesIt(actor, planCase)

/** Who may do what. Whether the plan's status allows it is a separate question: see plan.ts. */
const RULES: Record<PlanAbility | 'view', (actor: Actor, planCase: PlanCase) => boolean> = {
  view: (actor, planCase) =>
    isSystem(actor) ||
    preparesIt(actor, planCase) ||
    (planCase.plan.status === 'draft' ? issuesIt(actor, planCase) : isAddressed(actor, planCase)),
  edit: preparesOrIssuesIt,
  publish: publishesIt,
  discard: preparesIt,
  close: (actor, planCase) =>
    holdsTheSigningSeat(actor, planCase) || isClerkOfItsUnit(actor, planCase),
}

export function can(actor: Actor, ability: PlanAbility | 'view', planCase: PlanCase): boolean {
  return RULES[ability](actor, planCase)
}

/** Plans are made by those whose position has the duty, and by heads of units. */
export function canCreatePlan(actor: Actor): boolean {
  return actor.positions.some((held) => held.duties.includes('plan-clerk') || held.rank === 'head')
}

/** Corrections of readings are for those who enter plans, and for those who set up the server. */
export function canExportCorrections(actor: Actor): boolean {
  return actor.positions.some(
    ({ duties }) => duties.includes('plan-clerk') || duties.includes('organization-administrator'),
  )
}

/** The unit in whose name the actor uploads: where the duty lies, else the one they head. */
export function uploadingUnitOf(actor: Actor): string | null {
  const clerk = actor.positions.find((held) => held.duties.includes('plan-clerk'))
  const head = actor.positions.find((held) => held.rank === 'head')
  return (clerk ?? head)?.unitId ?? null
}

/** A seat that somebody may be named to sign from. */
export interface SigningSeat {
  readonly unitId: string
  readonly rank: string
}

/**
 * Whom somebody may name as the signer of a plan: heads and deputies of their own unit and of the
 * units above it. The body that an office serves is the unit above the office. A seat elsewhere
 * would have tasks assigned in its name without ever having had to do with the document.
 */
export function mayNameAsSigner(actor: Actor, { unitId, rank }: SigningSeat): boolean {
  return rank !== 'member' && actor.positions.some((held) => held.unitPath.includes(unitId))
}

/** By which right somebody publishes a plan. */
export interface PublishingRight {
  readonly as: PublishedAs
  /** The own seat of whoever publishes; null for a delegate without one. */
  readonly title: string | null
  /** Its unit, which has to do with the plan from then on; null for who publishes as or for the signer. */
  readonly issuingUnitId: string | null
  readonly delegationId: string | null
}

/** The right of the signing seat comes before that of a clerk; null for who has neither. */
export function publishingRightOf(actor: Actor, planCase: PlanCase): PublishingRight | null {
  const { plan, signingUnitId } = planCase
  const seat =
    plan.signingPositionId === null
      ? null
      : findSeatFor(actor, plan.signingPositionId, 'sign-plans')
  if (seat?.holding === 'delegate') {
    const title = actor.positions[0]?.title ?? null
    return { as: 'delegate', title, issuingUnitId: null, delegationId: seat.delegationId }
  }
  if (seat) {
    return { as: seat.holding, title: seat.title, issuingUnitId: null, delegationId: null }
  }
  const clerk = actor.positions.find((held) => servedBy(held).includes(signingUnitId ?? ''))
  if (clerk === undefined) return null
  return { as: 'clerk', title: clerk.title, issuingUnitId: clerk.unitId, delegationId: null }
}

/** The units for whose signers somebody issues documents. */
function unitsServedBy({ positions }: Actor): readonly string[] {
  return positions.flatMap(servedBy)
}

/** The own unit of a clerk; from an office also the body that it serves, which stands above it. */
function servedBy({ duties, unitId, unitKind, unitPath }: HeldPosition): readonly string[] {
  if (!duties.includes('plan-clerk')) return []
  const served = unitKind === 'office' ? unitPath.at(-2) : undefined
  return served === undefined ? [unitId] : [unitId, served]
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
  const signingSeatIds = [
    ...actor.positions,
    ...actor.delegations.filter(({ scopes }) => scopes.includes('sign-plans')),
  ].map((held) => held.positionId)
  const clerkUnitIds = actor.positions
    .filter((held) => held.duties.includes('plan-clerk'))
    .map((held) => held.unitId)
  const prepares = [
    eb.and([
      eb('uploaded_by_person_id', '=', actor.personId),
      eb('uploaded_by_unit_id', '=', anyOf(unitIds)),
    ]),
    eb('uploaded_by_unit_id', '=', anyOf(clerkUnitIds)),
    eb('signing_position_id', '=', anyOf(signingSeatIds)),
    eb.and([
      eb('status', '=', 'draft'),
      eb('signing_position_id', 'in', seatsIn(tenantId, unitsServedBy(actor))),
    ]),
  ]
  const addressed = eb.or([
    eb('visibility', '=', 'tenant'),
    eb.exists(audienceEntry(tenantId, actor)),
  ])
  return eb.or([...prepares, eb.and([eb('status', '<>', 'draft'), addressed])])
}

function seatsIn(tenantId: string, unitIds: readonly string[]) {
  return expressionBuilder<Database>()
    .selectFrom('organization.public_position as signing')
    .select('signing.id')
    .where('signing.tenant_id', '=', tenantId)
    .where('signing.unit_id', '=', anyOf(unitIds))
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
