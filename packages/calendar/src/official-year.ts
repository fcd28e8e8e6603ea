import type { DayOff, MakeUpDay } from './day-off.ts'
import { nameSwap } from './holiday-names.ts'
import { isoDate, yearOf } from './iso-date.ts'
import { sortByDay } from './sort-by-day.ts'
import {
  computeCulturalDay,
  computeStatutoryHolidays,
  CULTURAL_DAY_FIRST_YEAR,
} from './statutory-holidays.ts'
import { computeSubstituteDays } from './substitute-days.ts'
import type { YearDecision } from './year-decision.ts'
import { DAY_SWAPS, YEAR_DECISIONS } from './year-decisions.ts'
import { listYearNotes } from './year-notes.ts'

/** What law and notices say of one year, before a tenant's own lines. */
export interface OfficialYear {
  readonly year: number
  /** The statutory days wherever they fall, in the order of the days. */
  readonly holidays: readonly DayOff[]
  /** Substitute and swapped days. */
  readonly otherDaysOff: readonly DayOff[]
  readonly makeUpDays: readonly MakeUpDay[]
  /** False while the year's notice is not entered, or a question about the year is open. */
  readonly complete: boolean
  /** In Vietnamese, for the reader. */
  readonly notes: readonly string[]
}

/** The official days of one year, from its notice where it is entered, else from the law. */
export function computeOfficialYear(
  year: number,
  { culturalDay = false }: { readonly culturalDay?: boolean | undefined } = {},
): OfficialYear {
  const decision = YEAR_DECISIONS.find((decided) => decided.year === year)
  const hasCulturalDay = culturalDay && year >= CULTURAL_DAY_FIRST_YEAR
  const added = hasCulturalDay ? [computeCulturalDay(year)] : []
  const decided = decision ? readDecidedDays(decision) : computeDaysByLaw(year)
  const swappedDays = listSwappedDays(year)
  return {
    year,
    holidays: [...decided.holidays, ...added],
    otherDaysOff: sortByDay([
      ...decided.substitutes,
      ...computeSubstituteDays(added),
      ...swappedDays,
    ]),
    makeUpDays: listMakeUpDays(year),
    complete: decision !== undefined && year < CULTURAL_DAY_FIRST_YEAR,
    notes: listYearNotes(year, {
      isDecided: decision !== undefined,
      hasCulturalDay,
      daysOff: [...decided.holidays, ...decided.substitutes, ...swappedDays],
    }),
  }
}

interface DecidedDays {
  readonly holidays: readonly DayOff[]
  readonly substitutes: readonly DayOff[]
}

function readDecidedDays({ holidays, substitutes }: YearDecision): DecidedDays {
  return {
    holidays: holidays.map((row) => ({ ...row, on: isoDate(row.on), kind: 'holiday' })),
    substitutes: substitutes.map(({ on, name, citation, verified }) => ({
      on: isoDate(on),
      name,
      kind: 'substitute',
      citation,
      verified,
    })),
  }
}

function computeDaysByLaw(year: number): DecidedDays {
  const holidays = computeStatutoryHolidays(year)
  return { holidays, substitutes: computeSubstituteDays(holidays) }
}

function listSwappedDays(year: number): readonly DayOff[] {
  return DAY_SWAPS.filter(({ dayOff }) => yearOf(isoDate(dayOff)) === year).map((swap) => ({
    on: isoDate(swap.dayOff),
    name: nameSwap(swap.occasion),
    kind: 'swap',
    citation: swap.citation,
    verified: swap.verified,
  }))
}

/** A make-up day belongs to the year in which it is worked, whatever the year of its day off. */
function listMakeUpDays(year: number): readonly MakeUpDay[] {
  const swaps = DAY_SWAPS.filter(({ makeUp }) => yearOf(isoDate(makeUp)) === year)
  return sortByDay(
    swaps.map((swap) => ({
      on: isoDate(swap.makeUp),
      for: isoDate(swap.dayOff),
      citation: swap.citation,
      verified: swap.verified,
    })),
  )
}
