import { addDays, isoDate, type IsoDate, yearOf } from '@roviec/calendar'
import type { ImportRemarkCode } from '@roviec/contract'
import {
  type Appointment,
  end,
  findOtherSeat,
  isOfAge,
  isValidOn,
  overlaps,
  requireFree,
} from '../people/index.ts'
import { AppError } from '../platform/errors.ts'
import type { ImportedBasis } from './choice-words.ts'
import type { AppointmentFact, ImportFacts } from './import-facts.ts'
import type { PersonNode, PersonPlan } from './person-plan.ts'
import type { PositionNode } from './position-node.ts'
import type { PositionPlan } from './position-plan.ts'
import {
  dayFirst,
  fail,
  hasError,
  noteChange,
  requireSound,
  type RowDraft,
  settleFate,
  takeByKey,
  textOf,
} from './row-draft.ts'

/** An appointment that a row is about. */
export interface AppointmentNode {
  readonly draft: RowDraft
  readonly fact: AppointmentFact | null
  readonly position: PositionNode
  readonly person: PersonNode
  readonly basis: ImportedBasis
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly decision: string
  /** Of a secondment: what the person held until the day before. */
  home: AppointmentFact | AppointmentNode | null
  /** Who stands in for the holder after the new last day, and stops with them. */
  deputies: readonly AppointmentFact[]
}

interface Ground {
  readonly positions: PositionPlan
  readonly people: PersonPlan
  readonly today: IsoDate
}

/** Tries out the appointments of a file, in the order of their days, beside those that there are. */
export function planAppointments(
  drafts: readonly RowDraft[],
  { appointments }: Pick<ImportFacts, 'appointments'>,
  ground: Ground,
): readonly AppointmentNode[] {
  const known = new Map(appointments.map((fact) => [keyOf(fact), fact]))
  const resolved = new Map(drafts.map((draft) => [draft, resolve(draft, ground)]))
  const given = takeByKey(drafts, (draft) => {
    const node = resolved.get(draft)
    return node ? keyOf(claimOf(node)) : null
  })
  const nodes = [...given].flatMap(([key, draft]) => {
    const node = resolved.get(draft)
    return node ? [{ ...node, fact: known.get(key) ?? null }] : []
  })
  place(nodes, appointments, ground)
  for (const node of nodes) settleFate(node.draft, node.fact !== null)
  for (const draft of drafts) if (draft.fate === null) settleFate(draft, false)
  return nodes
}

/** One key for one appointment: who, where, since when, and whether they act or hold. */
function keyOf({
  positionId,
  personId,
  from,
  holding,
}: Pick<Appointment, 'positionId' | 'personId' | 'from' | 'holding'>): string {
  return [positionId, personId, from, holding].join(' ')
}

function resolve(draft: RowDraft, { positions, people }: Ground): AppointmentNode | null {
  const read = (key: string) => textOf(draft, key)
  const position = read('positionCode') === null ? null : positions.find(draft, 'positionCode')
  const person = read('staffCode') === null ? null : people.find(draft, 'staffCode')
  const names = [
    position?.title ?? read('positionCode') ?? '',
    person?.fullName ?? read('staffCode') ?? '',
  ]
  draft.label = names.join(' · ')
  const from = read('from')
  const to = read('to')
  if (position === null || person === null || from === null) return null
  return {
    draft,
    fact: null,
    position,
    person,
    basis: (read('basis') ?? 'appointment') as ImportedBasis,
    from: isoDate(from),
    to: to === null ? null : isoDate(to),
    decision: read('decision') ?? '',
    home: null,
    deputies: [],
  }
}

/** Something that stands in a seat on some days, those of the file once they have proved to fit. */
interface Claim extends Appointment {
  readonly fullName: string
  /** Of the seat. */
  readonly title: string
  readonly source: AppointmentFact | AppointmentNode
}

function claimOf(node: AppointmentNode): Claim {
  const { fact, position, person, basis, from, to, draft } = node
  return {
    id: fact?.id ?? `${draft.sheet} ${draft.row}`,
    positionId: position.fact?.id ?? `new ${position.code}`,
    personId: person.fact?.id ?? `new ${person.staffCode}`,
    holding: basis === 'acting' ? 'acting' : 'holder',
    basis,
    from,
    to,
    fullName: person.fullName,
    title: position.title,
    source: node,
  }
}

