/** The first year the calendar answers for; the zone UTC+7 was adopted with it. */
export const CALENDAR_FIRST_YEAR = 1968

/** The last year the calendar answers for. */
export const CALENDAR_LAST_YEAR = 2199

/** Throws RangeError for a year the calendar does not answer for. */
export function requireCalendarYear(year: number): void {
  if (!Number.isInteger(year) || year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR) {
    throw new RangeError(
      `the calendar answers for the years ${CALENDAR_FIRST_YEAR} to ${CALENDAR_LAST_YEAR}, not ${year}`,
    )
  }
}
