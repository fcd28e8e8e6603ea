/** A statutory day of a year whose notice is entered. Dates are ISO text, checked when read. */
export interface DecidedHoliday {
  readonly on: string
  readonly name: string
  readonly citation: string
  readonly verified: boolean
}

/** The day off given for a holiday that fell on the weekly rest. */
export interface DecidedSubstitute {
  readonly on: string
  /** The holiday it stands for. */
  readonly for: string
  readonly name: string
  readonly citation: string
  readonly verified: boolean
}

/** A working day off, made up for on a Saturday; the two may lie in different years. */
export interface DaySwap {
  readonly dayOff: string
  readonly makeUp: string
  /** The holiday that is lengthened, in Vietnamese. */
  readonly occasion: string
  readonly citation: string
  readonly verified: boolean
}

/**
 * One year's official decision. `verified` is false on a row that was not compared with the notice
 * itself.
 */
export interface YearDecision {
  readonly year: number
  readonly holidays: readonly DecidedHoliday[]
  readonly substitutes: readonly DecidedSubstitute[]
  readonly swaps: readonly DaySwap[]
}
