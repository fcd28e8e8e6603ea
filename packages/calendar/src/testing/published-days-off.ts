/**
 * The Mondays to Fridays on which public offices were closed, from the yearly notices and the press
 * that reported them. The make-up Saturdays are worked. Written without the year's rows of the
 * package, to hold them against.
 */
export const PUBLISHED_DAYS_OFF: readonly PublishedYear[] = [
  {
    year: 2020,
    daysOff: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02',
    makeUpDays: '',
    workingDays: 252,
  },
  {
    year: 2021,
    daysOff: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
    makeUpDays: '',
    workingDays: 250,
  },
  {
    year: 2022,
    daysOff: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
    makeUpDays: '',
    workingDays: 249,
  },
  {
    year: 2023,
    daysOff: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    makeUpDays: '',
    workingDays: 249,
  },
  {
    year: 2024,
    daysOff: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    makeUpDays: '05-04',
    workingDays: 251,
  },
  {
    year: 2025,
    daysOff: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    makeUpDays: '04-26',
    workingDays: 250,
  },
  {
    year: 2026,
    daysOff: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02',
    makeUpDays: '01-10 08-22',
    workingDays: 250,
  },
]

/** One year: month and day of each date, separated by blanks. */
export interface PublishedYear {
  readonly year: number
  readonly daysOff: string
  readonly makeUpDays: string
  readonly workingDays: number
}

/** The swaps of 2010 to 2019: the weekday that was off, and the Saturday worked in its place. */
export const PUBLISHED_SWAPS: readonly (readonly [dayOff: string, makeUp: string])[] = [
  ['2010-02-19', '2010-02-27'],
  ['2012-01-27', '2012-02-04'],
  ['2013-04-29', '2013-05-04'],
  ['2014-05-02', '2014-04-26'],
  ['2014-09-01', '2014-09-06'],
  ['2015-01-02', '2014-12-27'],
  ['2015-02-16', '2015-02-14'],
  ['2015-04-29', '2015-04-25'],
  ['2018-12-31', '2019-01-05'],
  ['2019-04-29', '2019-05-04'],
]