function place(
  nodes: readonly AppointmentNode[],
  facts: readonly AppointmentFact[],
  { positions, today }: Ground,
): void {
  const titles = new Map(positions.nodes.map(({ fact, title }) => [fact?.id, title]))
  const claims = facts.map((fact): Claim => {
    return { ...fact, title: titles.get(fact.positionId) ?? '', source: fact }
  })
  const seats = Map.groupBy(claims, ({ positionId }) => positionId)
  const persons = Map.groupBy(claims, ({ personId }) => personId)
  for (const node of nodes) {
    if (node.fact) applyEnd(node, node.fact, { facts, claims: [seats, persons], today })
  }
  const added = nodes
    .filter(({ fact }) => fact === null)
    .toSorted((a, b) => compareText(a.from, b.from) || a.draft.row - b.draft.row)
  for (const node of added) {
    const claim = claimOf(node)
    const others = seats.get(claim.positionId) ?? []
    const own = persons.get(claim.personId) ?? []
    requireFit(node, claim, others)
    requireConcurrent(node, claim, own)
    if (node.basis === 'secondment') {
      if (node.to === null) fail(node.draft, 'secondment-without-end', {}, 'to')
      node.home = findHome(node, own)
    }
    if (hasError(node.draft)) continue
    seats.set(claim.positionId, [...others, claim])
    persons.set(claim.personId, [...own, claim])
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The last day is all that a file can change about an appointment that is there. */
function applyEnd(
  node: AppointmentNode,
  fact: AppointmentFact,
  ground: {
    readonly facts: readonly AppointmentFact[]
    readonly claims: readonly Map<string, Claim[]>[]
    readonly today: IsoDate
  },
): void {
  const { draft, to } = node
  if (to === null || to === fact.to) return
  const bound = BOUND_ENDS[fact.basis]
  if (bound !== undefined) return fail(draft, bound, {}, 'to')
  const refusal = refusalOf(() => end(fact, to, ground.today))
  if (refusal === 'appointment-ends-before-start') fail(draft, refusal, {}, 'to')
  else if (refusal !== null) {
    fail(draft, 'appointment-ended', { day: dayFirst(fact.to ?? to) }, 'to')
  }
  if (refusal !== null) return
  const deputies = deputiesAfter(fact, to, ground.facts)
  const toCome = deputies.find(({ from }) => from > to)
  if (toCome) return fail(draft, 'deputy-still-to-come', { day: dayFirst(toCome.from) }, 'to')
  node.deputies = deputies
  const before = fact.to && dayFirst(fact.to)
  noteChange(draft, { column: 'Đến ngày', before, after: dayFirst(to) })
  const ended = new Set([fact.id, ...deputies.map(({ id }) => id)])
  for (const claims of ground.claims) {
    for (const [key, own] of claims) {
      if (own.some(({ id }) => ended.has(id))) {
        claims.set(
          key,
          own.map((claim) => (ended.has(claim.id) ? { ...claim, to } : claim)),
        )
      }
    }
  }
}

/** What ends with something else, which a file does not know. */
const BOUND_ENDS: Partial<Record<AppointmentFact['basis'], ImportRemarkCode>> = {
  secondment: 'secondment-end-changed',
  deputising: 'deputising-end-changed',
}

/** Who would stand in for a holder that is holder no more. */
function deputiesAfter(
  holder: AppointmentFact,
  lastDay: IsoDate,
  facts: readonly AppointmentFact[],
): readonly AppointmentFact[] {
  if (holder.holding !== 'holder') return []
  return facts.filter(
    ({ basis, positionId, from, to }) =>
      basis === 'deputising' &&
      positionId === holder.positionId &&
      isValidOn(holder, from) &&
      (to === null || to > lastDay),
  )
}

function requireFit(node: AppointmentNode, claim: Claim, others: readonly Claim[]): void {
  const { draft, position, person, from } = node
  requireSound(draft, position.draft)
  requireSound(draft, person.draft)
  const { title: name, validFrom } = position
  const validTo = lastDayOf(position)
  if (from < validFrom) {
    fail(draft, 'position-not-yet', { name, day: dayFirst(validFrom) }, 'from')
  } else if (validTo !== null && (claim.to === null || claim.to > validTo)) {
    fail(draft, 'position-closed', { name, day: dayFirst(validTo) }, 'from')
  }
  if (person.bornOn !== null && !isOfAge(yearOf(person.bornOn), from)) {
    fail(draft, 'appointment-before-birth', { from: dayFirst(from) }, 'from')
  }
  const leftOn = person.fact?.leftOn ?? null
  if (leftOn !== null && (claim.to === null || claim.to > leftOn)) {
    fail(draft, 'person-left', { name: person.fullName, day: dayFirst(leftOn) }, 'staffCode')
  }
  const away = person.fact?.absences.find((absence) => overlaps(absence, claim))
  if (away && claim.holding === 'holder') {
    const days = { from: dayFirst(away.from), to: dayFirst(away.to) }
    fail(draft, 'person-absent', { name: person.fullName, ...days }, 'from')
  }
  const refusal = refusalOf(() => requireFree(others, claim))
  if (refusal === 'appointment-ends-before-start') fail(draft, refusal, {}, 'to')
  else if (refusal !== null) {
    const rivals = others.filter((other) => refusalOf(() => requireFree([other], claim)) !== null)
    const holder = rivals.map(({ fullName }) => fullName).join(', ')
    fail(draft, 'appointment-overlaps', { name, holder }, 'from')
  }
}

/** The last day of a seat: its own, or that of its unit. */
function lastDayOf({ validTo, unit }: PositionNode): IsoDate | null {
  const days = [validTo, unit?.validTo ?? null].filter((day) => day !== null).toSorted(compareText)
  return days[0] ?? null
}

/** A further seat beside one that the person holds must be said to be concurrent. */
function requireConcurrent(node: AppointmentNode, claim: Claim, own: readonly Claim[]): void {
  const other = findOtherSeat(own, claim)
  const held = own.find(({ id }) => id === other?.id)
  if (held === undefined) return
  const { fullName: name } = claim
  fail(node.draft, 'appointment-not-concurrent', { name, other: held.title }, 'basis')
}

/** A secondment leaves a seat that the person held until the day before. */
function findHome({ draft, from }: AppointmentNode, own: readonly Claim[]): Claim['source'] | null {
  const dayBefore = addDays(from, -1)
  const home = own.find(
    (claim) => claim.holding === 'holder' && claim.to === dayBefore && isValidOn(claim, dayBefore),
  )
  if (home === undefined) fail(draft, 'secondment-without-home', {}, 'basis')
  return home?.source ?? null
}

function refusalOf(rule: () => unknown): string | null {
  try {
    rule()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
