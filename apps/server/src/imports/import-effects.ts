import type { IsoDate } from '@roviec/calendar'
import type { ImportKind } from '@roviec/contract'
import { PLAIN_TRAITS, type StoredPosition, type Unit } from '../organization/index.ts'
import type { ImportedAppointment, ImportedPerson } from '../people/index.ts'
import type { AppointmentNode } from './appointment-plan.ts'
import type { AppointmentFact } from './import-facts.ts'
import type { ImportPlan } from './import-plan.ts'
import type { PersonNode } from './person-plan.ts'
import type { PositionNode } from './position-node.ts'
import type { UnitNode } from './unit-plan.ts'

/** A thing as it becomes, and as it was when it was there. */
export interface Effect<T> {
  readonly label: string
  readonly before: T | null
  readonly after: T
}

/** All that a file does, in the order in which it is done. */
export interface ImportEffects {
  readonly units: readonly Effect<Unit>[]
  readonly positions: readonly Effect<StoredPosition>[]
  readonly people: readonly Effect<ImportedPerson>[]
  readonly appointments: readonly Effect<ImportedAppointment>[]
}

/** Gives everything new its id, and joins what belongs together by those. */
export function effectsOf(plan: ImportPlan, newId: () => string): ImportEffects {
  const ids = new Map<object, string>()
  const idOf = (thing: { readonly fact: { readonly id: string } | null }) => {
    if (thing.fact !== null) return thing.fact.id
    const known = ids.get(thing)
    if (known !== undefined) return known
    const id = newId()
    ids.set(thing, id)
    return id
  }
  const labelled = <T>(node: { readonly draft: { readonly label: string } | null }, made: T) => ({
    label: node.draft?.label ?? '',
    ...made,
  })
  return {
    units: parentsFirst(plan.units).map((node) =>
      labelled(node, { before: node.fact, after: unitOf(node, idOf) }),
    ),
    positions: plan.positions.map((node) =>
      labelled(node, { before: node.fact, after: positionOf(node, idOf) }),
    ),
    people: plan.people.map((node) =>
      labelled(node, { before: node.fact, after: personOf(node, idOf) }),
    ),
    appointments: inOrderOfDays(plan.appointments).flatMap((node) => [
      labelled(node, { before: node.fact && factOf(node.fact), after: appointmentOf(node, idOf) }),
      ...node.deputies.map((deputy) => {
        const before = factOf(deputy)
        return labelled(node, { before, after: { ...before, to: node.to ?? before.to } })
      }),
    ]),
  }
}

type IdOf = (thing: { readonly fact: { readonly id: string } | null }) => string

function pathOf(node: UnitNode, idOf: IdOf): readonly string[] {
  return [...(node.parent === null ? [] : pathOf(node.parent, idOf)), idOf(node)]
}

function parentsFirst(nodes: readonly UnitNode[]): readonly UnitNode[] {
  const depthOf = (node: UnitNode): number => (node.parent === null ? 0 : depthOf(node.parent) + 1)
  const depths = new Map(nodes.map((node) => [node, depthOf(node)]))
  return nodes.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}

function unitOf(node: UnitNode, idOf: IdOf): Unit {
  const { code, name, shortName, kind, validFrom, validTo, officialCode, population } = node
  const path = pathOf(node, idOf)
  const described = { code, name, shortName, kind, validFrom, validTo, officialCode, population }
  return { id: idOf(node), parentId: path.at(-2) ?? null, path, ...described }
}

function positionOf(node: PositionNode, idOf: IdOf): StoredPosition {
  const { fact, code, title, rank, unit, jobGroup, validFrom, validTo } = node
  const { sensitive, unpaid, nonLocalRequired, termMonths } = node
  if (unit === null) throw new TypeError('a seat without a unit has no fate but an error')
  const flags = { sensitive, unpaid, nonLocalRequired, termMonths }
  const traits = { code, title, rank, ...flags, validFrom, validTo }
  const joined = { id: idOf(node), unitId: idOf(unit), jobGroupId: jobGroup?.id ?? null }
  return { ...(fact ?? PLAIN_TRAITS), ...traits, ...joined }
}

function personOf(node: PersonNode, idOf: IdOf): ImportedPerson {
  const { staffCode, fullName, workPhone, workEmail, bornOn } = node
  return { id: idOf(node), staffCode, fullName, workPhone, workEmail, bornOn }
}

function appointmentOf(node: AppointmentNode, idOf: IdOf): ImportedAppointment {
  const { fact, position, person, basis, from, to, decision, home } = node
  if (fact !== null) return { ...factOf(fact), to: to ?? fact.to, endDecision: DECISION_UNKNOWN }
  return {
    id: idOf(node),
    positionId: idOf(position),
    personId: idOf(person),
    holding: basis === 'acting' ? 'acting' : 'holder',
    basis,
    from,
    to,
    decision: decision === '' ? DECISION_UNKNOWN : decision,
    endDecision: null,
    homeId: homeIdOf(home, idOf),
  }
}

/** Stands where the file names no decision. */
const DECISION_UNKNOWN = 'Theo tệp nhập'

function homeIdOf(home: AppointmentNode['home'], idOf: IdOf): string | null {
  if (home === null) return null
  return 'draft' in home ? idOf(home) : home.id
}

function factOf(fact: AppointmentFact): ImportedAppointment {
  return appointmentState(fact)
}

/** A secondment names what was held before it. */
function inOrderOfDays(nodes: readonly AppointmentNode[]): readonly AppointmentNode[] {
  return nodes.toSorted((a, b) => compareDays(a.from, b.from))
}

function compareDays(a: IsoDate, b: IsoDate): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** An effect as it is kept, to be taken back. Birthdays stay in the personal files alone. */
export interface KeptEffect {
  readonly kind: ImportKind
  readonly subjectId: string
  readonly label: string
  readonly before: object | null
  readonly after: object
}

export function keptEffectsOf(effects: ImportEffects): readonly KeptEffect[] {
  const keep =
    <T extends { readonly id: string }>(kind: ImportKind, stateOf: (thing: T) => object) =>
    ({ label, before, after }: Effect<T>): KeptEffect => ({
      kind,
      subjectId: after.id,
      label,
      before: before && stateOf(before),
      after: stateOf(after),
    })
  return [
    ...effects.units.map(keep('units', unitState)),
    ...effects.positions.map(keep('positions', positionState)),
    ...effects.people.map(keep('people', personState)),
    ...effects.appointments.map(keep('appointments', appointmentState)),
  ]
}

/** Where a unit stands says its parent; the path follows from that. */
export function unitState(unit: Unit): Omit<Unit, 'path'> {
  const { id, parentId, kind, name, shortName, code } = unit
  const { officialCode, population, validFrom, validTo } = unit
  const described = { id, parentId, kind, name, shortName, code }
  return Object.assign(described, { officialCode, population, validFrom, validTo })
}

export function positionState(position: StoredPosition): StoredPosition {
  return position
}

export function personState(person: ImportedPerson): Omit<ImportedPerson, 'bornOn'> {
  const { id, staffCode, fullName, workPhone, workEmail } = person
  return { id, staffCode, fullName, workPhone, workEmail }
}

export function appointmentState(appointment: ImportedAppointment): ImportedAppointment {
  const { id, positionId, personId, holding, basis, from, to } = appointment
  const { decision, endDecision, homeId } = appointment
  const described = { id, positionId, personId, holding, basis, from, to }
  return Object.assign(described, { decision, endDecision, homeId })
}
