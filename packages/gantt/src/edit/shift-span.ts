import type { GanttEdge } from './gantt-edit.ts'
import type { WorkingSteps } from './working-steps.ts'

/** The first and the last day of a bar, as day numbers. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/** Working days inside, both ends included. */
export function countWorkingDays({ first, last }: DaySpan, steps: WorkingSteps): number {
  return steps.between(first - 1, last)
}

/** By how many working days a bar moves whose first day is dropped on a day. */
export function daysToReach(first: number, target: number, steps: WorkingSteps): number {
  return target === first ? 0 : steps.between(first, steps.nearest(target))
}

/** The bar so many working days later or earlier, with as many working days in it as before. */
export function moveSpan(span: DaySpan, days: number, steps: WorkingSteps): DaySpan {
  if (days === 0) return span
  const first = steps.add(span.first, days)
  const length = countWorkingDays(span, steps)
  const last = length > 0 ? steps.add(first, length - 1) : first + span.last - span.first
  return { first, last: Math.max(first, last) }
}

/** The bar with one end on the working day nearest to a day; it keeps at least one day. */
export function resizeSpan(
  span: DaySpan,
  { edge, day }: { readonly edge: GanttEdge; readonly day: number },
  steps: WorkingSteps,
): DaySpan {
  const on = steps.nearest(day)
  return edge === 'start'
    ? { first: Math.min(on, span.last), last: span.last }
    : { first: span.first, last: Math.max(on, span.first) }
}

/** The bar with one end a number of working days later or earlier. */
export function stepEdge(
  span: DaySpan,
  { edge, days }: { readonly edge: GanttEdge; readonly days: number },
  steps: WorkingSteps,
): DaySpan {
  const from = edge === 'start' ? span.first : span.last
  return resizeSpan(span, { edge, day: steps.add(from, days) }, steps)
}
