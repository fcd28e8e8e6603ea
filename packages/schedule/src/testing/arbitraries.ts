import fc from 'fast-check'
import {
  CONSTRAINT_KINDS,
  LINK_TYPES,
  type Activity,
  type Constraint,
  type Link,
  type Plan,
  type Span,
  type WorkCalendar,
} from '../index.ts'
import { CHART_CALENDARS } from './read-chart.ts'

/** Monday, 2 March 2026, 08:00. */
export const MONDAY = 20_514 * 1440 + 480

/** What a made-up plan may hold beside plain tasks and links. */
export interface PlanTraits {
  readonly activitiesMax?: number
  readonly constraints?: boolean
  readonly summaries?: boolean
  readonly calendars?: readonly WorkCalendar[]
  readonly elapsed?: boolean
  readonly progress?: boolean
  /** Links may point backwards, at nothing or at a summary above. */
  readonly broken?: boolean
  readonly lags?: boolean
}

/** Plans of a few activities, small enough to be looked at when a law fails. */
export function plans(traits: PlanTraits = {}): fc.Arbitrary<Plan> {
  const { activitiesMax = 9, calendars = [CHART_CALENDARS.office], broken = false } = traits
  return fc.integer({ min: 1, max: activitiesMax }).chain((count) =>
    fc.record({
      start: fc.integer({ min: 0, max: 20 }).map((hours) => MONDAY + hours * 60),
      activities: fc.tuple(
        ...Array.from({ length: count }, (_, index) => activityAt(index, calendars.length, traits)),
      ),
      links: fc
        .array(linkAmong(count, traits), { maxLength: count * 2 })
        .map((links) => (broken ? links : links.filter(pointsForward))),
      calendars: fc.constant(calendars),
      honourConstraints: fc.boolean(),
    }),
  )
}

/** One activity such as those of `plans`, at a place in the plan. */
export function activityAt(
  index: number,
  calendars: number,
  traits: PlanTraits,
): fc.Arbitrary<Activity> {
  const { constraints = false, summaries = false, progress = false } = traits
  return fc.record({
    id: fc.constant(`a${index}`),
    parentId: summaries ? parentBefore(index) : fc.constant(null),
    duration: spans(traits),
    calendar: fc.option(fc.integer({ min: 0, max: calendars - 1 }), { nil: null }),
    constraint: constraints ? fc.option(constraintKinds(), { nil: null, freq: 2 }) : nothing(),
    asLateAsPossible: constraints
      ? fc.boolean().map((on) => on && index % 3 === 0)
      : fc.constant(false),
    deadline: constraints ? fc.option(moments(), { nil: null, freq: 4 }) : nothing(),
    fixed: progress ? fc.option(fixedDates(), { nil: null, freq: 5 }) : nothing(),
    progress: progress ? fc.option(begunOrDone(), { nil: null, freq: 4 }) : nothing(),
  })
}

/** One link such as those of `plans`. */
export function linkAmong(
  count: number,
  { lags = true, elapsed = false, broken = false }: PlanTraits,
) {
  const lag = fc.oneof(
    fc
      .integer({ min: -8, max: 24 })
      .map((hours) => ({ minutes: hours * 60, kind: 'working' as const })),
    ...(elapsed
      ? [
          fc
            .integer({ min: -48, max: 72 })
            .map((hours) => ({ minutes: hours * 60, kind: 'elapsed' as const })),
          fc
            .integer({ min: -100, max: 150 })
            .map((percent) => ({ percent, kind: 'percent' as const })),
        ]
      : []),
  )
  const name = fc.integer({ min: 0, max: count - 1 + (broken ? 1 : 0) }).map((index) => `a${index}`)
  return fc.record({
    from: name,
    to: name,
    type: fc.constantFrom(...LINK_TYPES),
    lag: lags ? fc.option(lag, { nil: null }) : fc.constant(null),
  })
}

function nothing() {
  return fc.constant(null)
}

function pointsForward({ from, to }: Link): boolean {
  return Number(from.slice(1)) < Number(to.slice(1))
}

function spans({ elapsed = false }: PlanTraits): fc.Arbitrary<Span> {
  const hours = fc.integer({ min: 0, max: 30 })
  const kind = elapsed
    ? fc.constantFrom('working' as const, 'working' as const, 'elapsed' as const)
    : fc.constant('working' as const)
  return fc.tuple(hours, kind).map(([length, of]) => ({ minutes: length * 60, kind: of }))
}

/** A third of the first activities are parents of those that come later. */
function parentBefore(index: number): fc.Arbitrary<string | null> {
  const parents = Array.from({ length: index }, (_, above) => above).filter(
    (above) => above % 3 === 0,
  )
  if (parents.length === 0) return fc.constant(null)
  return fc.option(fc.constantFrom(...parents.map((above) => `a${above}`)), { nil: null, freq: 2 })
}

function moments(): fc.Arbitrary<number> {
  return fc.integer({ min: -24, max: 24 * 20 }).map((hours) => MONDAY + hours * 60)
}

function constraintKinds(): fc.Arbitrary<Constraint> {
  return fc.record({ kind: fc.constantFrom(...CONSTRAINT_KINDS), on: moments() })
}

function fixedDates() {
  return fc
    .tuple(moments(), fc.integer({ min: 0, max: 60 }))
    .map(([start, hours]) => ({ start, finish: start + hours * 60 }))
}

function begunOrDone() {
  return fc
    .tuple(
      moments(),
      fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([start, hours, left]) => ({
      start,
      finish: hours === null ? null : start + hours * 60,
      remainingMinutes: left * 60,
    }))
}
