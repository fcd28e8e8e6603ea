import type { ApiRoutes, TaskSummary } from '@roviec/contract'
import { CivilDate, Id } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchWords } from '../../platform/text-key.ts'
import { presentTasks, selectVisibleTasks } from './present-tasks.ts'
import { whereTimeliness } from './present-timeliness.ts'

type Query = z.output<ApiRoutes['listTasks']['query']>

const SortValues = z.tuple([CivilDate, Id])

/** Tasks that the reader may see, the earliest deadline first, undated work last. */
export async function listTasks(
  ctx: Context,
  query: Query,
): Promise<{ entries: TaskSummary[]; nextCursor: string | null }> {
  const words = searchWords(query.search ?? '')
  if (query.search && words.length === 0) return { entries: [], nextCursor: null }

  let select = selectVisibleTasks(ctx)
  if (query.planId) select = select.where('t.plan_id', '=', query.planId)
  if (query.unitId) select = select.where(isLedBy(query.unitId, query.inside === true))
  if (query.positionId) select = select.where('t.accountable_position_id', '=', query.positionId)
  if (query.open === true) select = select.where('t.status', 'in', OPEN)
  if (query.timeliness) select = select.where(whereTimeliness(query.timeliness, ctx.today))
  if (query.dueFrom) select = select.where('t.due_on', '>=', query.dueFrom)
  if (query.dueTo) select = select.where('t.due_on', '<=', query.dueTo)
  if (words.length > 0) {
    select = select.where(
      sql<boolean>`to_tsvector('simple', t.search_key) @@ to_tsquery('simple', ${queryOf(words)})`,
    )
  }
  if (query.cursor !== undefined) {
    const [dueOrder, id] = parseCursor(query.cursor, SortValues)
    select = select.where(sql<boolean>`(t.due_order, t.id) > (${dueOrder}::date, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy('t.due_order')
    .orderBy('t.id')
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(rows, query.limit, (row) => [row.due_order, row.id])
  return { entries: await presentTasks(ctx, page.entries), nextCursor: page.nextCursor }
}

const OPEN = ['assigned', 'accepted', 'submitted', 'returned'] as const

/** Led by one unit, or by it and what is inside it. */
function isLedBy(unitId: string, inside: boolean) {
  if (!inside) return sql<boolean>`t.lead_unit_id = ${unitId}::uuid`
  return sql<boolean>`t.lead_unit_id IN (
    SELECT u.id FROM organization.public_unit u
    WHERE u.tenant_id = t.tenant_id AND ${unitId}::uuid = ANY (u.path)
  )`
}

const WORDS_MAX = 10

/** Every word, or what begins with it. Folded words hold nothing that a text search would interpret. */
function queryOf(words: readonly string[]): string {
  return words
    .slice(0, WORDS_MAX)
    .map((word) => `${word}:*`)
    .join(' & ')
}
