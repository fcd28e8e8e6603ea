/** Work without a break, in minutes of the day: 480 to 720 is 08:00 to 12:00. */
export interface WorkInterval {
  readonly from: number
  readonly to: number
}

/** The intervals worked on a day (days since 1970-01-01); none on a day off. */
export type WorkOfDay = (day: number) => readonly WorkInterval[]
