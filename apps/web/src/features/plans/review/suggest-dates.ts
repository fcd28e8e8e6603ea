import { civilDate, isoDateOf, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import type { PlanItem } from '@roviec/contract'

export type DateSuggestion =
  | { readonly kind: 'term'; readonly on: IsoDate; readonly workingDays: number }
  | { readonly kind: 'same-as'; readonly on: IsoDate; readonly ordinal: number }
  | { readonly kind: 'end-of-year'; readonly on: IsoDate }

const TERM_WORKING_DAYS = 15

/** Dates worth offering for an item without one: a usual term, what its neighbour has, the end of the year. */
export function suggestDates(
  item: PlanItem,
  items: readonly PlanItem[],
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkingCalendar },
): readonly DateSuggestion[] {
  const term: DateSuggestion = {
    kind: 'term',
    on: calendar.addWorkingDays(today, TERM_WORKING_DAYS),
    workingDays: TERM_WORKING_DAYS,
  }
  const suggestions = [term, ...neighbour(item, items, today), endOfYear(today)]
  return suggestions.filter(
    ({ on }, index) => suggestions.findIndex((other) => other.on === on) === index,
  )
}

/** The dated item nearest in the document, first within the same section. */
function neighbour(
  item: PlanItem,
  items: readonly PlanItem[],
  today: IsoDate,
): readonly DateSuggestion[] {
  const dated = items.filter(
    (other) => other.id !== item.id && !other.discarded && (other.due.on ?? '') >= today,
  )
  const distance = (other: PlanItem) =>
    Math.abs(other.ordinal - item.ordinal) + (other.section === item.section ? 0 : 10_000)
  const [nearest] = [...dated].sort((a, b) => distance(a) - distance(b))
  if (nearest === undefined || nearest.due.on === null) return []
  return [{ kind: 'same-as', on: nearest.due.on, ordinal: nearest.ordinal }]
}

function endOfYear(today: IsoDate): DateSuggestion {
  const { year } = civilDate(today)
  return { kind: 'end-of-year', on: isoDateOf({ year, month: 12, day: 31 }) }
}
