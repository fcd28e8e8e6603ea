import type { IsoDate } from '@roviec/calendar'
import type { Selectable } from 'kysely'
import { findPositions, touchOrganization } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { type Person, personSearchKey, personSortKey } from './person.ts'
import { type About, can, type PeopleAbility } from './policy.ts'
import { findPerson } from './queries/find-person.ts'
import { listSeatPathsOf } from './queries/list-seat-paths.ts'

const REFUSALS = {
  'create-person': 'person-create-forbidden',
  'change-person': 'person-change-forbidden',
  'record-appointment': 'appointment-record-forbidden',
  'end-appointment': 'appointment-end-forbidden',
  'record-absence': 'absence-forbidden',
  'open-personal-file': 'personal-file-forbidden',
  'change-personal-file': 'personal-file-forbidden',
  'request-personal-data': 'data-request-forbidden',
  'answer-data-request': 'data-request-forbidden',
  'remove-person': 'personal-file-forbidden',
} as const satisfies Record<PeopleAbility, string>

/** A person with what only commands need. */
export interface StoredPerson extends Person {
  readonly version: number
  readonly erasedAt: string | null
}

/** Refuses unless the actor may do this, about nobody in particular unless told. */
export function requireAbility(ctx: Context, ability: PeopleAbility, about: About): void {
  if (!can(ctx.actor, ability, about)) refuse(REFUSALS[ability])
}

/**
 * Who may put this person into this seat: those who keep the seat, if the person is theirs too or
 * nobody's yet. Otherwise a personnel officer could reach any file by an appointment.
 */
export async function requireAppointing(
  ctx: Context,
  { personId, positionId }: { readonly personId: string; readonly positionId: string },
): Promise<void> {
  requireAbility(ctx, 'record-appointment', await aboutSeat(ctx, positionId))
  // A seat may open files and accounts: nobody takes one by their own hand.
  if (personId === ctx.actor.personId) refuse('appointment-own')
  const about = await aboutPerson(ctx, personId)
  if (about.unitPaths.length > 0) requireAbility(ctx, 'record-appointment', about)
}

/** The seat, as rules about it need it. */
export async function aboutSeat(ctx: Context, positionId: string): Promise<About> {
  const position = (await findPositions(ctx, [positionId])).get(positionId)
  return { personId: null, unitPaths: position ? [position.unitPath] : [] }
}

/** The person with the units of their seats, as rules about them need it. */
export async function aboutPerson(ctx: Context, personId: string): Promise<About> {
  const paths = await listSeatPathsOf(ctx, [personId])
  return { personId, unitPaths: paths.get(personId) ?? [] }
}

/**
 * The person for a command, held until the transaction ends so that two commands about one person
 * follow one another; `person-not-found`, or the refusal of the ability.
 */
export async function accessPerson(
  ctx: Context,
  id: string,
  ability: PeopleAbility,
): Promise<StoredPerson> {
  const [person] = await lockPeople(ctx, [id])
  if (!person) refuse('person-not-found')
  requireAbility(ctx, ability, await aboutPerson(ctx, id))
  return person
}

/** Holds people until the transaction ends, always in one order; `person-not-found` when one is unknown. */
export async function lockPeople(
  ctx: Context,
  ids: readonly string[],
): Promise<readonly StoredPerson[]> {
  const wanted = [...new Set(ids)].toSorted()
  const rows = await ctx.db
    .selectFrom('people.person')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', wanted)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  if (rows.length < wanted.length) refuse('person-not-found')
  return rows.map(fromRow)
}

export async function addPerson(ctx: Context, person: Person): Promise<void> {
  await requireCodeFree(ctx, person)
  await ctx.db
    .insertInto('people.person')
    .values({ tenant_id: ctx.tenantId, id: person.id, ...toColumns(person) })
    .execute()
  await touchOrganization(ctx)
}

/** Keeps what was changed about a person; `staff-code-taken` when another has the code. */
export async function savePerson(ctx: Context, person: StoredPerson): Promise<void> {
  await requireCodeFree(ctx, person)
  await ctx.db
    .updateTable('people.person')
    .set({ ...toColumns(person), version: person.version + 1, erased_at: person.erasedAt })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', person.id)
    .execute()
  await touchOrganization(ctx)
}

/** The person, or the refusal `person-not-found`. */
export async function requirePerson(ctx: Context, id: string): Promise<Person> {
  return (await findPerson(ctx, id)) ?? refuse('person-not-found')
}

/** Somebody who works here until `lastDay`, or on without end; else `person-left`. */
export async function requireWorkingPerson(
  ctx: Context,
  id: string,
  lastDay: IsoDate | null,
): Promise<Person> {
  const person = await requirePerson(ctx, id)
  requireWorking(person, lastDay)
  return person
}

function requireWorking({ leftOn }: Person, lastDay: IsoDate | null): void {
  if (leftOn !== null && (lastDay === null || lastDay > leftOn)) {
    refuse('person-left', { on: leftOn })
  }
}

/** Two people with one code are one mistake: equal names are told apart by it alone. */
async function requireCodeFree(ctx: Context, { id, staffCode }: Person): Promise<void> {
  if (staffCode === null) return
  const other = await ctx.db
    .selectFrom('people.person')
    .select('full_name')
    .where('tenant_id', '=', ctx.tenantId)
    .where((where) => where(where.fn('lower', ['staff_code']), '=', staffCode.toLowerCase()))
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) refuse('staff-code-taken', { code: staffCode, name: other.full_name })
}

function toColumns(person: Person) {
  return {
    full_name: person.fullName,
    search_key: personSearchKey(person),
    sort_key: personSortKey(person),
    staff_code: person.staffCode,
    work_phone: person.workPhone,
    work_email: person.workEmail,
    left_on: person.leftOn,
  }
}

function fromRow(row: Selectable<Database['people.person']>): StoredPerson {
  return {
    id: row.id,
    fullName: row.full_name,
    staffCode: row.staff_code,
    workPhone: row.work_phone,
    workEmail: row.work_email,
    leftOn: row.left_on,
    version: row.version,
    erasedAt: row.erased_at,
  }
}
