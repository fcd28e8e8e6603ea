import type { IsoDate } from '@roviec/calendar'
import { type Selectable, sql } from 'kysely'
import { accessPosition, findPositions, touchOrganization } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import {
  type Appointment,
  type Days,
  findOtherSeat,
  plainBasis,
  requireFree,
  type StoredAppointment,
} from './appointment.ts'
import { findDaysOfSeat } from './queries/find-days-of-seat.ts'
import { findBirthYears } from './queries/find-birth-years.ts'
import { lockPeople, requireWorkingPerson } from './repository.ts'
import { findAbsence } from './absence.ts'
import { listAbsencesOf } from './absence-repository.ts'

/** An appointment about to be made; what is left out hangs on nothing. */
export type NewAppointment = Omit<Appointment, 'basis'> &
  Partial<Pick<StoredAppointment, 'basis' | 'absenceId' | 'homeId' | 'secondmentId'>> & {
    readonly decision: string
  }

/**
 * The appointment, with its seat and its person held until the transaction ends; everybody may see
 * it, so only the ability is left to check. Other seats and people that the command will touch are
 * held in the same order as everywhere, people before seats.
 */
export async function accessAppointment(
  ctx: Context,
  id: string,
  others: { readonly personIds?: readonly string[]; readonly positionIds?: readonly string[] } = {},
): Promise<StoredAppointment> {
  const seen = await getAppointment(ctx, id)
  const home = seen.homeId === null ? null : await getAppointment(ctx, seen.homeId)
  await lockPeople(ctx, [seen.personId, ...(others.personIds ?? [])])
  await lockSeats(ctx, [
    seen.positionId,
    ...(home ? [home.positionId] : []),
    ...(others.positionIds ?? []),
  ])
  return getAppointment(ctx, id)
}

/** Holds seats until the transaction ends, always in one order. */
export async function lockSeats(ctx: Context, positionIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(positionIds)].toSorted()) await accessPosition(ctx, id)
}

/**
 * Makes an appointment once every rule about it holds: the seat is there and free, the person works
 * here, is of age and there, and holds no other seat that was not said to be concurrent. The person
 * and the seat are held already.
 */
export async function appoint(ctx: Context, wanted: NewAppointment): Promise<Appointment> {
  const appointment = { ...wanted, basis: wanted.basis ?? plainBasis(wanted.holding) }
  requireFree(await listAppointmentsTo(ctx, wanted.positionId), appointment)
  await requireWorkingPerson(ctx, wanted.personId, wanted.to)
  await requireOfAge(ctx, appointment)
  await requireSeatThen(ctx, appointment)
  await requireConcurrence(ctx, appointment)
  await requirePresent(ctx, appointment)
  await addAppointment(ctx, appointment)
  return appointment
}

/** The appointments to a position that count. */
export async function listAppointmentsTo(
  ctx: Context,
  positionId: string,
): Promise<readonly StoredAppointment[]> {
  const rows = await selectCounting(ctx).where('position_id', '=', positionId).execute()
  return rows.map(fromRow)
}

/** What goes on in these seats after a day on which it has begun. */
export async function listLastingIn(
  ctx: Context,
  positionIds: readonly string[],
  lastDay: IsoDate,
): Promise<readonly StoredAppointment[]> {
  const rows = await selectCounting(ctx)
    .where('position_id', '=', sql<string>`any(${[...positionIds]}::uuid[])`)
    .where('valid_from', '<=', lastDay)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', lastDay)]))
    .execute()
  return rows.map(fromRow)
}

/** The appointments of a person that count. */
export async function listAppointmentsOf(
  ctx: Context,
  personId: string,
): Promise<readonly StoredAppointment[]> {
  const rows = await selectCounting(ctx).where('person_id', '=', personId).execute()
  return rows.map(fromRow)
}

/** What hangs on a secondment: the return to the own seat, and who acts there meanwhile. */
export async function listBoundToSecondment(
  ctx: Context,
  secondmentId: string,
): Promise<readonly StoredAppointment[]> {
  const rows = await selectCounting(ctx).where('secondment_id', '=', secondmentId).execute()
  return rows.map(fromRow)
}

/** The secondments from an appointment. */
export async function listLentFrom(
  ctx: Context,
  homeId: string,
): Promise<readonly StoredAppointment[]> {
  const rows = await selectCounting(ctx).where('home_id', '=', homeId).execute()
  return rows.map(fromRow)
}

/** Who stands in during an absence. */
export async function listOfAbsence(
  ctx: Context,
  absenceId: string,
): Promise<readonly StoredAppointment[]> {
  const rows = await selectCounting(ctx).where('absence_id', '=', absenceId).execute()
  return rows.map(fromRow)
}

