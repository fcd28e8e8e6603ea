import type { Plan, PLAN_ABILITIES, PlanHeader, Visibility } from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import type { z } from 'zod'

export type PlanStatus = 'draft' | 'published' | 'closed'
export type PublishedAs = NonNullable<Plan['publication']>['as']
export type PlanAbility = (typeof PLAN_ABILITIES)[number]

/** A directive on its way to becoming work, or being worked on. */
export interface PlanRecord {
  readonly id: string
  readonly status: PlanStatus
  readonly header: PlanHeader
  readonly visibility: z.infer<typeof Visibility>
  readonly signingPositionId: string | null
  readonly fileName: string
  readonly mediaType: string
  readonly fileSha256: string
  readonly uploadedByPersonId: string | null
  readonly uploadedByUnitId: string | null
  readonly uploadedByName: string
  readonly createdAt: string
  readonly publishedOn: IsoDate | null
  /** By whose right it was published; null while it is a draft, or when that was not recorded. */
  readonly publishedAs: PublishedAs | null
  readonly publishedByPersonId: string | null
  /** The own seat of whoever published it, as it was called then. */
  readonly publishedByTitle: string | null
  readonly closedOn: IsoDate | null
  readonly version: number
}

/** A new status does not compile until it has a line here. */
const ABILITIES_BY_STATUS = {
  draft: ['edit', 'publish', 'discard'],
  published: ['close'],
  closed: [],
} as const satisfies Record<PlanStatus, readonly PlanAbility[]>

export function permits(status: PlanStatus, ability: PlanAbility): boolean {
  const abilities: readonly PlanAbility[] = ABILITIES_BY_STATUS[status]
  return abilities.includes(ability)
}

/** What the record calls the plan. */
export function labelOf({ header }: Pick<PlanRecord, 'header'>): string {
  return header.number ?? header.title
}
