import type { IsoDate } from '@roviec/calendar'
import type {
  CarriedCounts,
  ErrorCode,
  RESTRUCTURING_ABILITIES,
  Restructuring,
  RestructuringAct,
  RestructuringFigures,
  RestructuringHead,
  RestructuringProblem,
} from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

export type RestructuringStatus = Restructuring['status']
export type RestructuringAbility = (typeof RESTRUCTURING_ABILITIES)[number]

/** What was done, in numbers; kept for good. */
export interface Outcome {
  readonly figures: RestructuringFigures
  readonly carried: CarriedCounts
}

/** A restructuring as it is kept. */
export interface RestructuringRecord extends RestructuringHead {
  readonly id: string
  readonly status: RestructuringStatus
  readonly acts: readonly RestructuringAct[]
  readonly failures: readonly RestructuringProblem[]
  readonly outcome: Outcome | null
  readonly preparedBy: string
  /** Whose name it is, so that it can be erased; null when it was no person of the tenant. */
  readonly preparedByPersonId: string | null
  readonly preparedAt: string
  readonly approvedBy: string | null
  readonly approvedByPersonId: string | null
  readonly approvedAt: string | null
  readonly appliedBy: string | null
  readonly appliedByPersonId: string | null
  readonly appliedAt: string | null
  readonly version: number
}

/** A new status does not compile until it has a line here. */
const ABILITIES_BY_STATUS = {
  draft: ['edit', 'discard', 'approve', 'apply', 'preview'],
  scheduled: ['withdraw', 'apply', 'preview'],
  failed: ['withdraw', 'apply', 'preview'],
  applied: [],
} as const satisfies Record<RestructuringStatus, readonly RestructuringAbility[]>

const NOT_IN_STATUS = {
  edit: 'restructuring-not-draft',
  discard: 'restructuring-not-draft',
  approve: 'restructuring-not-draft',
  withdraw: 'restructuring-not-scheduled',
  apply: 'restructuring-applied',
  preview: 'restructuring-applied',
} as const satisfies Record<RestructuringAbility, ErrorCode>

export function permits(status: RestructuringStatus, ability: RestructuringAbility): boolean {
  const abilities: readonly RestructuringAbility[] = ABILITIES_BY_STATUS[status]
  return abilities.includes(ability)
}

export function requirePermitted(
  { status }: Pick<RestructuringRecord, 'status'>,
  ability: RestructuringAbility,
): void {
  if (!permits(status, ability)) refuse(NOT_IN_STATUS[ability])
}

/** What the record says about a restructuring beside its acts. */
export function headOf(record: RestructuringRecord): RestructuringHead & {
  readonly actCount: number
} {
  const { title, decisionNumber, decisionIssuer, decisionOn, effectiveOn, targetPercent } = record
  const actCount = record.acts.length
  return {
    title,
    decisionNumber,
    decisionIssuer,
    decisionOn,
    effectiveOn,
    targetPercent,
    actCount,
  }
}

/** Nothing is done before its day; what lies further ahead is approved and waits. */
export function requireDayHasCome(effectiveOn: IsoDate, today: IsoDate): void {
  if (today < effectiveOn) refuse('restructuring-too-early', { on: effectiveOn })
}

/** What takes effect today is done, not scheduled. */
export function requireDayAhead(effectiveOn: IsoDate, today: IsoDate): void {
  if (effectiveOn <= today) refuse('restructuring-day-has-come', { on: effectiveOn })
}
