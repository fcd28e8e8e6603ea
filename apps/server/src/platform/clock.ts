import { isoDate, type IsoDate } from '@roviec/calendar'

/** The one door to the time of day; everything else is told what time it is. */
export interface Clock {
  /** The moment as ISO text in UTC with milliseconds. */
  now(): string
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** The civil date at a moment in the zone of Việt Nam, which has been UTC+7 all year since 1975. */
export function dayAt(moment: string): IsoDate {
  return isoDate(new Date(Date.parse(moment) + SEVEN_HOURS).toISOString().slice(0, 10))
}

/** A moment so many milliseconds later. */
export function momentAfter(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString()
}

const SEVEN_HOURS = 7 * 3_600_000
