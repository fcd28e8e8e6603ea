import type { RestructuringAct, RestructuringProblem } from '@roviec/contract'
import { UNIT_DEPTH_MAX } from '../organization/index.ts'
import { searchKey } from '../platform/text-key.ts'
import { endedBy, type Facts, isClosingAct, namedUnits, newUnitsOf, ownUnitIds } from './facts.ts'
import { problem } from './problem.ts'
import type { Resolved } from './resolve.ts'
import { nameOf, pathUp, type UnitAfter } from './tree-after.ts'

/** What is wrong with the units: acts that do not go together, and the tree that they would make. */
export function findTreeProblems(
  resolved: Resolved,
  facts: Facts,
): readonly RestructuringProblem[] {
  return [
    ...findStrangers(resolved, facts),
    ...findContradictions(resolved, facts),
    ...findEndingSuccessors(resolved, facts),
    ...findKeysTwice(resolved),
    ...findPlaces(resolved),
    ...findNameClashes(resolved, facts),
    ...findTakenCodes(resolved, facts),
  ]
}

/** Units that are not there, or not any more. */
function findStrangers({ acts }: Resolved, { unitById }: Facts): readonly RestructuringProblem[] {
  const keys = new Set(acts.flatMap(newUnitsOf).map(({ key }) => key))
  return acts.flatMap((act, actIndex) => {
    const refs = [...namedUnits([act])].filter((ref) => !keys.has(ref))
    return refs.flatMap((ref) => {
      const unit = unitById.get(ref)
      if (!unit) {
        return problem(ref.startsWith('new-') ? 'unit-not-named' : 'unit-unknown', {}, { actIndex })
      }
      if (unit.validTo === null) return []
      return problem('unit-ended', { unit: unit.name, on: unit.validTo }, { actIndex })
    })
  })
}

/** Two acts that both dispose of one unit: it is ended, split, renamed or moved twice. */
function findContradictions(
  { acts, tree }: Resolved,
  facts: Facts,
): readonly RestructuringProblem[] {
  const rolesByUnit = new Map<string, readonly string[]>()
  const problems: RestructuringProblem[] = []
  for (const [actIndex, act] of acts.entries()) {
    for (const [unitId, role] of rolesOf(act)) {
      const others = rolesByUnit.get(unitId) ?? []
      if (others.some((other) => contradict(other, role))) {
        const unit = nameOf(unitId, tree, facts)
        problems.push(problem('acts-contradict', { unit }, { actIndex }))
      }
      rolesByUnit.set(unitId, [...others, role])
    }
  }
  return problems
}

function rolesOf(act: RestructuringAct): readonly (readonly [string, string])[] {
  const ended = new Set(endedBy(act))
  return [...new Set(ownUnitIds(act))].map((id) => [id, ended.has(id) ? 'ended' : act.kind])
}

/** Only changes of name and of place go together, each once, with a unit that takes others in. */
function contradict(one: string, other: string): boolean {
  const [first, second] = [one, other].toSorted()
  if (first === 'ended' || second === 'ended') return true
  return first === second && first !== 'merge' ? true : first === 'merge' && second === 'split'
}

function findEndingSuccessors(
  { acts, tree }: Resolved,
  facts: Facts,
): readonly RestructuringProblem[] {
  return acts.flatMap((act, actIndex) => {
    if (!isClosingAct(act)) return []
    const [ending] = endedBy(act).flatMap((id) => tree.endings.get(id) ?? [])
    const places = new Set(ending?.all)
    return [...places]
      .filter((ref) => tree.endings.has(ref))
      .map((ref) => problem('successor-ends', { unit: nameOf(ref, tree, facts) }, { actIndex }))
  })
}

function findKeysTwice({ acts, newSeats }: Resolved): readonly RestructuringProblem[] {
  const keys = [...acts.flatMap(newUnitsOf), ...newSeats].map(({ key }) => key)
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) =>
    problem('key-twice', { key }),
  )
}

/** Units inside themselves, and units too far down. Only what has a new place can be either. */
function findPlaces({ tree }: Resolved): readonly RestructuringProblem[] {
  const circles: RestructuringProblem[] = []
  let deepest: { readonly unit: string; readonly depth: number } | null = null
  for (const unit of tree.byRef.values()) {
    const path = pathUp(unit.ref, tree)
    const top = path.at(-1)
    const isRound = top !== undefined && top.parent !== null && tree.byRef.has(top.parent)
    if (isRound && top.parent === unit.ref) circles.push(problem('cycle', { unit: unit.name }))
    if (path.length > (deepest?.depth ?? UNIT_DEPTH_MAX)) {
      deepest = { unit: unit.name, depth: path.length }
    }
  }
  if (circles.length > 0) return circles
  return deepest === null ? [] : [problem('too-deep', { ...deepest, max: UNIT_DEPTH_MAX })]
}

/** Units of one name below one parent, where an act brought them together. */
function findNameClashes({ acts, tree }: Resolved, facts: Facts): readonly RestructuringProblem[] {
  const siblings = Map.groupBy(tree.byRef.values(), ({ parent }) => parent)
  return [...siblings].flatMap(([parent, units]) => {
    if (units.every(({ change }) => change === 'same')) return []
    const byName = Map.groupBy(units, ({ name }) => searchKey(name))
    return [...byName.values()]
      .filter((same) => same.length > 1 && same.some(({ change }) => change !== 'same'))
      .map((same) => {
        const { name = '', ref = '' } = same[0] ?? {}
        const actIndex = acts.findIndex((act) => isAbout(act, ref))
        return problem(
          'name-clash',
          { parent: nameOf(parent, tree, facts), count: same.length, unit: name },
          { actIndex: actIndex < 0 ? null : actIndex, suggestion: suggestMerger(same, acts) },
        )
      })
  })
}

function isAbout(act: RestructuringAct, ref: string): boolean {
  return ownUnitIds(act).includes(ref) || newUnitsOf(act).some(({ key }) => key === ref)
}

/** Two offices that end up in one ward become one, unless an act speaks of them already. */
function suggestMerger(
  same: readonly UnitAfter[],
  acts: readonly RestructuringAct[],
): RestructuringAct | null {
  const isFree = same.every(
    ({ ref, kind, change }) =>
      change !== 'new' && kind === same[0]?.kind && !acts.some((act) => isAbout(act, ref)),
  )
  const unitIds = same.map(({ ref }) => ref)
  const [into] = unitIds
  if (!isFree || into === undefined || unitIds.length > 50) return null
  return { kind: 'merge', unitIds, into, seats: [], children: [], tasks: [], newSeats: [] }
}

function findTakenCodes({ acts }: Resolved, facts: Facts): readonly RestructuringProblem[] {
  const codes = acts.flatMap(newUnitsOf).map(({ code }) => code)
  return acts.flatMap((act, actIndex) =>
    newUnitsOf(act).flatMap(({ code, name }) => {
      if (code === null) return []
      const isTaken = facts.takenCodes.has(code) || codes.filter((one) => one === code).length > 1
      return isTaken ? problem('code-taken', { code, unit: name }, { actIndex }) : []
    }),
  )
}
