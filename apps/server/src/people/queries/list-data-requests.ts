import { type ApiRoutes, type DataRequest, Id } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { refuse } from '../../platform/errors.ts'
import { can, canAnswerRequests } from '../policy.ts'
import { findPerson } from './find-person.ts'
import { isLookedAfter } from './list-looked-after.ts'
import { listSeatPathsOf } from './list-seat-paths.ts'

type Query = z.output<ApiRoutes['listDataRequests']['query']>

const SortValues = z.tuple([z.iso.date(), Id])

/** The requests of the people whom the viewer looks after; open ones by their last day. */
export async function listDataRequests(ctx: Context, query: Query) {
  if (!canAnswerRequests(ctx.actor)) refuse('data-request-forbidden')
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)
  const rows = await selectRequests(ctx)
    .where('r.state', query.state === 'open' ? '=' : '<>', 'open')
    .where((where) =>
      where.or([
        isLookedAfter(ctx, sql.ref('r.person_id')),
        ...(ctx.actor.personId === null ? [] : [where('r.person_id', '=', ctx.actor.personId)]),
      ]),
    )
    .$if(after !== null, (select) =>
      select.where((where) =>
        where(
          where.refTuple('r.due_on', 'r.id'),
          query.state === 'open' ? '>' : '<',
          where.tuple((after?.[0] ?? '') as never, after?.[1] ?? ''),
        ),
      ),
    )
    .orderBy('r.due_on', query.state === 'open' ? 'asc' : 'desc')
    .orderBy('r.id', query.state === 'open' ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(rows, query.limit, (row) => [row.due_on, row.id])
  return { entries: await present(ctx, page.entries), nextCursor: page.nextCursor }
}

/** What one person asked, the latest first; for the person, and who looks after them. */
export async function listOwnDataRequests(ctx: Context, personId: string) {
  if ((await findPerson(ctx, personId)) === null) refuse('person-not-found')
  const unitPaths = (await listSeatPathsOf(ctx, [personId])).get(personId) ?? []
  if (!can(ctx.actor, 'request-personal-data', { personId, unitPaths })) {
    refuse('data-request-forbidden')
  }
  return { entries: await listRequestsAbout(ctx, personId) }
}

/** The requests themselves, whoever asks. */
export async function listRequestsAbout(ctx: Context, personId: string): Promise<DataRequest[]> {
  const rows = await selectRequests(ctx)
    .where('r.person_id', '=', personId)
    .orderBy('r.received_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(REQUESTS_MAX)
    .execute()
  return present(ctx, rows)
}

const REQUESTS_MAX = 200

function selectRequests(ctx: Context) {
  return ctx.db
    .selectFrom('people.data_request as r')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.person_id'),
    )
    .leftJoin('people.person as o', (join) =>
      join.onRef('o.tenant_id', '=', 'r.tenant_id').onRef('o.id', '=', 'r.entered_by'),
    )
    .select(['r.id', 'r.person_id', 'r.kind', 'r.text', 'r.state', 'r.received_on', 'r.due_on'])
    .select(['r.answer', 'r.answered_at', 'p.full_name', 'p.staff_code'])
    .select('o.full_name as entered_by_name')
    .where('r.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRequests>['execute']>>[number]

async function present(ctx: Context, rows: readonly Row[]): Promise<DataRequest[]> {
  const paths = await listSeatPathsOf(
    ctx,
    rows.map((row) => row.person_id),
  )
  return rows.map((row) => {
    const about = { personId: row.person_id, unitPaths: paths.get(row.person_id) ?? [] }
    const isOpen = row.state === 'open'
    return {
      id: row.id,
      personId: row.person_id,
      fullName: row.full_name,
      staffCode: row.staff_code,
      kind: row.kind,
      text: row.text,
      state: row.state,
      receivedOn: row.received_on,
      dueOn: row.due_on,
      workingDaysLeft: isOpen ? ctx.calendar.countWorkingDaysAfter(ctx.today, row.due_on) : null,
      enteredByName: row.entered_by_name,
      answer: row.answer,
      answeredAt: row.answered_at,
      canAnswer: isOpen && can(ctx.actor, 'answer-data-request', about),
    }
  })
}
