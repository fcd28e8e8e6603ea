import { addDays, type IsoDate } from '@roviec/calendar'
import type { SeatVersion } from './import-facts.ts'
import type { PositionNode } from './position-node.ts'
import { fail } from './row-draft.ts'
import type { UnitNode } from './unit-plan.ts'

/** A seat at the head of a unit on some days. */
interface Headship {
  readonly seat: Pick<PositionNode, 'title' | 'code'>
  readonly from: IsoDate
  readonly to: IsoDate | null
}

/** Who heads each unit on which days, once the seats that are there have changed as the file says. */
export interface Heads {
  /** The first day on which another seat can be head: after the last day of the last one. */
  readonly firstFreeDay: (unit: UnitNode) => IsoDate | null
  /** Places a head, or says in its row who is in its way. */
  readonly place: (node: PositionNode, from: IsoDate) => void
}

interface Ground {
  readonly unitById: ReadonlyMap<string, UnitNode>
  readonly seatVersions: readonly SeatVersion[]
  readonly today: IsoDate
}

/** `seats`: those that are there, as the file leaves or changes them. */
export function headsOf(
  seats: readonly PositionNode[],
  { unitById, seatVersions, today }: Ground,
): Heads {
  const headships = new Map<UnitNode, readonly Headship[]>()
  const add = (unit: UnitNode, headship: Headship) =>
    headships.set(unit, [...(headships.get(unit) ?? []), headship])
  const versions = Map.groupBy(seatVersions, ({ positionId }) => positionId)
  const changed: { readonly node: PositionNode; readonly from: IsoDate }[] = []
  for (const node of seats) {
    const own = versions.get(node.fact?.id ?? '') ?? []
    const last = own.at(-1)?.from ?? today
    const from = movesOrRanks(node) ? later(today, last) : null
    if (from !== null && node.rank === 'head') changed.push({ node, from })
    for (const version of own) {
      const unit = unitById.get(version.unitId)
      const to = earlier(version.to, from === null ? null : addDays(from, -1))
      if (unit === undefined || version.rank !== 'head' || (to !== null && to < version.from)) {
        continue
      }
      add(unit, { seat: node, from: version.from, to })
    }
  }
  const place = (node: PositionNode, from: IsoDate) => {
    const { unit, draft, title, code } = node
    if (unit === null || draft === null) return
    const other = headships.get(unit)?.findLast(({ to }) => to === null || to >= from)
    if (other === undefined) {
      add(unit, { seat: { title, code }, from, to: node.validTo })
      return
    }
    const holder = `${other.seat.title} (${other.seat.code ?? '?'})`
    fail(draft, 'unit-has-head', { name: unit.name, holder }, 'rank')
  }
  for (const { node, from } of changed) place(node, from)
  return { firstFreeDay: (unit) => firstFreeDay(headships.get(unit) ?? []), place }
}

function movesOrRanks({ fact, unit, rank }: PositionNode): boolean {
  return fact !== null && (fact.rank !== rank || fact.unitId !== unit?.fact?.id)
}

function firstFreeDay(headships: readonly Headship[]): IsoDate | null {
  const lastDays = headships.map(({ to }) => to)
  const days = lastDays.filter((day) => day !== null)
  if (days.length < lastDays.length) return null
  return days.reduce<IsoDate | null>((last, day) => later(addDays(day, 1), last), null)
}

function later(day: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other > day ? other : day
}

function earlier(day: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (day === null || other === null) return day ?? other
  return day < other ? day : other
}
