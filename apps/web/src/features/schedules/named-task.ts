/** A task, or a proposed one, as far as a schedule has to name it. */
export interface NamedTask {
  readonly id: string
  /** Its number in the plan, as planners write links: "3FS+2". */
  readonly ordinal: number
  readonly title: string
  readonly positionId: string | null
  readonly positionTitle: string | null
}

export type TaskNames = ReadonlyMap<string, NamedTask>
