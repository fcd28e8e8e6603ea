import type { IsoDate } from './iso-date.ts'

/** A copy in the order of the days; rows of one day keep their order. */
export function sortByDay<Row extends { readonly on: IsoDate }>(rows: readonly Row[]): Row[] {
  const sorted = [...rows]
  sorted.sort((one, other) => compareDates(one.on, other.on))
  return sorted
}

function compareDates(one: IsoDate, other: IsoDate): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
