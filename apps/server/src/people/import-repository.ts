import { isoDate, type IsoDate } from '@roviec/calendar'
import type { AppointmentBasis } from '@roviec/contract'
import { sql } from 'kysely'
import type { Actor, Context } from '../platform/context.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import type { Absence } from './absence.ts'
import { listComingAbsences } from './absence-repository.ts'
import type { Appointment } from './appointment.ts'
import { type Person, personSearchKey, personSortKey } from './person.ts'
import { can, canAnswerRequests, NOBODY } from './policy.ts'
import { listSeatPathsOf } from './queries/list-seat-paths.ts'

/** Somebody in a file that is brought in. */
export interface ImportedPerson {
  readonly id: string
  readonly staffCode: string | null
  readonly fullName: string
  readonly workPhone: string | null
  readonly workEmail: string | null
  /** Goes into the personal file; null leaves that as it is. */
  readonly bornOn: IsoDate | null
}

/** An appointment in a file that is brought in. */
export interface ImportedAppointment extends Appointment {
  readonly decision: string
  /** What decided the last day; null while none did. */
  readonly endDecision: string | null
  readonly homeId: string | null
}

/** Whether the actor may write into a personal file now: `closed` to them, or `restricted` to all. */
export type FileAccess = 'open' | 'restricted' | 'closed'

/** Somebody as the system knows them, when a file is held against that. */
export interface KnownPerson extends ImportedPerson, Pick<Person, 'leftOn'> {
  readonly file: FileAccess
  /** The absences that are not over. */
  readonly absences: readonly Absence[]
}

/** Whether the actor may begin the personal file of somebody new, who has no seat yet. */
export function canBeginFile(actor: Actor): boolean {
  return can(actor, 'change-personal-file', NOBODY)
}

/** Everybody who works here or did, with the birthday that rules look at. */
export async function listImportedPeople(ctx: Context): Promise<readonly KnownPerson[]> {
  const rows = await ctx.db
    .selectFrom('people.person as p')
    .leftJoin('people.personal_file as f', (join) =>
      join.onRef('f.tenant_id', '=', 'p.tenant_id').onRef('f.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.staff_code', 'p.full_name', 'p.work_phone', 'p.work_email', 'p.left_on'])
    .select(['f.birth_on', 'f.restricted_at'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('p.erased_at', 'is', null)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute()
  const open = await listOpenFiles(
    ctx,
    rows.map(({ id }) => id),
  )
  const absences = Map.groupBy(await listComingAbsences(ctx), ({ personId }) => personId)
  const accessTo = (id: string, restrictedAt: string | null): FileAccess => {
    if (!open.has(id)) return 'closed'
    return restrictedAt === null ? 'open' : 'restricted'
  }
  return rows.map((row) => ({
    id: row.id,
    staffCode: row.staff_code,
    fullName: row.full_name,
    workPhone: row.work_phone,
    workEmail: row.work_email,
    bornOn: row.birth_on === null ? null : isoDate(row.birth_on),
    leftOn: row.left_on,
    file: accessTo(row.id, row.restricted_at),
    absences: absences.get(row.id) ?? [],
  }))
}

/** The people whose personal files the actor may change. */
async function listOpenFiles(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const open = new Set<string>()
  if (!canAnswerRequests(ctx.actor)) return open
  for (const chunk of inChunks(personIds)) {
    const paths = await listSeatPathsOf(ctx, chunk)
    for (const personId of chunk) {
      const about = { personId, unitPaths: paths.get(personId) ?? [] }
      if (can(ctx.actor, 'change-personal-file', about)) open.add(personId)
    }
  }
  return open
}

/** Every appointment that counts. */
export async function listImportedAppointments(
  ctx: Context,
): Promise<readonly (ImportedAppointment & { readonly fullName: string })[]> {
  const rows = await ctx.db
    .selectFrom('people.appointment as a')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.position_id', 'a.person_id', 'a.holding', 'a.basis', 'a.valid_from'])
    .select(['a.valid_to', 'a.decision', 'a.end_decision', 'a.home_id', 'p.full_name'])
    .where('a.tenant_id', '=', ctx.tenantId)
    .where('a.cancelled_at', 'is', null)
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    positionId: row.position_id,
    personId: row.person_id,
    fullName: row.full_name,
    holding: row.holding,
    basis: row.basis as AppointmentBasis,
    from: row.valid_from,
    to: row.valid_to,
    decision: row.decision,
    endDecision: row.end_decision,
    homeId: row.home_id,
  }))
}

const PERSON_FIELDS = `id uuid, staff_code text, full_name text, work_phone text, work_email text,
  search_key text, sort_key text`

