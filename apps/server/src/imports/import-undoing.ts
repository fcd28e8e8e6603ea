import type { ImportKind } from '@roviec/contract'
import type { StoredPosition, Unit } from '../organization/index.ts'
import type { ImportedAppointment, ImportedPerson } from '../people/index.ts'
import { refuse } from '../platform/errors.ts'
import type { ImportFacts } from './import-facts.ts'
import {
  appointmentState,
  type KeptEffect,
  personState,
  positionState,
  unitState,
} from './import-effects.ts'

/** What taking an import back removes, and what it restores. */
export interface Undoing {
  readonly removed: Readonly<Record<ImportKind, readonly string[]>>
  readonly restored: {
    readonly units: readonly Unit[]
    readonly positions: readonly StoredPosition[]
    readonly people: readonly ImportedPerson[]
    readonly appointments: readonly ImportedAppointment[]
  }
}

/** Only what is still as the import left it can be taken back. */
export function requireUntouched(effects: readonly KeptEffect[], facts: ImportFacts): void {
  const states = new Map<string, string>([
    ...facts.units.map((unit) => stateEntry('units', unitState(unit))),
    ...facts.positions.map((position) => stateEntry('positions', positionState(position))),
    ...facts.people.map((person) => stateEntry('people', personState(person))),
    ...facts.appointments.map((fact) => stateEntry('appointments', appointmentState(fact))),
  ])
  const touched = effects.filter(
    ({ kind, subjectId, after }) => states.get(`${kind} ${subjectId}`) !== textOf(after),
  )
  if (touched.length > 0) refuse('import-undo-blocked', { names: namesOf(touched) })
}

function stateEntry(kind: ImportKind, state: { readonly id: string }): [string, string] {
  return [`${kind} ${state.id}`, textOf(state)]
}

/** Keys in one order: what comes back from the database has another. */
function textOf(state: object): string {
  return JSON.stringify(Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const NAMES_MAX = 5

function namesOf(effects: readonly KeptEffect[]): string {
  const names = effects.slice(0, NAMES_MAX).map(({ label }) => label)
  return effects.length > NAMES_MAX ? `${names.join('; ')}; …` : names.join('; ')
}

/** Nothing that stays may stand in what goes. */
export function requireIndependent(
  { removed, restored }: Undoing,
  effects: readonly KeptEffect[],
  facts: ImportFacts,
): void {
  const gone = new Set(Object.values(removed).flat())
  const stays = <T extends { readonly id: string }>(now: readonly T[], before: readonly T[]) => {
    const was = new Map(before.map((thing) => [thing.id, thing]))
    return now.filter(({ id }) => !gone.has(id)).map((thing) => was.get(thing.id) ?? thing)
  }
  const named = [
    ...stays(facts.units, restored.units).map(({ parentId }) => parentId),
    ...stays(facts.positions, restored.positions).map(({ unitId }) => unitId),
    ...stays<ImportedAppointment>(facts.appointments, restored.appointments).flatMap(
      ({ positionId, personId }) => [positionId, personId],
    ),
  ]
  const needed = new Set(named.filter((id) => id !== null && gone.has(id)))
  if (needed.size === 0) return
  const blocking = effects.filter(({ subjectId }) => needed.has(subjectId))
  refuse('import-undo-blocked', { names: namesOf(blocking) })
}

/** Nobody is taken away who can still sign in. */
export function requireWithoutAccounts(
  effects: readonly KeptEffect[],
  logins: ReadonlyMap<string, string>,
): void {
  const named = effects.flatMap((effect) => {
    const login = logins.get(effect.subjectId)
    return login === undefined ? [] : [{ ...effect, label: `${effect.label} (${login})` }]
  })
  if (named.length > 0) refuse('import-undo-in-use', { names: namesOf(named) })
}

export function undoingOf(effects: readonly KeptEffect[], facts: ImportFacts): Undoing {
  const created = (kind: ImportKind) =>
    effects
      .filter((effect) => effect.kind === kind && effect.before === null)
      .map(({ subjectId }) => subjectId)
  const before = <T>(kind: ImportKind) =>
    effects
      .filter((effect) => effect.kind === kind && effect.before !== null)
      .map((effect) => effect.before as T)
  const paths = new Map(facts.units.map(({ id, path }) => [id, path]))
  return {
    removed: {
      units: created('units'),
      positions: created('positions'),
      people: created('people'),
      appointments: created('appointments'),
    },
    restored: {
      units: before<Unit>('units').map((unit) => ({ ...unit, path: pathOf(unit, paths) })),
      positions: before<StoredPosition>('positions'),
      people: before<ImportedPerson>('people').map((person) => ({ ...person, bornOn: null })),
      appointments: before<ImportedAppointment>('appointments'),
    },
  }
}

/** Good enough to be stored: every path is made anew once the parents stand where they stood. */
function pathOf({ id, parentId }: Unit, paths: ReadonlyMap<string, readonly string[]>) {
  return [...((parentId === null ? null : paths.get(parentId)) ?? []), id]
}
