import { z } from 'zod'
import { Id, Line } from './fields.ts'
import { POSITION_RANKS, UNIT_KINDS } from './organization.ts'

/** What can be done to units in one restructuring. */
export const RESTRUCTURING_ACT_KINDS = ['merge', 'split', 'dissolve', 'rename', 'move'] as const
export type RestructuringActKind = (typeof RESTRUCTURING_ACT_KINDS)[number]

/** Names a unit or a seat that the restructuring itself makes; the server gives it an id later. */
export const NewKey = z.string().regex(/^new-[0-9a-z]{1,12}$/)

/** A unit that exists, by its id, or one that the restructuring makes, by its key. */
export const UnitRef = z.union([Id, NewKey])
export type UnitRef = z.infer<typeof UnitRef>

/** A seat that exists, by its id, or one that the restructuring makes, by its key. */
export const SeatRef = z.union([Id, NewKey])
export type SeatRef = z.infer<typeof SeatRef>

/** A unit that the restructuring makes. */
export const NewUnit = z.object({
  key: NewKey,
  parent: UnitRef.nullable(),
  kind: z.enum(UNIT_KINDS),
  name: Line(200),
  shortName: Line(100),
  code: z
    .string()
    .regex(/^[0-9A-Z]+(\.[0-9A-Z]+)*$/)
    .max(35)
    .nullable(),
})
export type NewUnit = z.infer<typeof NewUnit>

/** A seat that the restructuring makes, such as the head of a part that was split off. */
export const NewSeat = z.object({
  key: NewKey,
  unit: UnitRef,
  title: Line(200),
  rank: z.enum(POSITION_RANKS),
})
export type NewSeat = z.infer<typeof NewSeat>

/**
 * What becomes of one seat, where the office wants something else than the proposal. A seat that
 * moves keeps its id, its holder and its work; one that is abolished leaves its open work to its
 * successor.
 */
export const SeatChoice = z.discriminatedUnion('fate', [
  z.object({
    fate: z.literal('moves'),
    positionId: Id,
    unit: UnitRef,
    title: Line(200),
    rank: z.enum(POSITION_RANKS),
  }),
  z.object({ fate: z.literal('abolished'), positionId: Id, successor: SeatRef.nullable() }),
])
export type SeatChoice = z.infer<typeof SeatChoice>

/** Below which unit a child of a unit that ends or is split stands afterwards. */
export const ChildChoice = z.object({ unitId: Id, parent: UnitRef })
export type ChildChoice = z.infer<typeof ChildChoice>

/** An open task that goes to another seat than the rest of the work of its seat. */
export const TaskChoice = z.object({ taskId: Id, seat: SeatRef })
export type TaskChoice = z.infer<typeof TaskChoice>

/** What an act that ends or splits units may correct; everything else follows the proposal. */
const Choices = {
  seats: z.array(SeatChoice).max(3000),
  children: z.array(ChildChoice).max(500),
  tasks: z.array(TaskChoice).max(5000),
  newSeats: z.array(NewSeat).max(50),
}

export const MergeUnitsAct = z.object({
  kind: z.literal('merge'),
  unitIds: z.array(Id).min(2).max(50),
  /** The new unit, or the one of `unitIds` that goes on. */
  into: z.union([NewUnit, Id]),
  ...Choices,
})

export const SplitUnitAct = z.object({
  kind: z.literal('split'),
  unitId: Id,
  /** The unit itself is among them when it goes on. The first takes what nobody else was given. */
  parts: z
    .array(z.union([NewUnit, Id]))
    .min(2)
    .max(20),
  ...Choices,
})

export const DissolveUnitAct = z.object({
  kind: z.literal('dissolve'),
  unitId: Id,
  successor: UnitRef,
  ...Choices,
})

export const RenameUnitAct = z.object({
  kind: z.literal('rename'),
  unitId: Id,
  name: Line(200),
  shortName: Line(100),
  /** Whether the titles of its seats that name the unit are changed with it. */
  retitle: z.boolean(),
})

export const MoveUnitAct = z.object({
  kind: z.literal('move'),
  unitId: Id,
  parent: UnitRef,
})

/** One act of a restructuring. */
export const RestructuringAct = z.discriminatedUnion('kind', [
  MergeUnitsAct,
  SplitUnitAct,
  DissolveUnitAct,
  RenameUnitAct,
  MoveUnitAct,
])
export type RestructuringAct = z.infer<typeof RestructuringAct>
export type MergeUnitsAct = z.infer<typeof MergeUnitsAct>
export type SplitUnitAct = z.infer<typeof SplitUnitAct>
export type DissolveUnitAct = z.infer<typeof DissolveUnitAct>