export async function addPeople(ctx: Context, people: readonly ImportedPerson[]): Promise<void> {
  for (const chunk of inChunks(people.map(personRow))) {
    await sql`
      INSERT INTO people.person
        (tenant_id, id, staff_code, full_name, work_phone, work_email, search_key, sort_key)
      SELECT ${ctx.tenantId}, g.* FROM ${recordset(chunk, PERSON_FIELDS)}`.execute(ctx.db)
  }
  await saveBirthdays(ctx, people)
}

export async function savePeople(ctx: Context, people: readonly ImportedPerson[]): Promise<void> {
  for (const chunk of inChunks(people.map(personRow))) {
    await sql`
      UPDATE people.person p SET full_name = g.full_name, work_phone = g.work_phone,
        work_email = g.work_email, search_key = g.search_key, sort_key = g.sort_key,
        version = p.version + 1
      FROM ${recordset(chunk, PERSON_FIELDS)}
      WHERE p.tenant_id = ${ctx.tenantId} AND p.id = g.id`.execute(ctx.db)
  }
  await saveBirthdays(ctx, people)
}

async function saveBirthdays(ctx: Context, people: readonly ImportedPerson[]): Promise<void> {
  const known = people.filter(({ bornOn }) => bornOn !== null)
  const rows = known.map(({ id, bornOn }) => ({ person_id: id, birth_on: bornOn }))
  for (const chunk of inChunks(rows)) {
    await sql`
      INSERT INTO people.personal_file AS f (tenant_id, person_id, birth_on, version)
      SELECT ${ctx.tenantId}, g.person_id, g.birth_on, 1
      FROM ${recordset(chunk, 'person_id uuid, birth_on date')}
      ON CONFLICT (tenant_id, person_id) DO UPDATE
        SET birth_on = excluded.birth_on, version = f.version + 1
        WHERE f.restricted_at IS NULL AND coalesce(f.birth_on <> excluded.birth_on, true)`.execute(
      ctx.db,
    )
  }
}

/** Takes people away again, with the files that were begun for them. */
export async function removePeople(ctx: Context, ids: readonly string[]): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await ctx.db
      .deleteFrom('people.personal_file')
      .where('tenant_id', '=', ctx.tenantId)
      .where(sql<boolean>`person_id = ANY(${[...chunk]}::uuid[])`)
      .execute()
    await ctx.db
      .deleteFrom('people.person')
      .where('tenant_id', '=', ctx.tenantId)
      .where(sql<boolean>`id = ANY(${[...chunk]}::uuid[])`)
      .execute()
  }
}

const APPOINTMENT_FIELDS = `id uuid, position_id uuid, person_id uuid, holding text, basis text,
  valid_from date, valid_to date, decision text, home_id uuid`

/** The caller has checked that nobody's days in a seat overlap. */
export async function addAppointments(
  ctx: Context,
  appointments: readonly ImportedAppointment[],
): Promise<void> {
  for (const chunk of inChunks(appointments.map(appointmentRow))) {
    await sql`
      INSERT INTO people.appointment (tenant_id, id, position_id, person_id, holding, basis,
        valid_from, valid_to, decision, home_id, changed_on)
      SELECT ${ctx.tenantId}, g.*, ${ctx.today}::date
      FROM ${recordset(chunk, APPOINTMENT_FIELDS)}`.execute(ctx.db)
  }
}

/** Sets the last days of appointments. A decision is kept where there is one. */
export async function saveLastDays(
  ctx: Context,
  ends: readonly {
    readonly id: string
    readonly to: IsoDate | null
    readonly decision: string | null
  }[],
): Promise<void> {
  const rows = ends.map(({ id, to, decision }) => ({ id, valid_to: to, end_decision: decision }))
  for (const chunk of inChunks(rows)) {
    await sql`
      UPDATE people.appointment a SET valid_to = g.valid_to, end_decision = g.end_decision,
        changed_on = ${ctx.today}::date
      FROM ${recordset(chunk, 'id uuid, valid_to date, end_decision text')}
      WHERE a.tenant_id = ${ctx.tenantId} AND a.id = g.id`.execute(ctx.db)
  }
}

export async function removeAppointments(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('people.appointment')
    .where('tenant_id', '=', ctx.tenantId)
    .where(sql<boolean>`id = ANY(${[...ids]}::uuid[])`)
    .execute()
}

function personRow(person: ImportedPerson) {
  return {
    id: person.id,
    staff_code: person.staffCode,
    full_name: person.fullName,
    work_phone: person.workPhone,
    work_email: person.workEmail,
    search_key: personSearchKey(person),
    sort_key: personSortKey(person),
  }
}

function appointmentRow(appointment: ImportedAppointment) {
  return {
    id: appointment.id,
    position_id: appointment.positionId,
    person_id: appointment.personId,
    holding: appointment.holding,
    basis: appointment.basis,
    valid_from: appointment.from,
    valid_to: appointment.to,
    decision: appointment.decision,
    home_id: appointment.homeId,
  }
}
