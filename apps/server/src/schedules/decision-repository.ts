import { findPositions, type PositionInUnit } from '../organization/index.ts'
import type { Context, HeldPosition } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import type { PlanCase } from '../plans/index.ts'
import { decidesForItself, decidingRightOf } from './policy.ts'
import type { RevisionRecord } from './revision.ts'
import { getRevisionRecord } from './revision-repository.ts'

/** A locked revision in the hands of somebody who may decide on it. */
export interface Decision {
  readonly revision: RevisionRecord
  /** The signing seat, by whose right it is decided. */
  readonly seat: PositionInUnit
  readonly delegationId: string | null
  /** The own seat of a delegate; null for one without any, and for who decides from the seat. */
  readonly own: HeldPosition | null
  /** The delegate asked for it. */
  readonly isForItself: boolean
}

/** The only way to get a revision for a decision. */
export async function accessDecision(
  ctx: Context,
  planCase: PlanCase,
  revisionId: string,
): Promise<Decision> {
  const { id: planId, signingPositionId } = planCase.plan
  const revision = await getRevisionRecord(ctx, { planId, revisionId }, { lock: true })
  const right = decidingRightOf(ctx.actor, planCase) ?? refuse('revision-approve-forbidden')
  const seats = await findPositions(ctx, [signingPositionId ?? ''])
  const seat = seats.get(signingPositionId ?? '') ?? refuse('revision-approve-forbidden')
  return {
    revision,
    seat,
    delegationId: right.delegationId,
    own: right.as === 'delegate' ? (ctx.actor.positions[0] ?? null) : null,
    isForItself: decidesForItself(ctx.actor, right, revision),
  }
}

/** Who decided, as the revision keeps it. A delegate signs "TUQ.", as papers of the office do. */
export function decisionColumns(ctx: Context, { seat, delegationId }: Decision, note: string) {
  return {
    decided_at: ctx.now,
    decided_by_person_id: ctx.actor.personId,
    decided_by_name: ctx.actor.fullName,
    decided_by_title: delegationId === null ? seat.title : `TUQ. ${seat.title}`,
    delegation_id: delegationId,
    decision_note: note,
  }
}
