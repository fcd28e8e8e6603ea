import type { TreeEntry, UnitRef } from '@roviec/contract'
import { type Facts, namedUnits, ownUnitIds, type UnitFact } from './facts.ts'
import { seatsByUnitAfter } from './figures.ts'
import { pathUpNow } from './path-up.ts'
import type { Resolved } from './resolve.ts'
import { pathUp, type UnitAfter } from './tree-after.ts'

/** The branch that the acts touch, before and after: what they name, all inside, and all above. */
export function previewTrees(
  resolved: Resolved,
  facts: Facts,
): { before: TreeEntry[]; after: TreeEntry[] } {
  return { before: treeBefore(resolved, facts), after: treeAfter(resolved, facts) }
}

/** A branch of more units than this is shown without what is deepest. */
const ENTRIES_MAX = 600

function treeBefore({ acts, tree }: Resolved, facts: Facts): TreeEntry[] {
  const own = new Set(acts.flatMap(ownUnitIds))
  const inside = [...facts.unitById.values()].filter(
    (unit) => unit.validTo === null && pathUpNow(unit.id, facts).some(({ id }) => own.has(id)),
  )
  const shown = new Set(inside.flatMap(({ id }) => pathUpNow(id, facts).map((unit) => unit.id)))
  const insideIds = new Set(inside.map(({ id }) => id))
  const changeOf = (unit: UnitFact): TreeEntry['change'] => {
    if (tree.endings.has(unit.id)) return 'ended'
    if (!insideIds.has(unit.id)) return 'context'
    const after = tree.byRef.get(unit.id)?.change
    return after === 'renamed' || after === 'moved' ? after : 'same'
  }
  const entries = [...facts.unitById.values()]
    .filter(({ id, validTo }) => validTo === null && shown.has(id))
    .map((unit) => ({
      ref: unit.id,
      parent: unit.parentId,
      kind: unit.kind,
      name: unit.name,
      change: changeOf(unit),
      positions: facts.countsByUnitId.get(unit.id)?.positions ?? 0,
    }))
  return inOrder(entries)
}

function treeAfter(resolved: Resolved, facts: Facts): TreeEntry[] {
  const { acts, tree } = resolved
  const counts = seatsByUnitAfter(resolved, facts)
  const named = new Set<UnitRef>([
    ...acts.flatMap(ownUnitIds),
    ...[...tree.byRef.values()].filter(({ change }) => change !== 'same').map(({ ref }) => ref),
  ])
  const inside = [...tree.byRef.values()].filter((unit) =>
    pathUp(unit.ref, tree).some(({ ref }) => named.has(ref)),
  )
  const insideRefs = new Set(inside.map(({ ref }) => ref))
  // Whoever takes over from a dissolved unit is shown, though not with all that is inside it.
  const heirs = [...namedUnits(acts)].flatMap((ref) => tree.byRef.get(ref) ?? [])
  const shown = new Set(
    [...inside, ...heirs].flatMap(({ ref }) => pathUp(ref, tree).map((unit) => unit.ref)),
  )
  const entries = [...tree.byRef.values()]
    .filter(({ ref }) => shown.has(ref))
    .map((unit: UnitAfter): TreeEntry => ({
      ref: unit.ref,
      parent: unit.parent,
      kind: unit.kind,
      name: unit.name,
      change: insideRefs.has(unit.ref) ? unit.change : 'context',
      positions: counts.get(unit.ref) ?? 0,
    }))
  return inOrder(entries)
}

/** Parents before their children, siblings as they came; units in a circle stand at the end. */
function inOrder(entries: readonly TreeEntry[]): TreeEntry[] {
  const byParent = Map.groupBy(entries, ({ parent }) => parent)
  const refs = new Set(entries.map(({ ref }) => ref))
  const ordered: TreeEntry[] = []
  const waiting = entries.filter(({ parent }) => parent === null || !refs.has(parent)).toReversed()
  while (waiting.length > 0 && ordered.length < ENTRIES_MAX) {
    const next = waiting.pop()
    if (!next) break
    ordered.push(next)
    waiting.push(...(byParent.get(next.ref) ?? []).toReversed())
  }
  return ordered
}
