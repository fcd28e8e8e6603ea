import { type ApiRoutes, Id, type RetentionEntry } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { refuse } from '../../platform/errors.ts'
import { canAnswerRequests } from '../policy.ts'
import { isLookedAfter } from './list-looked-after.ts'

type Query = z.output<ApiRoutes['listRetention']['query']>

/** The day is empty where none is set. */
const SortValues = z.tuple([z.union([z.iso.date(), z.literal('')]), Id])

/** People without seats whose data must go, of those whom the viewer looks after. */
export async function listRetention(ctx: Context, query: Query) {
  if (!canAnswerRequests(ctx.actor)) refuse('personal-file-forbidden')
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)
  let select = selectRemovable(ctx).where(isLookedAfter(ctx, sql.ref('p.id')))
  // Nobody erases themselves.
  if (ctx.actor.personId !== null) select = select.where('p.id', '<>', ctx.actor.personId)
  if (after !== null) {
    const day = sql`coalesce(nullif(${after[0]}, '')::date, '-infinity')`
    select = select.where(sql<boolean>`(${DAY}, p.id) > (${day}, ${after[1]}::uuid)`)
  }
  const rows = await select
    .orderBy(DAY)
    .orderBy('p.id')
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(rows, query.limit, (row) => [row.retain_until ?? '', row.id])
  return { entries: page.entries.map(toEntry), nextCursor: page.nextCursor }
}

const DAY = sql`coalesce(f.retain_until, '-infinity')`

/** Why the data of one person must go; null when it need not. */
export async function findRemovable(
  ctx: Context,
  personId: string,
): Promise<RetentionEntry | null> {
  const row = await selectRemovable(ctx).where('p.id', '=', personId).executeTakeFirst()
  return row ? toEntry(row) : null
}

function selectRemovable(ctx: Context) {
  const granted = ctx.db
    .selectFrom('people.data_request as r')
    .select('r.person_id')
    .where('r.tenant_id', '=', ctx.tenantId)
    .where('r.kind', '=', 'erasure')
    .where('r.state', '=', 'granted')
  const seated = ctx.db
    .selectFrom('people.appointment as a')
    .select('a.person_id')
    .where('a.tenant_id', '=', ctx.tenantId)
    .where('a.cancelled_at', 'is', null)
    .where((where) =>
      where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', ctx.today)]),
    )
  return ctx.db
    .selectFrom('people.person as p')
    .leftJoin('people.personal_file as f', (join) =>
      join.onRef('f.tenant_id', '=', 'p.tenant_id').onRef('f.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.full_name', 'p.staff_code', 'p.left_on', 'f.retain_until'])
    .select((row) => row('p.id', 'in', granted).as('is_granted'))
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('p.erased_at', 'is', null)
    .where('p.id', 'not in', seated)
    .where((where) =>
      where.or([where('f.retain_until', '<', ctx.today), where('p.id', 'in', granted)]),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRemovable>['execute']>>[number]

function toEntry(row: Row): RetentionEntry {
  return {
    personId: row.id,
    fullName: row.full_name,
    staffCode: row.staff_code,
    leftOn: row.left_on,
    retainUntil: row.retain_until,
    because: row.is_granted ? 'erasure-approved' : 'retention-over',
  }
}
