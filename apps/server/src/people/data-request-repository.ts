import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import type { DataRequest } from './data-request.ts'
import { lockPeople } from './repository.ts'

/**
 * The request, locked until the transaction ends; who may see it follows from the person, who is
 * held first: an erasure goes from the person to the requests as well.
 */
export async function accessDataRequest(ctx: Context, id: string): Promise<DataRequest> {
  const known = await selectRequests(ctx).where('id', '=', id).executeTakeFirst()
  if (!known) refuse('data-request-not-found')
  await lockPeople(ctx, [known.person_id])
  const row = await selectRequests(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? fromRow(row) : refuse('data-request-not-found')
}

/** `data-request-open` when the person has one of the kind that was not answered. */
export async function addDataRequest(ctx: Context, request: DataRequest): Promise<void> {
  const added = await ctx.db
    .insertInto('people.data_request')
    .values({
      tenant_id: ctx.tenantId,
      id: request.id,
      person_id: request.personId,
      kind: request.kind,
      text: request.text,
      state: request.state,
      received_on: request.receivedOn,
      due_on: request.dueOn,
      entered_by: request.enteredBy,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'kind']).where('state', '=', 'open').doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('data-request-open')
}

export async function saveAnswer(
  ctx: Context,
  id: string,
  { state, answer }: { readonly state: 'granted' | 'rejected'; readonly answer: string },
): Promise<void> {
  await ctx.db
    .updateTable('people.data_request')
    .set({ state, answer, answered_at: ctx.now, answered_by: ctx.actor.personId })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

/** What a person whose data is erased wrote and was told goes with it; an open request ends. */
export async function emptyRequestsOf(ctx: Context, personId: string): Promise<void> {
  const ofPerson = () =>
    ctx.db
      .updateTable('people.data_request')
      .where('tenant_id', '=', ctx.tenantId)
      .where('person_id', '=', personId)
  const settled = { answered_at: ctx.now, answered_by: ctx.actor.personId }
  await ofPerson()
    .set({ text: '', answer: '', state: 'granted', ...settled })
    .where('state', '=', 'open')
    .execute()
  await ofPerson().set({ text: '', answer: '' }).execute()
}

function selectRequests(ctx: Context) {
  return ctx.db.selectFrom('people.data_request').selectAll().where('tenant_id', '=', ctx.tenantId)
}

function fromRow(row: Selectable<Database['people.data_request']>): DataRequest {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    text: row.text,
    state: row.state,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    enteredBy: row.entered_by,
  }
}
