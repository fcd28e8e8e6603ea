import { type IsoDate, yearOf } from '@roviec/calendar'
import type { ScoredDocument } from '@roviec/contract'
import { type QualityFigures, sumScores } from './quality-figures.ts'

/** The documents issued in a month or a quarter. */
export interface IssuePeriod extends QualityFigures {
  readonly unit: 'month' | 'quarter'
  readonly year: number
  /** 1 to 12 for a month, 1 to 4 for a quarter. */
  readonly number: number
}

const PERIODS_MAX = 12

/**
 * Months without a gap while all documents lie within a year, else quarters; the last twelve. What
 * says no day of issue belongs to none.
 */
export function issuePeriods(documents: readonly ScoredDocument[]): readonly IssuePeriod[] {
  const dated = documents.flatMap((document) =>
    document.issuedOn === null ? [] : [{ document, month: monthNumber(document.issuedOn) }],
  )
  if (dated.length === 0) return []
  const months = dated.map(({ month }) => month)
  const last = Math.max(...months)
  const unit = last - Math.min(...months) < PERIODS_MAX ? 'month' : 'quarter'
  const size = unit === 'month' ? 1 : 3
  const end = Math.floor(last / size)
  const start = Math.max(Math.floor(Math.min(...months) / size), end - PERIODS_MAX + 1)
  return Array.from({ length: end - start + 1 }, (_, place) => {
    const period = start + place
    const issued = dated.filter(({ month }) => Math.floor(month / size) === period)
    const inYear = 12 / size
    return {
      ...sumScores(issued.map(({ document }) => document)),
      unit,
      year: Math.floor(period / inYear),
      number: (period % inYear) + 1,
    }
  })
}

/** Months since the year 0, so that they can be counted. */
function monthNumber(day: IsoDate): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
}
