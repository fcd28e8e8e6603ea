/** A small plan, and its dates, checked by hand. */
export interface Scenario {
  readonly title: string
  readonly why: string
  /** As `readChart` reads it. */
  readonly plan: string
  /** As `drawChart` draws it, with a line for each problem. */
  readonly dates: string
}
