import type { NewUnit, RestructuringAct, UnitRef } from '@roviec/contract'
import {
  type ClosingAct,
  endedBy,
  type Facts,
  isClosingAct,
  newUnitsOf,
  placesOf,
  type UnitFact,
} from './facts.ts'

/** A unit as it will stand. */
export interface UnitAfter {
  readonly ref: UnitRef
  readonly parent: UnitRef | null
  readonly kind: NewUnit['kind']
  readonly name: string
  readonly shortName: string
  readonly code: string | null
  readonly change: 'same' | 'new' | 'renamed' | 'moved'
}

/** Who follows a unit that ends. */
export interface Ending {
  readonly actIndex: number
  /** Takes what is named by the unit alone, such as its part in other units' work. */
  readonly successor: UnitRef
  /** All who follow; each goes on seeing what the unit saw. */
  readonly all: readonly UnitRef[]
}

export interface TreeAfter {
  readonly byRef: ReadonlyMap<UnitRef, UnitAfter>
  readonly endings: ReadonlyMap<string, Ending>
}

/** The tree that the acts make, mistakes of theirs included: `findTreeProblems` names those. */
export function computeTreeAfter(acts: readonly RestructuringAct[], facts: Facts): TreeAfter {
  const endings = computeEndings(acts)
  const given = parentsGiven(acts)
  const renames = new Map(acts.flatMap((act) => (act.kind === 'rename' ? [[act.unitId, act]] : [])))
  const place = (ref: UnitRef, parent: UnitRef | null) =>
    resolveParent({ ref, parent }, endings, facts)

  const lasting = [...facts.unitById.values()]
    .filter(({ id, validTo }) => validTo === null && !endings.has(id))
    .map((unit): UnitAfter => {
      const name = renames.get(unit.id) ?? unit
      const parent = place(unit.id, given.get(unit.id) ?? unit.parentId)
      return {
        ref: unit.id,
        parent,
        kind: unit.kind,
        name: name.name,
        shortName: name.shortName,
        code: unit.code,
        change: changeOf(unit, parent, renames.has(unit.id)),
      }
    })
  const made = acts.flatMap(newUnitsOf).map(({ key, parent, ...rest }): UnitAfter => ({
    ...rest,
    ref: key,
    parent: place(key, parent),
    change: 'new',
  }))
  return { byRef: new Map([...lasting, ...made].map((unit) => [unit.ref, unit])), endings }
}

/** The name of a unit now or afterwards, for sentences. */
export function nameOf(ref: UnitRef | null, tree: TreeAfter, facts: Facts): string {
  if (ref === null) return '—'
  return tree.byRef.get(ref)?.name ?? facts.unitById.get(ref)?.name ?? ref
}

/** From the unit up to the top; stops where it would go round in a circle. */
export function pathUp(ref: UnitRef, tree: TreeAfter): readonly UnitAfter[] {
  const path: UnitAfter[] = []
  let next = tree.byRef.get(ref)
  while (next && !path.includes(next)) {
    path.push(next)
    next = next.parent === null ? undefined : tree.byRef.get(next.parent)
  }
  return path
}

function computeEndings(acts: readonly RestructuringAct[]): ReadonlyMap<string, Ending> {
  const endings = new Map<string, Ending>()
  for (const [actIndex, act] of acts.entries()) {
    if (!isClosingAct(act)) continue
    const all = placesOf(act)
    const [successor] = all
    if (successor === undefined) continue
    for (const id of endedBy(act)) {
      if (!endings.has(id)) endings.set(id, { actIndex, successor, all })
    }
  }
  return endings
}

/** Parents that the acts name for units that exist. */
function parentsGiven(acts: readonly RestructuringAct[]): ReadonlyMap<string, UnitRef> {
  const chosen = acts
    .filter(isClosingAct)
    .flatMap((act: ClosingAct) =>
      act.children.map(({ unitId, parent }) => [unitId, parent] as const),
    )
  const moved = acts.flatMap((act) =>
    act.kind === 'move' ? [[act.unitId, act.parent] as const] : [],
  )
  return new Map([...chosen, ...moved])
}

/** Whatever would stand below an ended unit stands below its successor, or above it. */
function resolveParent(
  { ref, parent }: { readonly ref: UnitRef; readonly parent: UnitRef | null },
  endings: ReadonlyMap<string, Ending>,
  { unitById }: Facts,
): UnitRef | null {
  let found = parent
  for (let step = 0; found !== null && step <= endings.size; step++) {
    const ending = endings.get(found)
    if (!ending) return found
    found = ending.successor === ref ? (unitById.get(found)?.parentId ?? null) : ending.successor
  }
  return found
}

function changeOf(unit: UnitFact, parent: UnitRef | null, isRenamed: boolean) {
  if (isRenamed) return 'renamed'
  return parent === unit.parentId ? 'same' : 'moved'
}
