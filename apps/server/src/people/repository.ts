import { touchOrganization } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import type { Appointment } from './appointment.ts'
import { type Person, personSearchKey, personSortKey } from './person.ts'
import { can, type PeopleAbility } from './policy.ts'
import { findPerson } from './queries/find-person.ts'

const REFUSALS = {
  'create-person': 'person-create-forbidden',
  'record-appointment': 'appointment-record-forbidden',
  'end-appointment': 'appointment-end-forbidden',
} as const satisfies Record<PeopleAbility, string>

export function requireAbility(ctx: Context, ability: PeopleAbility): void {
  if (!can(ctx.actor, ability)) refuse(REFUSALS[ability])
}

export async function addPerson(ctx: Context, person: Person): Promise<void> {
  await ctx.db
    .insertInto('people.person')
    .values({
      tenant_id: ctx.tenantId,
      id: person.id,
      full_name: person.fullName,
      search_key: personSearchKey(person),
      sort_key: personSortKey(person),
    })
    .execute()
  await touchOrganization(ctx)
}

/** The person, or the refusal `person-not-found`. */
export async function requirePerson(ctx: Context, id: string): Promise<Person> {
  return (await findPerson(ctx, id)) ?? refuse('person-not-found')
}

/** Locks the appointment for a command; everybody may see it, so only the ability is checked. */
export async function accessAppointment(
  ctx: Context,
  id: string,
  ability: PeopleAbility,
): Promise<Appointment> {
  const row = await selectAppointments(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) refuse('appointment-not-found')
  requireAbility(ctx, ability)
  return fromRow(row)
}

/** Every appointment there has been to a position. */
export async function listAppointmentsTo(
  ctx: Context,
  positionId: string,
): Promise<readonly Appointment[]> {
  const rows = await selectAppointments(ctx).where('position_id', '=', positionId).execute()
  return rows.map(fromRow)
}

export async function addAppointment(
  ctx: Context,
  { decision, ...appointment }: Appointment & { readonly decision: string },
): Promise<void> {
  await ctx.db
    .insertInto('people.appointment')
    .values({
      tenant_id: ctx.tenantId,
      id: appointment.id,
      position_id: appointment.positionId,
      person_id: appointment.personId,
      holding: appointment.holding,
      valid_from: appointment.from,
      valid_to: appointment.to,
      decision,
      changed_on: ctx.today,
    })
    .execute()
  await touchOrganization(ctx)
}

export async function saveEnd(
  ctx: Context,
  { id, to }: Appointment,
  decision: string,
): Promise<void> {
  await ctx.db
    .updateTable('people.appointment')
    .set({ valid_to: to, end_decision: decision, changed_on: ctx.today })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await touchOrganization(ctx)
}

function selectAppointments(ctx: Context) {
  return ctx.db
    .selectFrom('people.appointment')
    .select(['id', 'position_id', 'person_id', 'holding', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', ctx.tenantId)
}

function fromRow(row: {
  readonly id: string
  readonly position_id: string
  readonly person_id: string
  readonly holding: Appointment['holding']
  readonly valid_from: Appointment['from']
  readonly valid_to: Appointment['to']
}): Appointment {
  return {
    id: row.id,
    positionId: row.position_id,
    personId: row.person_id,
    holding: row.holding,
    from: row.valid_from,
    to: row.valid_to,
  }
}
