import { type ApiRoutes, Id, type Position, StorableText } from '@roviec/contract'
import { type Expression, expressionBuilder, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import type { Database } from '../../platform/database-schema.ts'
import { searchWords } from '../../platform/text-key.ts'
import { findHolders } from './find-holders.ts'

type Query = z.output<ApiRoutes['searchPositions']['query']>
type Tables = Pick<Database, 'people.appointment'> & {
  p: Database['organization.public_position']
  u: Database['organization.public_unit']
}

const SortValues = z.tuple([StorableText, Id, StorableText, Id])

/** Positions by unit and rank. Every word must be in the title, the unit or the name of a holder. */
export async function searchPositions(ctx: Context, query: Query) {
  const words = searchWords(query.search ?? '')
  if (query.search && words.length === 0) return { entries: [], nextCursor: null }
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)

  let select = ctx.db
    .selectFrom('organization.public_position as p')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.unit_id', 'p.title', 'p.rank', 'p.sort_key'])
    .select(['u.name as unit_name', 'u.sort_key as unit_sort_key'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('u.tenant_id', '=', ctx.tenantId)
    .where(whereBothLast(ctx.today))
  if (query.unitId) select = select.where('p.unit_id', '=', query.unitId)
  if (query.uncovered !== undefined) {
    select = select.where(isAnyoneAppointed(ctx, query.uncovered ? 'nobody' : 'somebody'))
  }
  if (words.length > 0) {
    select = select
      .leftJoin(namesOfAppointed(ctx), (join) => join.onRef('n.position_id', '=', 'p.id'))
      .where(whereFound(words))
  }
  if (after) {
    select = select.where(
      sql<boolean>`(u.sort_key, u.id, p.sort_key, p.id) > (${after[0]}, ${after[1]}::uuid, ${after[2]}, ${after[3]}::uuid)`,
    )
  }
  const rows = await select
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .limit(query.limit + 1)
    .execute()

  const page = pageOf(rows, query.limit, (row) => [
    row.unit_sort_key,
    row.unit_id,
    row.sort_key,
    row.id,
  ])
  const holders = await findHolders(
    ctx,
    page.entries.map((row) => row.id),
  )
  const entries = page.entries.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    title: row.title,
    rank: row.rank as Position['rank'],
    holder: holders.get(row.id) ?? null,
  }))
  return { entries, nextCursor: page.nextCursor }
}

/** The seat and its unit exist on the day. */
function whereBothLast(on: Context['today']): Expression<SqlBool> {
  const where = expressionBuilder<Tables, 'p' | 'u'>()
  return where.and([
    where('p.valid_from', '<=', on),
    where.or([where('p.valid_to', 'is', null), where('p.valid_to', '>=', on)]),
    where('u.valid_from', '<=', on),
    where.or([where('u.valid_to', 'is', null), where('u.valid_to', '>=', on)]),
  ])
}

const WORDS_MAX = 10

/** The names of those appointed, gathered once for all positions: looking each up costs far more. */
function namesOfAppointed({ db, tenantId, today }: Context) {
  return db
    .selectFrom('people.public_holding as h')
    .innerJoin('people.public_person as hp', (join) =>
      join.onRef('hp.tenant_id', '=', 'h.tenant_id').onRef('hp.id', '=', 'h.person_id'),
    )
    .select('h.position_id')
    .select(sql<string>`string_agg(hp.search_key, ' ')`.as('names'))
    .where('h.tenant_id', '=', tenantId)
    .where('hp.tenant_id', '=', tenantId)
    .where('h.valid_from', '<=', today)
    .where((where) => where.or([where('h.valid_to', 'is', null), where('h.valid_to', '>=', today)]))
    .groupBy('h.position_id')
    .as('n')
}

/** Nothing in a folded word has a meaning in LIKE. */
function whereFound(words: readonly string[]) {
  const patterns = words.slice(0, WORDS_MAX).map((word) => `%${word}%`)
  return sql<boolean>`concat_ws(' ', p.search_key, u.search_key, n.names) LIKE ALL (${patterns}::text[])`
}

function isAnyoneAppointed(ctx: Context, wanted: 'somebody' | 'nobody'): Expression<SqlBool> {
  const where = expressionBuilder<Tables, 'p' | 'u'>()
  const exists = where.exists(appointedToday(ctx))
  return wanted === 'somebody' ? exists : where.not(exists)
}

function appointedToday(ctx: Context) {
  return expressionBuilder<Tables, 'p' | 'u'>()
    .selectFrom('people.appointment')
    .select('people.appointment.id')
    .where('people.appointment.tenant_id', '=', ctx.tenantId)
    .whereRef('people.appointment.position_id', '=', 'p.id')
    .where('people.appointment.valid_from', '<=', ctx.today)
    .where((where) =>
      where.or([
        where('people.appointment.valid_to', 'is', null),
        where('people.appointment.valid_to', '>=', ctx.today),
      ]),
    )
}
