import { addDays, type IsoDate } from '@roviec/calendar'
import type { Overview, StateCounts, UnitFigures } from '@roviec/contract'
import { countStates, timelinessOf } from '../tasks/index.ts'

type TaskStatus = Parameters<typeof timelinessOf>[0]['status']

/** Tasks of one unit that are alike in everything that their state follows from. */
export interface TaskGroup {
  readonly unitId: string
  readonly month: string | null
  readonly status: TaskStatus
  readonly isDated: boolean
  readonly isPast: boolean
  readonly isDone: boolean
  readonly isDoneInTime: boolean
  readonly count: number
}

export interface ReportedUnit {
  readonly id: string
  readonly name: string
  readonly kind: UnitFigures['unitKind']
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

/** How a group of tasks stands: the same rule as for one task, asked once for all that are alike. */
export function statesOf(groups: readonly TaskGroup[], today: IsoDate): StateCounts {
  return countStates(
    groups.map((group) => ({
      timeliness: timelinessOf(factsOf(group, today), today),
      isDated: group.isDated,
      count: group.count,
    })),
  )
}

/**
 * A deadline has come when its work is done or its day has passed; work that waits for its verifier
 * is not counted against anybody. Of those, on time are the ones done by their day.
 */
export function dueOf(states: StateCounts): { due: number; onTime: number } {
  const { doneOnTime, doneLate, openOverdue } = states
  return { due: doneOnTime + doneLate + openOverdue, onTime: doneOnTime }
}

/** Figures of each reporting unit, its divisions included; the most overdue first, then by name. */
export function figuresByUnit(
  groups: readonly TaskGroup[],
  units: ReadonlyMap<string, ReportedUnit>,
  { today, uncovered }: { today: IsoDate; uncovered: ReadonlyMap<string, number> },
): UnitFigures[] {
  const reportingIdOf = (unitId: string) => reportingUnitOf(unitId, units)?.id ?? unitId
  const groupsByUnit = Map.groupBy(groups, ({ unitId }) => reportingIdOf(unitId))
  const figures = [...groupsByUnit].flatMap(([unitId, own]) => {
    const unit = units.get(unitId)
    if (!unit) return []
    const states = statesOf(own, today)
    const uncoveredCount = [...uncovered]
      .filter(([leadUnitId]) => reportingIdOf(leadUnitId) === unitId)
      .reduce((sum, [, count]) => sum + count, 0)
    return [
      {
        unitId,
        unitName: unit.name,
        unitKind: unit.kind,
        ...dueOf(states),
        states,
        uncovered: uncoveredCount,
      },
    ]
  })
  return figures.toSorted(
    (one, other) =>
      other.states.openOverdue - one.states.openOverdue ||
      one.unitName.localeCompare(other.unitName, 'vi'),
  )
}

/** On time / due by the month of the deadline. */
export function figuresByMonth(groups: readonly TaskGroup[], today: IsoDate): Overview['months'] {
  const dated = groups.filter(({ month }) => month !== null)
  return [...Map.groupBy(dated, ({ month }) => month ?? '')]
    .map(([month, own]) => ({ month, ...dueOf(statesOf(own, today)) }))
    .filter(({ due }) => due > 0)
    .toSorted((one, other) => one.month.localeCompare(other.month))
}

/** The nearest unit above, or the unit itself, for which figures are given. */
function reportingUnitOf(
  unitId: string,
  units: ReadonlyMap<string, ReportedUnit>,
): ReportedUnit | undefined {
  const path = units.get(unitId)?.path ?? []
  const above = path.map((id) => units.get(id)).filter((unit) => unit !== undefined)
  return above.findLast(({ kind }) => REPORTING_KINDS.has(kind))
}

/** Facts that put one task of the group into the state of all of them. */
function factsOf({ status, isDated, isPast, isDone, isDoneInTime }: TaskGroup, today: IsoDate) {
  const dueOn = isPast ? addDays(today, -1) : today
  return {
    status,
    dueOn: isDated ? dueOn : null,
    submittedOn: null,
    doneOn: isDone ? addDays(dueOn, isDoneInTime ? 0 : 1) : null,
  }
}
