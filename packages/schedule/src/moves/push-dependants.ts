import type { DayPlace, DayRanks } from './day-ranks.ts'
import type { DraftTask } from './draft-plan.ts'
import type { MoveProblem } from './move-tasks.ts'
import type { OrderedLink, OrderedTask } from './order-links.ts'

interface PushContext {
  readonly ranks: DayRanks
  readonly tell: (problem: MoveProblem) => void
}

/** Moves tasks later until the links that something moved at hold; tells of those that do not. */
export function pushDependants(tasks: readonly OrderedTask[], context: PushContext): void {
  for (const task of tasks) {
    const { isDone = false, isFixed = false } = task.draft.task
    if (!isDone && !isFixed) push(task, context)
    tellOfBrokenLinks(task, context)
  }
}

function push({ draft, incoming }: OrderedTask, { ranks, tell }: PushContext): void {
  const { place, because } = draft
  if (place === null) return
  const isEdited = because !== null
  const first = findStrictest(incoming, place, (link) => isEdited || isHolding(link))
  if (first === null) return
  // What moves at all gives way to all of its links; it has a day at least to be seen on.
  const wide = { start: place.start, length: Math.max(1, place.length) }
  const strictest = findStrictest(incoming, wide, () => true)
  const to = strictest === null ? wide : { start: strictest.start, length: wide.length }
  if (ranks.datesOf(to) === null) {
    tell({ kind: 'beyond-range', id: draft.task.id })
    return
  }
  const { from, type } = (strictest ?? first).link.link
  if (isEdited) {
    const heldWorkingDays = to.start - place.start
    tell({ kind: 'edit-held', from, to: draft.task.id, type, heldWorkingDays })
  }
  draft.place = to
  draft.because = { kind: 'link', from, type }
}

/** Whether a link holds the task at its end even if that has not moved. */
function isHolding({ isAdded, from }: OrderedLink): boolean {
  return isAdded || hasMoved(from)
}

function hasMoved({ because, place, placeBefore }: DraftTask): boolean {
  if (because === null) return false
  return place?.start !== placeBefore?.start || place?.length !== placeBefore?.length
}

interface Strictest {
  readonly start: number
  readonly link: OrderedLink
}

/** The first of the links that ask for the latest start; null where none asks for a later one. */
function findStrictest(
  incoming: readonly OrderedLink[],
  place: DayPlace,
  isAsked: (link: OrderedLink) => boolean,
): Strictest | null {
  let strictest: Strictest | null = null
  for (const link of incoming) {
    if (!isAsked(link)) continue
    const start = earliestStart(link, place.length)
    if (start > (strictest?.start ?? place.start)) strictest = { start, link }
  }
  return strictest
}

/** The first working day on which a link lets a task of this length start. */
function earliestStart({ link, from, lag }: OrderedLink, length: number): number {
  const { start, length: lengthBefore } = from.place ?? { start: -Infinity, length: 0 }
  // Between two working days lies one line: a start stands before its day, a finish after it.
  const held = link.type === 'FS' || link.type === 'FF' ? start + lengthBefore : start
  return held + lag - (link.type === 'FF' || link.type === 'SF' ? length : 0)
}

function tellOfBrokenLinks({ draft, incoming }: OrderedTask, { tell }: PushContext): void {
  const { place, because, task } = draft
  if (place === null) return
  for (const link of incoming) {
    const shortWorkingDays = earliestStart(link, place.length) - place.start
    if (shortWorkingDays <= 0) continue
    const { from, to, type } = link.link
    const isStuck = task.isDone === true || task.isFixed === true
    const isActive = because !== null || isHolding(link)
    if (isStuck && isActive) {
      const isDone = task.isDone === true
      tell({ kind: 'pushes-fixed', from, to, type, shortWorkingDays, isDone })
    } else if (!isActive) tell({ kind: 'broken-before', from, to, type, shortWorkingDays })
  }
}
