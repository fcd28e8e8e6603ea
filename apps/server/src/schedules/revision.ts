import type { REVISION_ABILITIES, REVISION_STATUSES, SchedulePreview } from '@roviec/contract'
import type { Actor } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import { requireVersion } from '../platform/versions.ts'
import type { Edits } from './schedule.ts'

export type RevisionStatus = (typeof REVISION_STATUSES)[number]
export type RevisionAbility = (typeof REVISION_ABILITIES)[number]

/** A request to change a published plan, and what became of it. */
export interface RevisionHead {
  readonly id: string
  readonly planId: string
  readonly title: string
  readonly status: RevisionStatus
  readonly reason: string | null
  readonly decision: string | null
  readonly createdAt: string
  readonly createdByPersonId: string | null
  readonly createdByName: string
  readonly createdByTitle: string | null
  readonly submittedAt: string | null
  readonly decidedAt: string | null
  readonly decidedByName: string | null
  readonly decidedByTitle: string | null
  readonly decisionNote: string | null
  readonly editCount: number
  readonly movedCount: number | null
  readonly version: number
}

export interface RevisionRecord extends RevisionHead {
  readonly edits: Edits
  /** What it did, or would have done when it was rejected; null before. */
  readonly outcome: SchedulePreview | null
}

/** A new status does not compile until it has a line here. */
const ABILITIES_BY_STATUS = {
  draft: ['edit', 'submit', 'discard'],
  submitted: ['approve', 'reject', 'discard'],
  approved: [],
  rejected: [],
  discarded: [],
} as const satisfies Record<RevisionStatus, readonly RevisionAbility[]>

export function permits({ status }: Pick<RevisionHead, 'status'>, ability: RevisionAbility) {
  const abilities: readonly RevisionAbility[] = ABILITIES_BY_STATUS[status]
  return abilities.includes(ability)
}

/** Refuses what has been submitted or decided meanwhile, and what somebody else has changed. */
export function requirePermitted(
  revision: Pick<RevisionHead, 'status' | 'version'>,
  ability: RevisionAbility,
  version?: number,
): void {
  if (!permits(revision, ability)) refuse('revision-closed')
  if (version !== undefined) requireVersion(version, revision.version)
}

export function isOwn(actor: Actor, { createdByPersonId }: RevisionHead): boolean {
  return createdByPersonId !== null && createdByPersonId === actor.personId
}

/** What is not submitted is its author's alone, also when it was thrown away. */
export function isVisible(actor: Actor, revision: RevisionHead): boolean {
  return revision.submittedAt !== null || (revision.status === 'draft' && isOwn(actor, revision))
}
