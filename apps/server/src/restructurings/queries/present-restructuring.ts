import {
  type FullRestructuring,
  type Restructuring,
  RESTRUCTURING_ABILITIES,
} from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { can } from '../policy.ts'
import { permits, type RestructuringRecord } from '../restructuring.ts'
import { findUnseated } from './find-unseated.ts'

/** A restructuring as a list shows it. */
export function presentSummary(
  { actor }: Pick<Context, 'actor'>,
  record: RestructuringRecord,
): Restructuring {
  return {
    id: record.id,
    status: record.status,
    title: record.title,
    decisionNumber: record.decisionNumber,
    decisionIssuer: record.decisionIssuer,
    decisionOn: record.decisionOn,
    effectiveOn: record.effectiveOn,
    targetPercent: record.targetPercent,
    actCount: record.acts.length,
    preparedBy: record.preparedBy,
    preparedAt: record.preparedAt,
    approvedBy: record.approvedBy,
    approvedAt: record.approvedAt,
    appliedBy: record.appliedBy,
    appliedAt: record.appliedAt,
    abilities: RESTRUCTURING_ABILITIES.filter(
      (ability) => permits(record.status, ability) && can(actor, ability),
    ),
    version: record.version,
  }
}

/** A restructuring in full; who is left without a seat is looked up as of today. */
export async function presentFull(
  ctx: Context,
  record: RestructuringRecord,
): Promise<FullRestructuring> {
  const { outcome } = record
  return {
    ...presentSummary(ctx, record),
    acts: [...record.acts],
    failures: [...record.failures],
    result:
      outcome === null ? null : { ...outcome, withoutSeat: await findUnseated(ctx, record.id) },
  }
}
