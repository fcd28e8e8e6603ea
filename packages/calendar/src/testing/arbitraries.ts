import fc from 'fast-check'
import { fromDayNumber, isoDate, toDayNumber, type IsoDate } from '../iso-date.ts'

/** Any date between two, both included; by default any date the calendar answers for. */
export function arbitraryDate({
  from = '1968-01-01',
  to = '2199-12-31',
}: { readonly from?: string; readonly to?: string } = {}): fc.Arbitrary<IsoDate> {
  return fc
    .integer({ min: toDayNumber(isoDate(from)), max: toDayNumber(isoDate(to)) })
    .map((dayNumber) => fromDayNumber(dayNumber))
}
