import type { IsoDate } from '@roviec/calendar'
import type { Contact, DirectorySeat, SeatCounts, TreeUnit } from '@roviec/contract'
import { blockOf } from '../organization/index.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** A unit as it was on the day, with the key that orders names as a dictionary does. */
export interface UnitRow {
  readonly id: string
  readonly parentId: string | null
  readonly kind: TreeUnit['kind']
  readonly name: string
  readonly shortName: string
  readonly code: string | null
  readonly searchKey: string
  readonly sortKey: string
}

/** A seat as it was on the day, with who answers for it. */
export interface SeatRow {
  readonly id: string
  readonly unitId: string
  readonly title: string
  readonly rank: DirectorySeat['rank']
  readonly searchKey: string
  readonly sortKey: string
  readonly answers: Contact | null
  /** The names, folded, of everybody appointed to it. */
  readonly names: string
  readonly hasHolder: boolean
  readonly vacantSince: IsoDate | null
}

/** One seat and what orders it among the others. */
export interface SeatEntry {
  readonly seat: DirectorySeat
  readonly order: readonly [string, string, string, string]
}

/** The whole organization of one day: every unit, every seat, and who answers for it. */
export interface Seating {
  readonly on: IsoDate
  /** The tree as it is answered, the same object each time. */
  readonly tree: { readonly on: IsoDate; readonly entries: readonly TreeUnit[] }
  /** Parents before children, siblings as an office lists them, then by name. */
  readonly units: readonly TreeUnit[]
  readonly unitById: ReadonlyMap<string, TreeUnit>
  /** By unit and rank, in one order for the whole organization. */
  readonly seats: readonly SeatEntry[]
  readonly seatsOfUnit: ReadonlyMap<string, readonly SeatEntry[]>
  readonly words: WordIndex
}

/** Puts the rows of a day together. A unit whose parent is not among them stands at the top. */
export function seatingOf(
  on: IsoDate,
  unitRows: readonly UnitRow[],
  seatRows: readonly SeatRow[],
): Seating {
  const rowById = new Map(unitRows.map((row) => [row.id, row]))
  const entries = seatRows
    .filter((row) => rowById.has(row.unitId))
    .map((row) => ({ row, entry: entryOf(row, rowById) }))
    .toSorted((a, b) => compareOrder(a.entry.order, b.entry.order))
  const rowsOfUnit = Map.groupBy(
    entries.map(({ row }) => row),
    (row) => row.unitId,
  )
  const units = inTreeOrder(unitRows).map(({ row, kinds }) => ({
    id: row.id,
    parentId: row.parentId !== null && rowById.has(row.parentId) ? row.parentId : null,
    kind: row.kind,
    block: blockOf(kinds),
    name: row.name,
    shortName: row.shortName,
    code: row.code,
    counts: countSeats(rowsOfUnit.get(row.id) ?? []),
    head: headOf(rowsOfUnit.get(row.id) ?? []),
  }))
  return {
    on,
    tree: { on, entries: units },
    units,
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    seats: entries.map(({ entry }) => entry),
    seatsOfUnit: Map.groupBy(
      entries.map(({ entry }) => entry),
      ({ seat }) => seat.unitId,
    ),
    words: indexWords(
      entries.map(({ row }) => `${row.searchKey} ${placeKey(row.unitId, rowById)} ${row.names}`),
    ),
  }
}

/** Kinds whose names say little without the unit above: every ward has its economic division. */
const NEEDS_PARENT: ReadonlySet<TreeUnit['kind']> = new Set([
  'office',
  'division',
  'service-centre',
  'neighbourhood',
  'residential-group',
])

/** The names by which a place is searched: its own, and that of the unit above where it needs one. */
function placeKey(unitId: string, units: ReadonlyMap<string, UnitRow>): string {
  const unit = units.get(unitId)
  if (!unit) return ''
  const above = NEEDS_PARENT.has(unit.kind) ? units.get(unit.parentId ?? '') : undefined
  return above ? `${unit.searchKey} ${above.searchKey}` : unit.searchKey
}

/** The units from the top down to this one. */
export function pathTo({ unitById }: Pick<Seating, 'unitById'>, id: string): readonly TreeUnit[] {
  const path: TreeUnit[] = []
  for (let unit = unitById.get(id); unit; unit = unitById.get(unit.parentId ?? ''))
    path.unshift(unit)
  return path
}

export function compareOrder(a: readonly string[], b: readonly string[]): number {
  for (const [index, own] of a.entries()) {
    const other = b[index] ?? ''
    if (own !== other) return own < other ? -1 : 1
  }
  return 0
}

function entryOf(row: SeatRow, units: ReadonlyMap<string, UnitRow>): SeatEntry {
  const unit = units.get(row.unitId)
  return {
    seat: {
      positionId: row.id,
      unitId: row.unitId,
      unitName: unit?.name ?? '',
      title: row.title,
      rank: row.rank,
      answers: row.answers,
      vacantSince: row.vacantSince,
    },
    order: [unit?.sortKey ?? '', row.unitId, row.sortKey, row.id],
  }
}

function countSeats(rows: readonly SeatRow[]): SeatCounts {
  const filled = rows.filter((row) => row.hasHolder).length
  const acting = rows.filter((row) => !row.hasHolder && row.answers !== null).length
  return { seats: rows.length, filled, acting, uncovered: rows.length - filled - acting }
}

function headOf(rows: readonly SeatRow[]): TreeUnit['head'] {
  const head = rows.find((row) => row.rank === 'head')
  return head ? { positionId: head.id, title: head.title, answers: head.answers } : null
}

/** The order in which an office lists its bodies; kinds that are not named follow by name. */
const KINDS_IN_ORDER: readonly UnitRow['kind'][] = [
  'party-committee',
  'party-organ',
  'peoples-council',
  'peoples-committee',
  'front-union',
  'office',
  'department',
  'division',
  'public-service-unit',
  'service-centre',
  'ward',
  'commune',
  'special-zone',
  'neighbourhood',
  'residential-group',
]

function orderAmongSiblings({ kind, sortKey, id }: UnitRow): readonly string[] {
  const place = KINDS_IN_ORDER.indexOf(kind)
  return [String(place < 0 ? 99 : place).padStart(2, '0'), sortKey, id]
}

/** From the top down without a recursion; rows that a cycle keeps from the top are left out. */
function inTreeOrder(rows: readonly UnitRow[]) {
  const known = new Set(rows.map((row) => row.id))
  const childrenOf = Map.groupBy(
    rows.toSorted((a, b) => compareOrder(orderAmongSiblings(a), orderAmongSiblings(b))),
    ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null),
  )
  const ordered: { row: UnitRow; kinds: readonly UnitRow['kind'][] }[] = []
  let level = (childrenOf.get(null) ?? []).map((row) => ({ row, kinds: [row.kind] }))
  while (level.length > 0) {
    ordered.push(...level)
    level = level.flatMap((above) =>
      (childrenOf.get(above.row.id) ?? []).map((row) => ({
        row,
        kinds: [...above.kinds, row.kind],
      })),
    )
  }
  return ordered
}
