import type { RestructuringAct, SeatChoice, SeatRef, UnitRef } from '@roviec/contract'
import {
  type ClosingAct,
  type Facts,
  isClosingAct,
  ownUnitIds,
  placesOf,
  type SeatFact,
} from './facts.ts'
import { pathUpNow } from './path-up.ts'
import type { TreeAfter } from './tree-after.ts'

/** What becomes of a seat. */
export type SeatAfter = {
  readonly fact: SeatFact
  readonly actIndex: number
  /** The office chose it; otherwise it is the proposal. */
  readonly chosen: boolean
} & Fate

type Fate = Placed | { readonly fate: 'abolished'; readonly successor: SeatRef | null }

interface Placed {
  readonly fate: 'stays' | 'moves'
  readonly unit: UnitRef
  readonly title: string
  readonly rank: SeatFact['rank']
}

/**
 * What becomes of every seat of the units that the acts dispose of. The choice of the office counts
 * first. Otherwise a seat that leads nothing moves along with the work; of the heads one remains,
 * and the others are abolished with that one as the successor to their open work.
 */
export function proposeSeats(
  acts: readonly RestructuringAct[],
  facts: Facts,
  tree: TreeAfter,
): readonly SeatAfter[] {
  const seen = new Set<string>()
  const closing = acts.flatMap((act, actIndex) => {
    if (!isClosingAct(act)) return []
    return seatsOf(act, facts, seen).map((fact) => ({ act, actIndex, fact }))
  })
  const heads = chooseHeads(acts, closing, { facts, tree })
  const settled = closing.map(({ act, actIndex, fact }): SeatAfter => {
    const choice = act.seats.find(({ positionId }) => positionId === fact.id)
    const base = { fact, actIndex, chosen: choice !== undefined }
    if (choice) return { ...base, ...settle(choice, fact) }
    return { ...base, ...propose(fact, { acts, heads, facts, tree }) }
  })
  return [...settled, ...retitledSeats(acts, { facts, tree }, seen)]
}

interface Closing {
  readonly act: ClosingAct
  readonly actIndex: number
  readonly fact: SeatFact
}

/**
 * Seats in the order in which the act names the units. A seat belongs to the first act that names
 * its unit; a second one is a contradiction.
 */
function seatsOf(act: RestructuringAct, facts: Facts, seen: Set<string>): readonly SeatFact[] {
  const own = [...new Set(ownUnitIds(act))].flatMap((id) =>
    facts.seats.filter((seat) => seat.unitId === id && !seen.has(seat.id)),
  )
  for (const { id } of own) seen.add(id)
  return own
}

function settle(choice: SeatChoice, fact: SeatFact): Fate {
  if (choice.fate === 'abolished') return { fate: 'abolished', successor: choice.successor }
  const { unit, title, rank } = choice
  const isSame = unit === fact.unitId && title === fact.title && rank === fact.rank
  return { fate: isSame ? 'stays' : 'moves', unit, title, rank }
}

/** Where a seat goes by itself: it stays while its unit goes on, else it follows the work. */
function placeOf({ unitId }: SeatFact, { endings }: TreeAfter): UnitRef {
  return endings.get(unitId)?.successor ?? unitId
}

interface Known {
  readonly acts: readonly RestructuringAct[]
  readonly heads: ReadonlyMap<UnitRef, SeatRef>
  readonly facts: Facts
  readonly tree: TreeAfter
}

function propose(fact: SeatFact, { acts, heads, facts, tree }: Known): Fate {
  const unit = placeOf(fact, tree)
  const head = heads.get(unit)
  if (fact.rank === 'head' && head !== undefined && head !== fact.id) {
    return { fate: 'abolished', successor: head }
  }
  const title = retitle(fact.title, newNames(fact.unitId, acts, { facts, tree }))
  const isSame = unit === fact.unitId && title === fact.title
  return { fate: isSame ? 'stays' : 'moves', unit, title, rank: fact.rank }
}

/**
 * The head of every unit that takes over: the seat that was chosen or made for it, else the head
 * that is there already, else the first of the heads that come together, one with a holder first.
 */
