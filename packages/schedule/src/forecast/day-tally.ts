import { HORIZON_DAYS } from './duration-table.ts'

/** What the finishes of all trials come to, in working days. */
export interface TallyFigures {
  readonly p50: number
  readonly p80: number
  readonly mean: number
  readonly lateShare: number
  readonly meanLateDays: number
}

/** Sorts finishes by counting them day by day. */
export interface DayTally {
  /** A due day beyond the horizon makes nothing late. */
  readonly tally: (finish: Int16Array, due: number) => TallyFigures
}

/** The counts are kept and cleaned, so that a task costs what its own days cost. */
export function createDayTally(): DayTally {
  const counts = new Int32Array(HORIZON_DAYS + 1)

  function count(finish: Int16Array, due: number) {
    const seen = { first: HORIZON_DAYS, last: 0, sum: 0, late: 0, lateDays: 0 }
    let { first, last, sum, late, lateDays } = seen
    for (let trial = 0; trial < finish.length; trial++) {
      const day = finish[trial] as number
      counts[day] = (counts[day] as number) + 1
      sum += day
      if (day < first) first = day
      if (day > last) last = day
      if (day <= due) continue
      late++
      lateDays += day - due
    }
    return { first, last, sum, late, lateDays }
  }

  /** The first day by which that many trials are finished. */
  function reach(needed: number, first: number, last: number): number {
    let reached = 0
    for (let day = first; day <= last; day++) {
      reached += counts[day] as number
      if (reached >= needed) return day
    }
    return last
  }

  return {
    tally: (finish, due) => {
      const { first, last, sum, late, lateDays } = count(finish, due)
      const trials = finish.length
      const figures = {
        p50: reach(Math.ceil(trials / 2), first, last),
        p80: reach(Math.ceil((trials * 4) / 5), first, last),
        mean: sum / trials,
        lateShare: late / trials,
        meanLateDays: lateDays / trials,
      }
      counts.fill(0, first, last + 1)
      return figures
    },
  }
}
