import { addDays } from '@roviec/calendar'
import type { CarriedCounts, RestructuringProblem } from '@roviec/contract'
import { recordAudit } from '../audit/index.ts'
import { type ClosedAppointment, endAppointmentsTo } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { digestOf, findProblems } from './assess.ts'
import { type Details, describeChanges } from './describe-changes.ts'
import type { Facts } from './facts.ts'
import { computeFigures } from './figures.ts'
import { blockersAmong } from './problem.ts'
import { findFacts } from './queries/find-facts.ts'
import { addDetails, saveRestructuring } from './repository.ts'
import { resolve, type Resolved } from './resolve.ts'
import type { RestructuringRecord } from './restructuring.ts'
import {
  changeSeats,
  changeUnits,
  createIds,
  type Effect,
  endUnits,
  lockStructure,
  makeUnits,
  recordSuccessions,
} from './structure-repository.ts'
import { type CarriedWork, carryWork } from './work-repository.ts'

/** What the acts come to today, with everything that stands in the way. */
export interface Assessment {
  readonly facts: Facts
  readonly resolved: Resolved
  readonly problems: readonly RestructuringProblem[]
  readonly blockers: readonly RestructuringProblem[]
  readonly digest: string
}

export async function assess(ctx: Context, record: RestructuringRecord): Promise<Assessment> {
  const facts = await findFacts(ctx, record.acts, record.effectiveOn)
  const resolved = resolve(record.acts, facts)
  const problems = findProblems(resolved, facts, record)
  return {
    facts,
    resolved,
    problems,
    blockers: blockersAmong(problems),
    digest: digestOf(resolved),
  }
}

/** Like `assess`, and nothing of it changes any more until the transaction ends. */
export async function assessLocked(ctx: Context, record: RestructuringRecord): Promise<Assessment> {
  await lockStructure(ctx)
  return assess(ctx, record)
}

/**
 * Does all acts of an assessment without blockers: units and seats first, then who sits in them,
 * then the work, so that what is carried finds everything as it will be. Answers the details for
 * the one audit entry.
 */
export async function applyActs(
  ctx: Context,
  record: RestructuringRecord,
  { facts, resolved }: Assessment,
): Promise<Details> {
  const effect = effectOf(record)
  const idOf = createIds(resolved)
  const known = { ...effect, facts, idOf }
  const closed = await endAppointmentsTo(ctx, {
    positionIds: abolishedIds(resolved),
    lastDay: addDays(effect.effectiveOn, -1),
    decision: effect.decision,
  })
  await makeUnits(ctx, resolved, known)
  await changeUnits(ctx, resolved, known)
  await changeSeats(ctx, resolved, known)
  await endUnits(ctx, resolved, known)
  await recordSuccessions(ctx, resolved, known)
  const work = await carryWork(ctx, resolved, known)

  const details = describeChanges({ resolved, facts, idOf, work, closed })
  await addDetails(ctx, record.id, details)
  await saveRestructuring(ctx, {
    ...record,
    status: 'applied',
    failures: [],
    outcome: {
      figures: computeFigures(resolved, facts),
      carried: countCarried(resolved, work, closed),
    },
    appliedBy: ctx.actor.fullName,
    appliedByPersonId: ctx.actor.personId,
    appliedAt: ctx.now,
  })
  return details
}

/** The one entry of the record: the numbers, and every detail row as digested with it. */
export async function auditApplied(
  ctx: Context,
  record: RestructuringRecord,
  { assessment, details }: { readonly assessment: Assessment; readonly details: Details },
): Promise<void> {
  await recordAudit(ctx, {
    action: 'restructuring.applied',
    subjectId: record.id,
    subjectLabel: record.title,
    note: record.decisionNumber,
    before: computeFigures(assessment.resolved, assessment.facts).concerned.before,
    after: computeFigures(assessment.resolved, assessment.facts).concerned.after,
    details,
  })
}

/** The number of the decision is what histories name; columns allow 200 characters, it has 100. */
function effectOf({ effectiveOn, decisionNumber }: RestructuringRecord): Effect {
  if (effectiveOn === null || decisionNumber === null) {
    throw new Error('A restructuring without a day and a decision has blockers.')
  }
  return { effectiveOn, decision: decisionNumber }
}

function abolishedIds({ seats }: Resolved): readonly string[] {
  return seats.filter(({ fate }) => fate === 'abolished').map(({ fact }) => fact.id)
}

function countCarried(
  { seats, newSeats }: Resolved,
  { tasks, warnings, plans }: CarriedWork,
  closed: readonly ClosedAppointment[],
): CarriedCounts {
  const moved = seats.filter(({ fate }) => fate === 'moves')
  return {
    tasks: tasks.length,
    warnings: warnings.length,
    draftItems: plans.reduce((sum, { itemCount }) => sum + itemCount, 0),
    plans: plans.length,
    seatsMoved: moved.length,
    seatsAbolished: seats.filter(({ fate }) => fate === 'abolished').length,
    seatsMade: newSeats.length,
    appointmentsContinued: moved.reduce((sum, { fact }) => sum + fact.appointments, 0),
    appointmentsEnded: closed.length,
  }
}