function chooseHeads(
  acts: readonly RestructuringAct[],
  closing: readonly Closing[],
  { facts, tree }: Pick<Known, 'facts' | 'tree'>,
): ReadonlyMap<UnitRef, SeatRef> {
  const choices = acts.filter(isClosingAct).flatMap(({ seats }) => seats)
  const choiceById = new Map(choices.map((choice) => [choice.positionId, choice]))
  const made = acts.filter(isClosingAct).flatMap(({ newSeats }) => newSeats)
  const places = new Set(acts.filter(isClosingAct).flatMap(placesOf))
  const proposedFor = (place: UnitRef) =>
    closing.filter(
      ({ fact }) =>
        fact.rank === 'head' && !choiceById.has(fact.id) && placeOf(fact, tree) === place,
    )
  const headOf = (place: UnitRef): SeatRef | undefined =>
    choices.find(
      (choice) => choice.fate === 'moves' && choice.unit === place && choice.rank === 'head',
    )?.positionId ??
    made.find(({ unit, rank }) => unit === place && rank === 'head')?.key ??
    facts.seats.find(
      ({ id, unitId, rank }) => unitId === place && rank === 'head' && !choiceById.has(id),
    )?.id ??
    (proposedFor(place).find(({ fact }) => fact.holderName !== null) ?? proposedFor(place)[0])?.fact
      .id
  return new Map(
    [...places].flatMap((place) => {
      const head = headOf(place)
      return head === undefined ? [] : [[place, head] as const]
    }),
  )
}

/**
 * Seats that stay in their units and get another title: their own unit, or one above it, has
 * another name or another unit in its place. The office may choose for them too.
 */
function retitledSeats(
  acts: readonly RestructuringAct[],
  { facts, tree }: Pick<Known, 'facts' | 'tree'>,
  seen: ReadonlySet<string>,
): readonly SeatAfter[] {
  const choices = acts.filter(isClosingAct).flatMap(({ seats }) => seats)
  const choiceById = new Map(choices.map((choice) => [choice.positionId, choice]))
  return facts.seats.flatMap((fact): SeatAfter[] => {
    if (seen.has(fact.id)) return []
    const title = retitle(fact.title, newNames(fact.unitId, acts, { facts, tree }))
    const actIndex = findActAbout(fact.unitId, acts, { facts, tree })
    if (title === fact.title || actIndex === null) return []
    const choice = choiceById.get(fact.id)
    const base = { fact, actIndex, chosen: choice !== undefined }
    if (choice) return [{ ...base, ...settle(choice, fact) }]
    return [{ ...base, fate: 'moves', unit: fact.unitId, title, rank: fact.rank }]
  })
}

/** The act that ends or renames the unit or the nearest one above it. */
function findActAbout(
  unitId: string,
  acts: readonly RestructuringAct[],
  { facts, tree }: Pick<Known, 'facts' | 'tree'>,
): number | null {
  for (const { id } of pathUpNow(unitId, facts)) {
    const ending = tree.endings.get(id)
    if (ending) return ending.actIndex
    const index = acts.findIndex((act) => act.kind === 'rename' && act.unitId === id)
    if (index >= 0) return index
  }
  return null
}

interface NewName {
  readonly before: Names
  readonly after: Names
}

/** What the unit and those above it were called, and what is called so instead. */
function newNames(
  unitId: string,
  acts: readonly RestructuringAct[],
  { facts, tree }: Pick<Known, 'facts' | 'tree'>,
): readonly NewName[] {
  return pathUpNow(unitId, facts).flatMap((before) => {
    const ending = tree.endings.get(before.id)
    const after = ending
      ? tree.byRef.get(ending.successor)
      : acts.find((act) => act.kind === 'rename' && act.unitId === before.id && act.retitle)
    return after && 'name' in after ? [{ before, after }] : []
  })
}

/** A title that names the old unit names the new one: "Chủ tịch UBND phường Cầu Sen". */
function retitle(title: string, names: readonly NewName[]): string {
  return names.reduce((text, { before, after }) => replaceName(text, before, after), title)
}

const TITLE_MAX = 200

interface Names {
  readonly name: string
  readonly shortName: string
}

function replaceName(title: string, before: Names, after: Names): string {
  for (const [from, to] of [
    [before.name, after.name],
    [before.shortName, after.shortName],
  ] as const) {
    const at = title.toLocaleLowerCase('vi').indexOf(from.toLocaleLowerCase('vi'))
    if (at < 0) continue
    // "phường" within a sentence stays small, as it was written.
    const isSmall = title[at] !== from[0]
    const replacement = isSmall ? to.charAt(0).toLocaleLowerCase('vi') + to.slice(1) : to
    return (title.slice(0, at) + replacement + title.slice(at + from.length)).slice(0, TITLE_MAX)
  }
  return title
}
