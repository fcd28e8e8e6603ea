import { createHash } from 'node:crypto'
import type { IsoDate } from '@roviec/calendar'
import type { RestructuringProblem } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import type { Facts } from './facts.ts'
import { computeFigures, reductionPercent } from './figures.ts'
import { findDayProblems, findSeatProblems } from './find-seat-problems.ts'
import { findTreeProblems } from './find-tree-problems.ts'
import { problem } from './problem.ts'
import type { Resolved } from './resolve.ts'

/** What the office has said about the decision. */
export interface Decision {
  readonly decisionNumber: string | null
  readonly decisionIssuer: string | null
  readonly decisionOn: IsoDate | null
  readonly effectiveOn: IsoDate | null
  readonly targetPercent: number | null
}

/** Everything in the way of it, and what should be looked at; the former first. */
export function findProblems(
  resolved: Resolved,
  facts: Facts,
  decision: Decision,
): readonly RestructuringProblem[] {
  const { effectiveOn } = decision
  const problems = [
    ...(resolved.acts.length === 0 ? [problem('no-acts')] : []),
    ...(isDecided(decision) ? [] : [problem('decision-missing')]),
    ...(effectiveOn === null ? [problem('day-missing')] : []),
    ...findTreeProblems(resolved, facts),
    ...findSeatProblems(resolved, facts),
    ...(effectiveOn === null ? [] : findDayProblems(resolved, facts, effectiveOn)),
    ...findMissedTarget(resolved, facts, decision),
  ]
  return problems.toSorted((a, b) => Number(isNotice(a)) - Number(isNotice(b)))
}

/** The effective day of what can be done as it was seen; otherwise the refusal that says why not. */
export function requireReady(
  { effectiveOn }: Decision,
  assessed: {
    readonly blockers: readonly RestructuringProblem[]
    readonly digest: string
  },
  seen: string,
): { readonly effectiveOn: IsoDate } {
  const count = assessed.blockers.length
  if (count > 0 || effectiveOn === null) refuse('restructuring-has-problems', { count })
  if (assessed.digest !== seen) refuse('restructuring-outdated')
  return { effectiveOn }
}

/** Names what would be done to units and seats, but not the tasks: those come and go every day. */
export function digestOf(resolved: Resolved): string {
  const { acts, seats, tree } = resolved
  const moved = [...tree.byRef.values()].filter(({ change }) => change !== 'same')
  const fates = seats.map(({ fact, fate, ...seat }) => ({
    id: fact.id,
    was: [fact.unitId, fact.title, fact.rank],
    fate,
    ...('unit' in seat
      ? { unit: seat.unit, title: seat.title, rank: seat.rank }
      : { successor: seat.successor }),
  }))
  const text = JSON.stringify({ acts, fates, moved, ended: [...tree.endings.keys()] })
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function isDecided({ decisionNumber, decisionIssuer, decisionOn }: Decision): boolean {
  return decisionNumber !== null && decisionIssuer !== null && decisionOn !== null
}

function isNotice({ severity }: RestructuringProblem): boolean {
  return severity === 'notice'
}

function findMissedTarget(
  resolved: Resolved,
  facts: Facts,
  { targetPercent }: Decision,
): readonly RestructuringProblem[] {
  if (targetPercent === null) return []
  const { before, after } = computeFigures(resolved, facts).concerned
  const percent = reductionPercent(before.headcount, after.headcount) ?? 0
  if (percent >= targetPercent) return []
  return [problem('target-missed', { percent, target: targetPercent })]
}
