import { type ApiRoutes, Id, StorableText } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchWords } from '../../platform/text-key.ts'
import { isValidOn } from '../appointment.ts'
import { listSeatsOf } from './list-seats.ts'

type Query = z.output<ApiRoutes['searchPeople']['query']>

const SortValues = z.tuple([StorableText, Id])

/** People by given name. Every word must be in the name or the staff code. */
export async function searchPeople(ctx: Context, query: Query) {
  const words = searchWords(query.search ?? '')
  if (query.search && words.length === 0) return { entries: [], nextCursor: null }
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)

  let select = ctx.db
    .selectFrom('people.person as p')
    .select(['p.id', 'p.full_name', 'p.staff_code', 'p.work_phone', 'p.work_email', 'p.left_on'])
    .select('p.sort_key')
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('p.erased_at', 'is', null)
  if (!query.left) {
    select = select.where((where) =>
      where.or([where('p.left_on', 'is', null), where('p.left_on', '>=', ctx.today)]),
    )
  }
  if (query.unitId) select = select.where('p.id', 'in', selectSeatedIn(ctx, query.unitId))
  if (words.length > 0) {
    // Nothing in a folded word has a meaning in LIKE.
    const patterns = words.slice(0, WORDS_MAX).map((word) => `%${word}%`)
    select = select.where(sql<boolean>`p.search_key LIKE ALL (${patterns}::text[])`)
  }
  if (after) {
    select = select.where(sql<boolean>`(p.sort_key, p.id) > (${after[0]}, ${after[1]}::uuid)`)
  }
  const rows = await select
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .limit(query.limit + 1)
    .execute()

  const page = pageOf(rows, query.limit, (row) => [row.sort_key, row.id])
  const seats = await listSeatsOf(
    ctx,
    page.entries.map((row) => row.id),
  )
  const entries = page.entries.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    staffCode: row.staff_code,
    workPhone: row.work_phone,
    workEmail: row.work_email,
    leftOn: row.left_on,
    seats: (seats.get(row.id) ?? []).filter((seat) => isValidOn(seat, ctx.today)),
  }))
  return { entries, nextCursor: page.nextCursor }
}

const WORDS_MAX = 10

function selectSeatedIn({ db, tenantId, today }: Context, unitId: string) {
  return db
    .selectFrom('people.appointment as a')
    .innerJoin('organization.public_position as s', (join) =>
      join.onRef('s.tenant_id', '=', 'a.tenant_id').onRef('s.id', '=', 'a.position_id'),
    )
    .select('a.person_id')
    .where('a.tenant_id', '=', tenantId)
    .where('s.tenant_id', '=', tenantId)
    .where('s.unit_id', '=', unitId)
    .where('a.cancelled_at', 'is', null)
    .where('a.valid_from', '<=', today)
    .where((where) => where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', today)]))
}
