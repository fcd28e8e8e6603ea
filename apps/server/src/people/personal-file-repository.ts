import type { FileOpening, PersonalFile } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { EMPTY_FILE, type StoredFile } from './personal-file.ts'

/** The personal file; an empty one while nothing has been entered. Whoever calls has checked who asks. */
export async function getPersonalFile(ctx: Context, personId: string): Promise<StoredFile> {
  const row = await ctx.db
    .selectFrom('people.personal_file')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return { file: EMPTY_FILE, version: 0, restrictedAt: null }
  const training = await ctx.db
    .selectFrom('people.training_record')
    .select(['course', 'on_date', 'hours'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('person_id', '=', personId)
    .orderBy('ordinal')
    .execute()
  const file: PersonalFile = {
    birthOn: row.birth_on,
    nativePlace: row.native_place,
    qualification: row.qualification,
    qualificationField: row.qualification_field,
    training: training.map(({ course, on_date, hours }) => ({ course, on: on_date, hours })),
    serviceStartOn: row.service_start_on,
    privatePhone: row.private_phone,
    privateEmail: row.private_email,
    retainUntil: row.retain_until,
  }
  return { file, version: row.version, restrictedAt: row.restricted_at }
}

/** Keeps a file as the next version. */
export async function savePersonalFile(
  ctx: Context,
  personId: string,
  { file, version, restrictedAt }: StoredFile,
): Promise<void> {
  const columns = {
    birth_on: file.birthOn,
    native_place: file.nativePlace,
    qualification: file.qualification,
    qualification_field: file.qualificationField,
    service_start_on: file.serviceStartOn,
    private_phone: file.privatePhone,
    private_email: file.privateEmail,
    retain_until: file.retainUntil,
    restricted_at: restrictedAt,
    version: version + 1,
  }
  await ctx.db
    .insertInto('people.personal_file')
    .values({ tenant_id: ctx.tenantId, person_id: personId, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(columns))
    .execute()
  await removeTraining(ctx, personId)
  if (file.training.length === 0) return
  await ctx.db
    .insertInto('people.training_record')
    .values(
      file.training.map(({ course, on, hours }, ordinal) => ({
        tenant_id: ctx.tenantId,
        person_id: personId,
        ordinal,
        course,
        on_date: on,
        hours,
      })),
    )
    .execute()
}

/** Removes the file, with who opened it: this too is about the person. */
export async function removePersonalFile(ctx: Context, personId: string): Promise<void> {
  await removeTraining(ctx, personId)
  for (const table of ['people.personal_file', 'people.file_opening'] as const) {
    await ctx.db
      .deleteFrom(table)
      .where('tenant_id', '=', ctx.tenantId)
      .where('person_id', '=', personId)
      .execute()
  }
}

/** Notes that somebody opens a file now, for the person to read. */
export async function addOpening(
  ctx: Context,
  personId: string,
  purpose: FileOpening['purpose'],
): Promise<void> {
  await ctx.db
    .insertInto('people.file_opening')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      person_id: personId,
      opened_at: ctx.now,
      opened_by: ctx.actor.personId,
      purpose,
    })
    .execute()
}

async function removeTraining(ctx: Context, personId: string): Promise<void> {
  await ctx.db
    .deleteFrom('people.training_record')
    .where('tenant_id', '=', ctx.tenantId)
    .where('person_id', '=', personId)
    .execute()
}
