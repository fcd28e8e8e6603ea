import type { NewUnit, RestructuringAct, SeatChoice, UnitRef } from '@roviec/contract'

/** An act that disposes of seats, children and tasks. */
export type ClosingAct = Extract<RestructuringAct, { kind: 'merge' | 'split' | 'dissolve' }>

export function isClosingAct(act: RestructuringAct): act is ClosingAct {
  return act.kind === 'merge' || act.kind === 'split' || act.kind === 'dissolve'
}

/** Where seats and children of the act may go. */
export function placesOf(act: ClosingAct): readonly UnitRef[] {
  if (act.kind === 'dissolve') return [act.successor]
  return (act.kind === 'merge' ? [act.into] : act.parts).map(refOf)
}

export function refOf(place: NewUnit | string): UnitRef {
  return typeof place === 'string' ? place : place.key
}

/** The choices with these in the place of others for the same seats. */
export function withSeats(act: ClosingAct, choices: readonly SeatChoice[]): ClosingAct {
  const ids = choices.map(({ positionId }) => positionId)
  return { ...withoutSeats(act, ids), seats: [...withoutSeats(act, ids).seats, ...choices] }
}

/** These seats follow the proposal again. */
export function withoutSeats(act: ClosingAct, positionIds: readonly string[]): ClosingAct {
  return { ...act, seats: act.seats.filter(({ positionId }) => !positionIds.includes(positionId)) }
}

/** A key that nothing in the acts has yet; those of the next numbers are free too. */
export function freeKey(acts: readonly RestructuringAct[]): string {
  return `new-${freeNumber(acts)}`
}

/** The first number after all that keys of the acts have. */
export function freeNumber(acts: readonly RestructuringAct[]): number {
  const keys = JSON.stringify(acts).match(/"new-\d+/g) ?? []
  return 1 + keys.reduce((max, key) => Math.max(max, Number(key.slice('"new-'.length))), 0)
}

/** What leaves everything to the proposal. */
export const NO_CHOICES = { seats: [], children: [], tasks: [], newSeats: [] }
