import { z } from 'zod'
import { CivilDate, Id, Line, Moment, Paragraphs } from './fields.ts'

/** The doer says that a task is not theirs, or another unit says that it is theirs. */
export const TRANSFER_KINDS = ['objection', 'claim'] as const

/**
 * A request to pass a task on, and what became of it. Until the assigner decides, the task stays
 * with whoever answers for it.
 */
export const Transfer = z.object({
  id: Id,
  kind: z.enum(TRANSFER_KINDS),
  at: Moment,
  on: CivilDate,
  byName: z.string(),
  byTitle: z.string(),
  byUnitName: z.string(),
  reason: z.string(),
  proposedUnitId: Id.nullable(),
  proposedUnitName: z.string().nullable(),
  proposedPositionId: Id.nullable(),
  proposedTitle: z.string().nullable(),
  /** Null while it waits. Lapsed: the doer went on with the work, or the task ended. */
  outcome: z.enum(['reassigned', 'rejected', 'lapsed']).nullable(),
  decidedOn: CivilDate.nullable(),
  decidedByName: z.string().nullable(),
  decidedByTitle: z.string().nullable(),
  answer: z.string().nullable(),
})
export type Transfer = z.infer<typeof Transfer>

/** One unit on the way of a task that was passed on. */
export const UnitOfChain = z.object({
  unitId: Id,
  unitName: z.string(),
  positionTitle: z.string(),
  /** The first day on which it answered. */
  since: CivilDate,
})
export type UnitOfChain = z.infer<typeof UnitOfChain>

/** Whoever says that a task is not theirs says whose it may be: a unit, a position, or both. */
export const ObjectTask = z
  .object({
    reason: Line(2000),
    proposedUnitId: Id.nullable(),
    proposedPositionId: Id.nullable(),
  })
  .refine(({ proposedUnitId, proposedPositionId }) => proposedUnitId ?? proposedPositionId, {
    error: 'transfer-without-proposal',
  })
export type ObjectTask = z.infer<typeof ObjectTask>
export const ClaimTask = z.object({ reason: Line(2000) })
export type ClaimTask = z.infer<typeof ClaimTask>
export const ReassignTask = z.object({ accountablePositionId: Id, note: Paragraphs(2000) })
export type ReassignTask = z.infer<typeof ReassignTask>
export const RejectTransfer = z.object({ transferId: Id, reason: Line(2000) })
export type RejectTransfer = z.infer<typeof RejectTransfer>
