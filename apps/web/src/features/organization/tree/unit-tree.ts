import type { TreeUnit, UnitLoad } from '@roviec/contract'
import { foldForSearch } from '../fold-for-search.ts'

/** Figures of a unit and of everything inside it. */
export interface UnitTotals {
  readonly seats: number
  readonly filled: number
  readonly acting: number
  /** Without a holder of their own, whether or not somebody acts. */
  readonly vacant: number
  readonly open: number
  readonly overdue: number
}

export interface UnitNode {
  readonly unit: TreeUnit
  /** 1 at the top. */
  readonly level: number
  readonly children: readonly UnitNode[]
  readonly totals: UnitTotals
}

/** The tree of a flat list. A unit whose superior is not in the list stands at the top. */
export function growTree(
  units: readonly TreeUnit[],
  loads: readonly UnitLoad[] = [],
): readonly UnitNode[] {
  const ids = new Set(units.map(({ id }) => id))
  const loadById = new Map(loads.map((load) => [load.unitId, load]))
  const insideById = new Map<string | null, TreeUnit[]>()
  for (const unit of units) {
    const above = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null
    const inside = insideById.get(above)
    if (inside === undefined) insideById.set(above, [unit])
    else inside.push(unit)
  }
  return (insideById.get(null) ?? []).map((unit) => grow(unit, 1))

  function grow(unit: TreeUnit, level: number): UnitNode {
    const children = (insideById.get(unit.id) ?? []).map((one) => grow(one, level + 1))
    return { unit, level, children, totals: sum(unit, loadById.get(unit.id), children) }
  }
}

function sum(
  { counts }: TreeUnit,
  load: UnitLoad | undefined,
  children: readonly UnitNode[],
): UnitTotals {
  const own: UnitTotals = {
    seats: counts.seats,
    filled: counts.filled,
    acting: counts.acting,
    vacant: counts.seats - counts.filled,
    open: load?.open ?? 0,
    overdue: load?.overdue ?? 0,
  }
  return addTotals([own, ...children.map(({ totals }) => totals)])
}

export function addTotals(parts: readonly UnitTotals[]): UnitTotals {
  const total = (pick: (part: UnitTotals) => number) =>
    parts.reduce((so, part) => so + pick(part), 0)
  return {
    seats: total(({ seats }) => seats),
    filled: total(({ filled }) => filled),
    acting: total(({ acting }) => acting),
    vacant: total(({ vacant }) => vacant),
    open: total(({ open }) => open),
    overdue: total(({ overdue }) => overdue),
  }
}

export interface TreeFilter {
  readonly search: string
  readonly kind: TreeUnit['kind'] | undefined
  readonly block: TreeUnit['block'] | undefined
  /** Only units with a vacant seat of their own. */
  readonly onlyVacant: boolean
}

/** Whether the filter leaves anything out. */
export function isFiltering({ search, kind, block, onlyVacant }: TreeFilter): boolean {
  return search.trim() !== '' || kind !== undefined || block !== undefined || onlyVacant
}

/** A row of the tree as it is drawn. */
export interface TreeRow {
  readonly node: UnitNode
  readonly parentId: string | null
  /** Null for a unit with nothing inside. */
  readonly expanded: boolean | null
  /** False for a superior that stands there only to show where a match belongs. */
  readonly isMatch: boolean
  readonly setSize: number
  readonly place: number
}

/** The rows that can be seen: what is open, or while a filter is on the matches with their superiors. */
export function listRows(
  roots: readonly UnitNode[],
  isOpen: (node: UnitNode) => boolean,
  filter: TreeFilter,
): readonly TreeRow[] {
  const filtering = isFiltering(filter)
  const kept = filtering ? keepMatches(roots, filter) : null
  const rows: TreeRow[] = []
  visit(roots, null)
  return rows

  function visit(nodes: readonly UnitNode[], parentId: string | null): void {
    const shown = nodes.filter(({ unit }) => kept?.has(unit.id) ?? true)
    for (const [index, node] of shown.entries()) {
      const hasInside = node.children.some(({ unit }) => kept?.has(unit.id) ?? true)
      const expanded = hasInside ? isOpen(node) : null
      rows.push({
        node,
        parentId,
        expanded,
        isMatch: kept?.get(node.unit.id) ?? true,
        setSize: shown.length,
        place: index + 1,
      })
      if (expanded === true) visit(node.children, node.unit.id)
    }
  }
}

/** Matches (true) and what stands above them (false). */
function keepMatches(roots: readonly UnitNode[], filter: TreeFilter): ReadonlyMap<string, boolean> {
  const kept = new Map<string, boolean>()
  for (const root of roots) keep(root)
  return kept

  function keep(node: UnitNode): boolean {
    const inside = node.children.map(keep).some((one) => one)
    const matches = matchesFilter(node, filter)
    if (matches || inside) kept.set(node.unit.id, matches)
    return matches || inside
  }
}

function matchesFilter({ unit }: UnitNode, filter: TreeFilter): boolean {
  const { search, kind, block, onlyVacant } = filter
  if (kind !== undefined && unit.kind !== kind) return false
  if (block !== undefined && unit.block !== block) return false
  if (onlyVacant && unit.counts.seats === unit.counts.filled) return false
  if (search.trim() === '') return true
  const texts = [unit.name, unit.shortName, unit.code, unit.head?.answers?.fullName]
  const wanted = foldForSearch(search)
  return texts.some((text) => text != null && foldForSearch(text).includes(wanted))
}

/** The units above one unit, from the top down; empty when it is not in the tree. */
export function findAbove(roots: readonly UnitNode[], unitId: string): readonly string[] | null {
  for (const node of roots) {
    if (node.unit.id === unitId) return []
    const below = findAbove(node.children, unitId)
    if (below !== null) return [node.unit.id, ...below]
  }
  return null
}

/** The node of a unit, wherever it stands. */
export function findNode(roots: readonly UnitNode[], unitId: string): UnitNode | null {
  for (const node of roots) {
    const found = node.unit.id === unitId ? node : findNode(node.children, unitId)
    if (found !== null) return found
  }
  return null
}

/** How many levels the tree has. */
export function depthOf(roots: readonly UnitNode[]): number {
  return roots.reduce((deepest, { level, children }) => {
    return Math.max(deepest, level, depthOf(children))
  }, 0)
}

/** Fewer rows than these look lost on a screen. */
const ROWS_AT_FIRST = 12

/** The level to which a tree is opened at first: the first one that fills some of the screen. */
export function levelAtFirst(roots: readonly UnitNode[]): number {
  const depth = depthOf(roots)
  let shown = 0
  let row = roots
  for (let level = 1; level < depth; level++) {
    shown += row.length
    if (shown >= ROWS_AT_FIRST) return level
    row = row.flatMap(({ children }) => children)
  }
  return Math.max(1, depth)
}
