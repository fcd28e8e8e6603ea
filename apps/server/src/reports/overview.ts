import type { Overview, StateCounts, Timeliness, UnitFigures } from '@roviec/contract'
import { countStates } from '../tasks/index.ts'

/** Tasks of one unit and one month that stand alike. */
export interface TaskGroup {
  readonly unitId: string
  /** The month of the deadline, `2026-11`; null when it lies outside the period or there is none. */
  readonly month: string | null
  readonly timeliness: Timeliness
  readonly isDated: boolean
  readonly count: number
}

export interface ReportedUnit {
  readonly id: string
  readonly name: string
  readonly kind: UnitFigures['unitKind']
  /** Orders names as a Vietnamese dictionary does. */
  readonly sortKey: string
  /** Ids from the root down to the unit itself. */
  readonly path: readonly string[]
}

/** Divisions and offices answer inside one of these; figures are given for the whole of it. */
const REPORTING_KINDS: ReadonlySet<string> = new Set([
  'department',
  'front-union',
  'ward',
  'commune',
  'special-zone',
  'public-service-unit',
])

/**
 * Due is work that is done, or whose last day has passed; work that waits for its verifier is not
 * counted against anybody. Of that, on time is what was done by its day.
 */
export function dueOf(states: StateCounts): { due: number; onTime: number } {
  const { doneOnTime, doneLate, openOverdue } = states
  return { due: doneOnTime + doneLate + openOverdue, onTime: doneOnTime }
}

/**
 * Figures of each reporting unit, its divisions included; the most overdue first, then by name.
 * `uncovered` is the number of tasks for which nobody answers today, by the unit that leads them.
 */
export function figuresByUnit(
  groups: readonly TaskGroup[],
  uncovered: ReadonlyMap<string, number>,
  units: ReadonlyMap<string, ReportedUnit>,
): UnitFigures[] {
  const groupsByUnit = Map.groupBy(groups, ({ unitId }) => reportingUnitOf(unitId, units))
  const uncoveredByUnit = Map.groupBy(uncovered, ([unitId]) => reportingUnitOf(unitId, units))
  const reported = new Set([...groupsByUnit.keys(), ...uncoveredByUnit.keys()])
  return [...reported]
    .filter((unit) => unit !== undefined)
    .map((unit) => ({ unit, states: countStates(groupsByUnit.get(unit) ?? []) }))
    .toSorted(
      (one, other) =>
        other.states.openOverdue - one.states.openOverdue ||
        compare(one.unit.sortKey, other.unit.sortKey) ||
        compare(one.unit.id, other.unit.id),
    )
    .map(({ unit, states }) => {
      const counts = uncoveredByUnit.get(unit) ?? []
      return {
        unitId: unit.id,
        unitName: unit.name,
        unitKind: unit.kind,
        ...dueOf(states),
        states,
        uncovered: counts.reduce((sum, [, count]) => sum + count, 0),
      }
    })
}

/** On time / due by the month of the deadline, for the months in which something was due. */
export function figuresByMonth(groups: readonly TaskGroup[]): Overview['months'] {
  const months = [...Map.groupBy(groups, ({ month }) => month)]
  return months
    .flatMap(([month, own]) => (month === null ? [] : { month, ...dueOf(countStates(own)) }))
    .filter(({ due }) => due > 0)
    .toSorted((one, other) => compare(one.month, other.month))
}

/** The nearest unit above for which figures are given, or else the unit itself. */
export function reportingUnitOf<U extends ReportedUnit>(
  unitId: string,
  units: ReadonlyMap<string, U>,
): U | undefined {
  const path = units.get(unitId)?.path ?? []
  const above = path.flatMap((id) => units.get(id) ?? [])
  return above.findLast(({ kind }) => REPORTING_KINDS.has(kind)) ?? units.get(unitId)
}

/** Orders by the code of each sign, as stored keys are made for. */
export function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
