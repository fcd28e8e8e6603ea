import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { DelegationScope } from '@roviec/contract'
import type { Transaction } from 'kysely'
import type { Database } from './database-schema.ts'

/** What a position entitles to beyond its place in the organization. */
export const DUTIES = [
  'plan-clerk',
  'organization-administrator',
  'auditor',
  'personnel-officer',
  'account-administrator',
] as const
export type Duty = (typeof DUTIES)[number]

/** A position that the actor holds, or acts in, on `ctx.today`. */
export interface HeldPosition {
  readonly positionId: string
  readonly title: string
  readonly rank: 'head' | 'deputy' | 'member'
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: string
  /** Ids from the root of the organization down to this unit, both included. */
  readonly unitPath: readonly string[]
  readonly holding: 'holder' | 'acting'
  readonly duties: readonly Duty[]
}

/**
 * A position whose holder lets the actor do some of its work today. It gives the right to nothing
 * but what `scopes` name: no duty goes with it, and the holder stays the one who answers.
 */
export interface DelegatedPosition extends Omit<HeldPosition, 'holding' | 'duties'> {
  readonly holding: 'delegate'
  readonly delegationId: string
  readonly scopes: readonly DelegationScope[]
}

/** Who acts. Rights come from the positions held today, never from the account. */
export interface Actor {
  readonly kind: 'person' | 'system'
  readonly userId: string | null
  readonly personId: string | null
  readonly fullName: string
  readonly positions: readonly HeldPosition[]
  /** Apart from `positions`, so that a rule which does not ask for delegations gives them nothing. */
  readonly delegations: readonly DelegatedPosition[]
}

/** What a tenant chose for itself. */
export interface TenantSettings {
  readonly tenantName: string
  readonly demonstration: boolean
  readonly dueSoonWorkingDays: number
  readonly notAcceptedWorkingDays: number
  /** From which probability on a task that will likely be late is a warning, 50 to 99. */
  readonly forecastLatePercent: number
  /** `exclusive`: "trước ngày X" ends the day before X. */
  readonly beforeDay: 'exclusive' | 'inclusive'
  readonly culturalDay: boolean
  /** The official list of the "6 rõ" that documents are read by. */
  readonly clarityChecklist: '2024' | '2025'
  /** Whether exported corrections of readings hold the words of the documents. */
  readonly correctionsWithText: boolean
  /** The tenant's own calendar lines; on one date the last one counts. */
  readonly calendarLines: readonly CalendarLine[]
}

/** A line of the tenant's own calendar, as stored. */
export interface CalendarLine {
  readonly on: IsoDate
  readonly kind: 'day-off' | 'make-up-day' | 'working-day'
  readonly name: string
  readonly citation: string
}

/**
 * All that a command or query gets, and its only way to the database and the time. Lives as long as
 * one transaction of one tenant.
 */
export interface Context {
  readonly tenantId: string
  readonly actor: Actor
  readonly db: Transaction<Database>
  /** The civil date in Việt Nam at the start of the transaction. */
  readonly today: IsoDate
  /** The moment of the start of the transaction, ISO text in UTC. */
  readonly now: string
  readonly calendar: WorkingCalendar
  readonly settings: TenantSettings
  readonly requestId: string
  /** The sequence numbers of the audit entries of this transaction; the audit feature fills it. */
  readonly recorded: number[]
}

/** The actor of sweeps, seeds and imports that no person started. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'system',
  userId: null,
  personId: null,
  fullName: 'Hệ thống',
  positions: [],
  delegations: [],
}

/**
 * The position from which an actor may do something of this scope for a seat: the seat itself, held
 * or acted in today, else a delegation from it that names the scope; null when there is none.
 */
export function findSeatFor(
  { positions, delegations }: Pick<Actor, 'positions' | 'delegations'>,
  positionId: string,
  scope: DelegationScope,
): HeldPosition | DelegatedPosition | null {
  const own = positions.find((held) => held.positionId === positionId)
  const lent = delegations.find(
    (held) => held.positionId === positionId && held.scopes.includes(scope),
  )
  return own ?? lent ?? null
}

/** Whether an actor may do something of this scope for a seat. See `findSeatFor`. */
export function mayActFor(
  actor: Pick<Actor, 'positions' | 'delegations'>,
  positionId: string,
  scope: DelegationScope,
): boolean {
  return findSeatFor(actor, positionId, scope) !== null
}
