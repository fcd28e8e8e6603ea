import { FIRST_MOMENT, LAST_MOMENT } from './moment.ts'
import {
  DONE,
  FIXED,
  FREE,
  MINUTES_MAX,
  NONE,
  PIN_FINISH,
  PIN_FINISH_CAP,
  PIN_START,
  PIN_START_CAP,
  PINNED,
  PLAIN,
  STARTED,
  SUMMARY,
  type Network,
} from './network.ts'
import type { Activity, Constraint, Progress } from './plan.ts'
import { EARLIER, LATER, type Side } from './work-line.ts'

/** Writes what the activity itself says into the arrays: line, duration, floors, caps and pins. */
export function placeActivity(network: Network, index: number, activity: Activity): void {
  network.activities[index] = activity
  network.home[index] = lineOf(network, activity)
  network.moments.delete(index)
  if (network.role[index] === SUMMARY) {
    placeSummary(network, index, activity)
    return
  }
  network.role[index] = PLAIN
  network.line[index] = activity.duration.kind === 'elapsed' ? 0 : (network.home[index] ?? 0)
  network.duration[index] = 2 * wholeMinutes(activity.duration.minutes)
  network.startFloor[index] = positionOn(network, index, earliestStart(network), LATER)
  network.finishFloor[index] = NONE
  network.startCap[index] = FREE
  network.finishCap[index] = FREE
  const { constraint = null, deadline = null, progress = null, fixed = null } = activity
  if (deadline !== null) capFinish(network, index, deadline)
  if (progress !== null) placeProgress(network, index, progress)
  else if (fixed !== null) fixMoments(network, { index, role: FIXED, ...orderMoments(fixed) })
  else if (constraint !== null) placeConstraint(network, index, constraint)
}

/** Minutes that can be counted with: whole, not negative, at most 200 years. */
export function wholeMinutes(minutes: number): number {
  return Number.isFinite(minutes) ? Math.min(Math.max(Math.round(minutes), 0), MINUTES_MAX) : 0
}

/** A moment that can be counted with; the start of the plan where it is no number. */
export function wholeMoment(moment: number, otherwise: number): number {
  const usable = Number.isFinite(moment) ? Math.round(moment) : otherwise
  return Math.min(Math.max(usable, FIRST_MOMENT), LAST_MOMENT)
}

/** Nothing that is not begun starts before the plan or before the as-of moment. */
function earliestStart({ plan }: Network): number {
  const start = wholeMoment(plan.start, 0)
  const asOf = plan.asOf ?? null
  return asOf === null ? start : Math.max(start, wholeMoment(asOf, start))
}

function lineOf({ lines }: Network, { calendar = null }: Activity): number {
  const line = 1 + (calendar ?? 0)
  return Number.isInteger(line) && line >= 1 && line < lines.length ? line : 1
}

function positionOn(network: Network, index: number, moment: number, side: Side): number {
  const line = network.lines[network.line[index] ?? 0]
  return line?.positionOf(wholeMoment(moment, network.plan.start), side) ?? 0
}

/** On a summary a constraint can hold back all children, or bound them all from above. */
function placeSummary(network: Network, index: number, activity: Activity): void {
  const gate = network.gate[index] as number
  network.startFloor[gate] = NONE
  network.finishCap[index] = FREE
  const { constraint = null, deadline = null } = activity
  if (deadline !== null) capFinish(network, index, deadline)
  if (constraint?.kind === 'finish-no-later-than') capFinish(network, index, constraint.on)
  if (constraint?.kind === 'start-no-earlier-than') {
    network.startFloor[gate] = positionOn(network, gate, constraint.on, LATER)
  }
}

function capFinish(network: Network, index: number, moment: number): void {
  const cap = positionOn(network, index, moment, EARLIER)
  network.finishCap[index] = Math.min(network.finishCap[index] ?? FREE, cap)
}

function placeConstraint(network: Network, index: number, { kind, on }: Constraint): void {
  const toStart = kind.includes('start')
  const position = positionOn(network, index, on, toStart ? LATER : EARLIER)
  if (kind === 'start-no-earlier-than' || kind === 'must-start-on') {
    network.startFloor[index] = Math.max(network.startFloor[index] ?? NONE, position)
  }
  if (kind === 'finish-no-earlier-than' || kind === 'must-finish-on') {
    network.finishFloor[index] = position
  }
  const pinKind = PIN_KINDS[kind]
  if (pinKind === 0) return
  const caps = toStart ? network.startCap : network.finishCap
  caps[index] = Math.min(caps[index] ?? FREE, position)
  if (network.plan.honourConstraints === false) return
  network.role[index] = PINNED
  network.pin[index] = position
  network.pinKind[index] = pinKind
}

/** Which pin a constraint sets; 0 where it holds nothing back against links. */
const PIN_KINDS: Readonly<Record<Constraint['kind'], number>> = {
  'start-no-earlier-than': 0,
  'finish-no-earlier-than': 0,
  'start-no-later-than': PIN_START_CAP,
  'finish-no-later-than': PIN_FINISH_CAP,
  'must-start-on': PIN_START,
  'must-finish-on': PIN_FINISH,
}

function orderMoments({ start, finish }: { readonly start: number; readonly finish: number }) {
  return { start, finish: Math.max(start, finish) }
}

function placeProgress(network: Network, index: number, progress: Progress): void {
  const { start, finish } = progress
  if (finish !== null) {
    fixMoments(network, { index, role: DONE, ...orderMoments({ start, finish }) })
    return
  }
  const begun = wholeMoment(start, network.plan.start)
  fixMoments(network, { index, role: STARTED, start: begun, finish: null })
  const duration = network.duration[index] ?? 0
  const remaining = 2 * wholeMinutes(progress.remainingMinutes)
  const stopped = (network.earlyStart[index] ?? 0) + Math.max(0, duration - remaining)
  const asOf = network.plan.asOf ?? null
  const resumed =
    asOf === null ? stopped : Math.max(stopped, positionOn(network, index, asOf, LATER))
  network.duration[index] = remaining
  const end = duration === 0 ? stopped : stopped & ~1
  network.finishFloor[index] = remaining === 0 ? end : ((resumed | 1) + remaining) & ~1
}

/** Puts an activity where it stands, whatever is linked to it. */
function fixMoments(
  network: Network,
  {
    index,
    role,
    start,
    finish,
  }: {
    readonly index: number
    readonly role: number
    readonly start: number
    readonly finish: number | null
  },
): void {
  const from = wholeMoment(start, network.plan.start)
  const to = finish === null ? null : wholeMoment(finish, from)
  network.role[index] = role
  network.moments.set(index, { start: from, finish: to })
  network.earlyStart[index] = positionOn(network, index, from, LATER)
  const end = positionOn(network, index, to ?? from, EARLIER)
  network.earlyFinish[index] = to === from ? (network.earlyStart[index] ?? 0) : end
  if (role === FIXED) {
    const length =
      ((network.earlyFinish[index] ?? 0) >> 1) - ((network.earlyStart[index] ?? 0) >> 1)
    network.duration[index] = 2 * Math.max(0, length)
  }
}
