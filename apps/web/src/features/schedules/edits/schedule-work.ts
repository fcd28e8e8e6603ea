import type { Revision, ScheduleEdit, SchedulePreview } from '@roviec/contract'

export type SavingState = 'saved' | 'saving' | 'failing'

/** A schedule under somebody's hands: a draft plan, or the draft layer over a published one. */
export interface ScheduleWork {
  /** `draft-plan` changes at once, `revision` gathers what is asked for, `look` shows only. */
  readonly kind: 'look' | 'draft-plan' | 'revision'
  readonly canEdit: boolean
  /** What is asked for and not yet in the plan. */
  readonly edits: readonly ScheduleEdit[]
  /** What the server says these edits come to; null while there are none, or it has not said. */
  readonly preview: SchedulePreview | null
  readonly revision: Revision | null
  readonly saving: SavingState
  readonly act: (edits: readonly ScheduleEdit[]) => void
  readonly remove: (edit: ScheduleEdit) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
}

const nothing = () => {}

/** For whoever only looks. */
export const LOOKING: ScheduleWork = {
  kind: 'look',
  canEdit: false,
  edits: [],
  preview: null,
  revision: null,
  saving: 'saved',
  act: nothing,
  remove: nothing,
  canUndo: false,
  canRedo: false,
  undo: nothing,
  redo: nothing,
}
