import type { RestructuringDetail } from '@roviec/contract'
import type { ClosedAppointment } from '../people/index.ts'
import type { CarriedPlan } from '../plans/index.ts'
import type { CarriedTask } from '../tasks/index.ts'
import type { CarriedWarning } from '../warnings/index.ts'
import type { Facts } from './facts.ts'
import { lastingSeats, type Resolved } from './resolve.ts'
import { nameOf } from './tree-after.ts'

/** One row per thing that was changed: what the audit entry digests and the result page shows. */
export type Details = readonly RestructuringDetail[]

export interface Changes {
  readonly resolved: Resolved
  readonly facts: Facts
  readonly idOf: (ref: string) => string
  readonly work: {
    readonly tasks: readonly CarriedTask[]
    readonly warnings: readonly CarriedWarning[]
    readonly plans: readonly CarriedPlan[]
  }
  readonly closed: readonly Omit<ClosedAppointment, 'id'>[]
}

export function describeChanges(changes: Changes): Details {
  return [
    ...describeUnits(changes),
    ...describeSeats(changes),
    ...describeAppointments(changes),
    ...describeWork(changes),
  ]
}

function describeUnits({ resolved, facts, idOf }: Changes): Details {
  const { tree } = resolved
  const name = (ref: string | null) => nameOf(ref, tree, facts)
  const ended = [...tree.endings].map(([id, { all }]): RestructuringDetail => ({
    kind: 'unit',
    change: 'ended',
    subjectId: id,
    label: name(id),
    before: name(facts.unitById.get(id)?.parentId ?? null),
    after: all.map(name).join('; '),
  }))
  const others = [...tree.byRef.values()].flatMap((unit): RestructuringDetail[] => {
    const { ref, change, parent } = unit
    if (change === 'same') return []
    const before = facts.unitById.get(ref)
    const base = { kind: 'unit', subjectId: idOf(ref), label: unit.name } as const
    if (change === 'new') return [{ ...base, change: 'made', before: null, after: name(parent) }]
    if (change === 'renamed') {
      return [{ ...base, change, before: before?.name ?? null, after: unit.name }]
    }
    return [{ ...base, change, before: name(before?.parentId ?? null), after: name(parent) }]
  })
  return [...ended, ...others]
}

function describeSeats({ resolved, facts, idOf }: Changes): Details {
  const { tree, seats, newSeats } = resolved
  const places = new Map(lastingSeats(resolved, facts).map((seat) => [seat.ref, seat]))
  const words = (title: string, unit: string) => `${title}, ${nameOf(unit, tree, facts)}`
  const wordsOf = (ref: string | null) => {
    const place = ref === null ? undefined : places.get(ref)
    return place ? words(place.title, place.unit) : null
  }
  const changed = seats.flatMap((seat): RestructuringDetail[] => {
    const { fact, fate } = seat
    if (fate === 'stays') return []
    const before = words(fact.title, fact.unitId)
    const base = { kind: 'seat', subjectId: fact.id, label: fact.title, before } as const
    if (fate === 'abolished') {
      return [{ ...base, change: 'ended', after: wordsOf(seat.successor) }]
    }
    return [{ ...base, change: 'moved', after: wordsOf(fact.id) }]
  })
  const made = newSeats.map(({ key, title }): RestructuringDetail => ({
    kind: 'seat',
    change: 'made',
    subjectId: idOf(key),
    label: title,
    before: null,
    after: wordsOf(key),
  }))
  return [...changed, ...made]
}

/** People by their ids alone: names are read where they are kept, and can be erased there. */
function describeAppointments({ resolved, facts, closed }: Changes): Details {
  const seats = new Map(resolved.seats.map(({ fact }) => [fact.id, fact]))
  return closed.map(({ positionId, personId, returnedTo }): RestructuringDetail => {
    const seat = seats.get(positionId)
    return {
      kind: 'appointment',
      change: 'ended',
      subjectId: personId,
      label: seat?.title ?? '',
      before: facts.unitById.get(seat?.unitId ?? '')?.name ?? null,
      after: returnedTo && `${returnedTo.title}, ${returnedTo.unitName}`,
    }
  })
}

function describeWork({ work: { tasks, warnings, plans } }: Changes): Details {
  const carried = { change: 'carried' } as const
  const noteByTask = new Map(tasks.map(({ id, to }) => [id, splitNote(to.note)]))
  const titleByTask = new Map(tasks.map(({ id, title }) => [id, title]))
  return [
    ...tasks.map(({ id, title, to }): RestructuringDetail => ({
      kind: 'task',
      ...carried,
      subjectId: id,
      label: title,
      ...splitNote(to.note),
    })),
    ...warnings.map(({ id, taskId }): RestructuringDetail => ({
      kind: 'warning',
      ...carried,
      subjectId: id,
      label: titleByTask.get(taskId) ?? '',
      ...(noteByTask.get(taskId) ?? { before: null, after: null }),
    })),
    ...plans.map(({ id, label }): RestructuringDetail => ({
      kind: 'plan',
      ...carried,
      subjectId: id,
      label,
      before: null,
      after: null,
    })),
  ]
}

function splitNote(note: string): { before: string | null; after: string | null } {
  const [before, after] = note.split(' → ')
  return { before: before?.replace(/^→ /, '') || null, after: after ?? null }
}