/** Adds an appointment as it is, unchecked. */
export async function addAppointment(
  ctx: Context,
  { decision, ...appointment }: NewAppointment,
): Promise<void> {
  await ctx.db
    .insertInto('people.appointment')
    .values({
      tenant_id: ctx.tenantId,
      id: appointment.id,
      position_id: appointment.positionId,
      person_id: appointment.personId,
      holding: appointment.holding,
      basis: appointment.basis ?? plainBasis(appointment.holding),
      valid_from: appointment.from,
      valid_to: appointment.to,
      absence_id: appointment.absenceId ?? null,
      home_id: appointment.homeId ?? null,
      secondment_id: appointment.secondmentId ?? null,
      decision,
      changed_on: ctx.today,
    })
    .execute()
  await touchOrganization(ctx)
}

/** Keeps new days of an appointment; the decision is the one that ended it before its time. */
export async function saveDays(
  ctx: Context,
  { id, from, to }: Pick<Appointment, 'id'> & Days,
  more: { readonly endDecision?: string; readonly secondmentId?: string } = {},
): Promise<void> {
  await ctx.db
    .updateTable('people.appointment')
    .set({
      valid_from: from,
      valid_to: to,
      changed_on: ctx.today,
      ...(more.endDecision !== undefined && { end_decision: more.endDecision }),
      ...(more.secondmentId !== undefined && { secondment_id: more.secondmentId }),
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await touchOrganization(ctx)
}

/** Marks an entry as a mistake, which counts for no day. */
export async function saveCancelled(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.db
    .updateTable('people.appointment')
    .set({ cancelled_at: ctx.now, cancel_reason: reason, changed_on: ctx.today })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await touchOrganization(ctx)
}

/** The day from which somebody can be appointed: nobody works before the year they turn fifteen. */
async function requireOfAge(ctx: Context, { personId, from }: Appointment): Promise<void> {
  const born = (await findBirthYears(ctx, [personId])).get(personId)
  if (born !== undefined && !isOfAge(born, from)) refuse('appointment-before-birth')
}

/** Whether somebody born in that year may work from that day on. */
export function isOfAge(birthYear: number, from: Appointment['from']): boolean {
  return Number(from.slice(0, 4)) >= birthYear + WORKING_AGE_YEARS
}

/**
 * An employee is at least fifteen. Only the year counts, so that nobody finds out a day of birth by
 * trying days.
 *
 * @law blld-2019-3
 */
const WORKING_AGE_YEARS = 15

/** The seat and its unit exist on every day of the appointment. */
async function requireSeatThen(ctx: Context, { positionId, from, to }: Appointment): Promise<void> {
  const seat = await findDaysOfSeat(ctx, positionId)
  if (seat === null) refuse('position-not-found')
  if (seat.to !== null && seat.to < from) refuse('position-abolished')
  const isWithin = from >= seat.from && (seat.to === null || (to !== null && to <= seat.to))
  if (!isWithin) refuse('appointment-outside-seat', { from: seat.from, to: seat.to ?? '…' })
}

async function requireConcurrence(ctx: Context, wanted: Appointment): Promise<void> {
  const other = findOtherSeat(await listAppointmentsOf(ctx, wanted.personId), wanted)
  if (other === null) return
  const seat = (await findPositions(ctx, [other.positionId])).get(other.positionId)
  refuse('appointment-not-concurrent', { title: seat?.title ?? '', unit: seat?.unitName ?? '' })
}

/** Nobody comes to hold a seat while away: their deputy stands in only where they sat before. */
export async function requirePresent(
  ctx: Context,
  { personId, holding, from, to }: Pick<Appointment, 'personId' | 'holding'> & Days,
): Promise<void> {
  if (holding !== 'holder') return
  const away = findAbsence(await listAbsencesOf(ctx, personId), { from, to }, ctx.today)
  if (away) refuse('appointment-during-absence', { from: away.from, to: away.to })
}

/** The appointment, cancelled or not; `appointment-not-found` without one. */
export async function getAppointment(ctx: Context, id: string): Promise<StoredAppointment> {
  const row = await selectAppointments(ctx).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : refuse('appointment-not-found')
}

function selectCounting(ctx: Context) {
  return selectAppointments(ctx).where('cancelled_at', 'is', null).orderBy('valid_from')
}

function selectAppointments(ctx: Context) {
  return ctx.db.selectFrom('people.appointment').selectAll().where('tenant_id', '=', ctx.tenantId)
}

function fromRow(row: Selectable<Database['people.appointment']>): StoredAppointment {
  return {
    id: row.id,
    positionId: row.position_id,
    personId: row.person_id,
    holding: row.holding,
    basis: row.basis as StoredAppointment['basis'],
    from: row.valid_from,
    to: row.valid_to,
    absenceId: row.absence_id,
    homeId: row.home_id,
    secondmentId: row.secondment_id,
    decision: row.decision,
    cancelledAt: row.cancelled_at,
  }
}
