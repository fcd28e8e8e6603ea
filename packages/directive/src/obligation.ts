import type { UnitName } from './find-units.ts'

/** What a sentence orders, and of whom. */
export interface Obligation {
  /** Empty when the order names nobody. */
  readonly lead: readonly UnitName[]
  /** Whether the words make the lead answer for it: "giao", "chủ trì", "có trách nhiệm", "phải". */
  readonly isStated: boolean
  /** Index of the first word of what is to be done. */
  readonly predicate: number
  /**
   * `behind-lead-in`: an order after a circumstance, which counts only where a heading names a
   * unit. `dated`: no order, but an item of a list of tasks that has a date.
   */
  readonly form: 'assigned' | 'subject' | 'imperative' | 'behind-lead-in' | 'dated'
  /** Index of the first word behind the work, where the body stands behind it ("… do Sở A chủ trì"). */
  readonly workEnd?: number
}
