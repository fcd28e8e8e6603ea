import { addDays, type IsoDate } from '@roviec/calendar'
import type { RestructuringProblem, SeatRef } from '@roviec/contract'
import { endedBy, type Facts, isClosingAct, newUnitsOf, ownUnitIds, placesOf } from './facts.ts'
import { problem } from './problem.ts'
import type { SeatAfter } from './propose-seats.ts'
import { lastingSeats, type Resolved } from './resolve.ts'
import { nameOf } from './tree-after.ts'

/** What is wrong with the seats: who leads, who takes over the work, and where each stands. */
export function findSeatProblems(
  resolved: Resolved,
  facts: Facts,
): readonly RestructuringProblem[] {
  return [
    ...findHeads(resolved, facts),
    ...findLostWork(resolved, facts),
    ...findEndedPlaces(resolved),
    ...findUnknownSeats(resolved, facts),
  ]
}

function findHeads(resolved: Resolved, facts: Facts): readonly RestructuringProblem[] {
  const { acts, tree } = resolved
  const seats = lastingSeats(resolved, facts)
  const heads = Map.groupBy(
    seats.filter(({ rank }) => rank === 'head'),
    ({ unit }) => unit,
  )
  const places = new Set(acts.filter(isClosingAct).flatMap(placesOf))
  const tooMany = [...heads]
    .filter(([, own]) => own.length > 1)
    .map(([unit, own]) =>
      problem('two-heads', { unit: nameOf(unit, tree, facts), count: own.length }),
    )
  const none = [...places]
    .filter((unit) => tree.byRef.has(unit) && !heads.has(unit))
    .map((unit) => problem('unit-without-head', { unit: nameOf(unit, tree, facts) }))
  return [...tooMany, ...none]
}

/** Seats that are abolished with work, and nobody who takes it. */
function findLostWork(resolved: Resolved, facts: Facts): readonly RestructuringProblem[] {
  const abolished = new Set(
    resolved.seats.filter(({ fate }) => fate === 'abolished').map(({ fact }) => fact.id),
  )
  const titles = new Map(facts.seats.map(({ id, title }) => [id, title]))
  return resolved.seats.flatMap((seat) => {
    if (seat.fate !== 'abolished') return []
    const { actIndex, fact, successor } = seat
    if (successor === null) {
      const count = fact.openTasks + fact.signedWork
      if (count === 0) return []
      return problem('seat-without-successor', { seat: fact.title, count }, { actIndex })
    }
    if (!abolished.has(successor)) return []
    const title = titles.get(successor) ?? successor
    return problem('successor-abolished', { seat: title }, { actIndex })
  })
}

function findEndedPlaces(resolved: Resolved): readonly RestructuringProblem[] {
  const { tree } = resolved
  const moved = resolved.seats.flatMap((seat) =>
    seat.fate === 'abolished' || tree.byRef.has(seat.unit)
      ? []
      : problem('seat-place-ends', { seat: seat.title }, { actIndex: seat.actIndex }),
  )
  const made = resolved.newSeats
    .filter(({ unit }) => !tree.byRef.has(unit))
    .map(({ title }) => problem('seat-place-ends', { seat: title }))
  return [...moved, ...made]
}

/** Choices about seats that are not there, or that no act disposes of. */
function findUnknownSeats(resolved: Resolved, facts: Facts): readonly RestructuringProblem[] {
  const lasting = new Set<SeatRef>(lastingSeats(resolved, facts).map(({ ref }) => ref))
  const disposed = new Map(resolved.seats.map(({ fact, actIndex }) => [fact.id, actIndex]))
  return resolved.acts.flatMap((act, actIndex) => {
    if (!isClosingAct(act)) return []
    const strange = act.seats.filter(({ positionId }) => disposed.get(positionId) !== actIndex)
    const successors = act.seats.flatMap((seat) =>
      seat.fate === 'abolished' && seat.successor !== null ? [seat.successor] : [],
    )
    // A successor that is abolished itself is a problem of its own: see findLostWork.
    const lost = successors.filter((ref) => !lasting.has(ref) && !disposed.has(ref))
    const lostTasks = act.tasks.filter(({ seat }) => !lasting.has(seat))
    const isKnown = strange.length + lost.length + lostTasks.length === 0
    return isKnown ? [] : [problem('seat-unknown', {}, { actIndex })]
  })
}

/**
 * Whether the effective day is possible: nothing is decided to have been before what has happened
 * since, neither to a unit or seat nor to somebody who was appointed.
 */
export function findDayProblems(
  resolved: Resolved,
  facts: Facts,
  effectiveOn: IsoDate,
): readonly RestructuringProblem[] {
  return [
    ...findEarlyUnits(resolved, facts, effectiveOn),
    ...resolved.seats.flatMap((seat) => findEarlySeat(seat, effectiveOn)),
  ]
}

/** What ends had its last day the day before, so it must have been as it was by then. */
function firstDay(changedOn: IsoDate, ends: boolean): IsoDate {
  return ends ? addDays(changedOn, 1) : changedOn
}

function findEarlyUnits(
  { acts, tree }: Resolved,
  facts: Facts,
  effectiveOn: IsoDate,
): readonly RestructuringProblem[] {
  return acts.flatMap((act, actIndex) => {
    const ended = new Set(endedBy(act))
    const parents = newUnitsOf(act).flatMap(({ parent }) => parent ?? [])
    const moved = [...tree.byRef.values()]
      .filter(({ change }) => change === 'moved')
      .map(({ ref }) => ref)
    const refs = actIndex === 0 ? [...moved, ...ownUnitIds(act)] : ownUnitIds(act)
    return [...new Set([...refs, ...parents])].flatMap((ref) => {
      const unit = facts.unitById.get(ref)
      if (!unit) return []
      const from = firstDay(unit.changedOn, ended.has(unit.id))
      if (effectiveOn >= from) return []
      return problem('day-too-early', { name: unit.name, on: unit.changedOn, from }, { actIndex })
    })
  })
}

function findEarlySeat(seat: SeatAfter, effectiveOn: IsoDate): readonly RestructuringProblem[] {
  const { fact, fate, actIndex } = seat
  if (fate === 'stays') return []
  const from = firstDay(fact.changedOn, fate === 'abolished')
  if (effectiveOn < from) {
    return [problem('day-too-early', { name: fact.title, on: fact.changedOn, from }, { actIndex })]
  }
  const { appointedFrom } = fact
  if (fate !== 'abolished' || appointedFrom === null || appointedFrom < effectiveOn) return []
  return [problem('appointment-later', { seat: fact.title, on: appointedFrom }, { actIndex })]
}
