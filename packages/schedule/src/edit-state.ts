import type { Solution } from './solution.ts'
import type { DirtyPlaces } from './spread-changes.ts'

/** A solved network, and what an edit has touched of it. */
export interface EditState {
  readonly solution: Solution
  readonly dirtyEarly: DirtyPlaces
  readonly dirtyLate: DirtyPlaces
  /** The activity that the edit replaced. */
  edited: EditedActivity | null
  /** Whether late dates may depend on early ones (`needsEarlyForLate`). */
  lateNeedsEarly: boolean
}

/** Where an activity stood before it was edited. */
export interface EditedActivity {
  readonly index: number
  readonly start: number
  readonly finish: number
}
