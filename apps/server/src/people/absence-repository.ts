import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import type { Absence } from './absence.ts'
import { lockPeople } from './repository.ts'

/** The absence, with both people held until the transaction ends. */
export async function accessAbsence(ctx: Context, id: string): Promise<Absence> {
  const seen = await getAbsence(ctx, id)
  await lockPeople(ctx, [seen.personId, seen.deputyId])
  return getAbsence(ctx, id)
}

/** The absences of a person that took place or will. */
export async function listAbsencesOf(ctx: Context, personId: string): Promise<readonly Absence[]> {
  const rows = await selectAbsences(ctx)
    .where('person_id', '=', personId)
    .where('cancelled_at', 'is', null)
    .execute()
  return rows.map(fromRow)
}

/** Every absence that is not over. */
export async function listComingAbsences(ctx: Context): Promise<readonly Absence[]> {
  const rows = await selectAbsences(ctx)
    .where('valid_to', '>=', ctx.today)
    .where('cancelled_at', 'is', null)
    .execute()
  return rows.map(fromRow)
}

export async function addAbsence(ctx: Context, absence: Absence): Promise<void> {
  await ctx.db
    .insertInto('people.absence')
    .values({
      tenant_id: ctx.tenantId,
      id: absence.id,
      person_id: absence.personId,
      deputy_id: absence.deputyId,
      valid_from: absence.from,
      valid_to: absence.to,
    })
    .execute()
}

/** Keeps the last day, or that the absence did not take place. */
export async function saveAbsence(ctx: Context, { id, to, cancelledAt }: Absence): Promise<void> {
  await ctx.db
    .updateTable('people.absence')
    .set({ valid_to: to, cancelled_at: cancelledAt })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

async function getAbsence(ctx: Context, id: string): Promise<Absence> {
  const row = await selectAbsences(ctx).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : refuse('absence-not-found')
}

function selectAbsences(ctx: Context) {
  return ctx.db.selectFrom('people.absence').selectAll().where('tenant_id', '=', ctx.tenantId)
}

function fromRow(row: Selectable<Database['people.absence']>): Absence {
  return {
    id: row.id,
    personId: row.person_id,
    deputyId: row.deputy_id,
    from: row.valid_from,
    to: row.valid_to,
    cancelledAt: row.cancelled_at,
  }
}
