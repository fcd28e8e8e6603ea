import { type Person, PERSON_ABILITIES } from '@roviec/contract'
import type { Actor, HeldPosition } from '../platform/context.ts'

export const PEOPLE_ABILITIES = [
  'create-person',
  'change-person',
  'record-appointment',
  'end-appointment',
  'record-absence',
  'open-personal-file',
  'change-personal-file',
  'request-personal-data',
  'answer-data-request',
  'remove-person',
] as const
export type PeopleAbility = (typeof PEOPLE_ABILITIES)[number]

/** Whom or what an ability is about. */
export interface About {
  /** Null where it is about a seat alone. */
  readonly personId: string | null
  /** From the top to the unit: of the seat, or of each seat of the person, the last ones when none. */
  readonly unitPaths: readonly (readonly string[])[]
}

type Rule = (actor: Actor, about: About) => boolean

const isSelf: Rule = ({ kind, personId }, about) =>
  kind === 'person' && personId !== null && personId === about.personId

/**
 * Bodies that serve the one above them: the department of home affairs looks after the people of
 * the whole committee, a party organ after those of the whole party committee.
 */
const SERVES_THE_BODY_ABOVE: readonly string[] = ['department', 'office', 'division', 'party-organ']

const unitServedBy = ({ unitKind, unitId, unitPath }: HeldPosition) =>
  (SERVES_THE_BODY_ABOVE.includes(unitKind) ? unitPath.at(-2) : null) ?? unitId

/** Over whom the duty of a personnel officer reaches, for rules here and for lists in SQL alike. */
export interface Reach {
  /** The bodies served: everybody seated in them or below. */
  readonly unitIds: readonly string[]
  /** Whoever has no seat is the top's. */
  readonly unseated: boolean
}

export function reachOf({ positions }: Actor): Reach {
  const held = positions.filter(({ duties }) => duties.includes('personnel-officer'))
  return {
    unitIds: [...new Set(held.map(unitServedBy))],
    unseated: held.some((one) => one.unitPath[0] === unitServedBy(one)),
  }
}

const looksAfter: Rule = (actor, { unitPaths }) => {
  const { unitIds, unseated } = reachOf(actor)
  if (unitPaths.length === 0) return unseated
  return unitPaths.some((path) => unitIds.some((id) => path.includes(id)))
}

const keepsOrganization: Rule = ({ kind, positions }) =>
  kind === 'system' || positions.some(({ duties }) => duties.includes('organization-administrator'))

const isPersonnelOfficer: Rule = ({ positions }) =>
  positions.some(({ duties }) => duties.includes('personnel-officer'))

const keeps: Rule = (actor, about) => keepsOrganization(actor, about) || looksAfter(actor, about)
const looksAfterAnother: Rule = (actor, about) => looksAfter(actor, about) && !isSelf(actor, about)

/**
 * Who may do what. Who holds which position is visible to everybody inside the tenant. A personal
 * file opens to the person and to the personnel officer who looks after them, to nobody else: not
 * to heads of units, not to administrators, not to the system.
 */
const RULES: Record<PeopleAbility, Rule> = {
  'create-person': (actor, about) =>
    keepsOrganization(actor, about) || isPersonnelOfficer(actor, about),
  'change-person': keeps,
  'record-appointment': keeps,
  'end-appointment': keeps,
  'record-absence': (actor, about) => keeps(actor, about) || isSelf(actor, about),
  'open-personal-file': (actor, about) => looksAfter(actor, about) || isSelf(actor, about),
  'change-personal-file': looksAfterAnother,
  'request-personal-data': (actor, about) => looksAfter(actor, about) || isSelf(actor, about),
  'answer-data-request': looksAfterAnother,
  'remove-person': looksAfterAnother,
}

export function can(actor: Actor, ability: PeopleAbility, about: About): boolean {
  return RULES[ability](actor, about)
}

/** What a screen about a person offers to the viewer. */
export function abilitiesOf(actor: Actor, about: About): Person['abilities'] {
  return PERSON_ABILITIES.filter((ability) => can(actor, ability, about))
}

/** Whether the actor keeps people and appointments of this person's units, not only their own. */
export function keepsPerson(actor: Actor, about: About): boolean {
  return keeps(actor, about)
}

/** Whether the actor settles requests about personal data at all, of whomever. */
export function canAnswerRequests(actor: Actor): boolean {
  return isPersonnelOfficer(actor, NOBODY)
}

/** Only the holder delegates from a seat: neither who acts in it nor who has a delegation. */
export function canDelegateFrom({ positions }: Actor, positionId: string): boolean {
  return positions.some((held) => held.positionId === positionId && held.holding === 'holder')
}

/** Whoever gave a delegation takes it back, and so may the holder of the seat. */
export function canWithdraw(
  actor: Actor,
  given: { readonly positionId: string; readonly fromPersonId: string },
): boolean {
  return actor.personId === given.fromPersonId || canDelegateFrom(actor, given.positionId)
}

/** What is about nobody in particular, such as entering a new person. */
export const NOBODY: About = { personId: null, unitPaths: [] }
