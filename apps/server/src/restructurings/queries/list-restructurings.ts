import { type ApiRoutes, Id, Moment, type Restructuring } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { canPrepare } from '../policy.ts'
import { fromRow } from '../repository.ts'
import { presentSummary } from './present-restructuring.ts'

type Query = z.output<ApiRoutes['listRestructurings']['query']>

const SortValues = z.tuple([Moment, Id])

/** The latest first. Whoever prepares none sees those that were applied. */
export async function listRestructurings(
  ctx: Context,
  query: Query,
): Promise<{ entries: Restructuring[]; nextCursor: string | null; mayPrepare: boolean }> {
  const mayPrepare = canPrepare(ctx.actor)
  let select = ctx.db
    .selectFrom('restructurings.restructuring')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('prepared_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (!mayPrepare) select = select.where('status', '=', 'applied')
  if (query.cursor !== undefined) {
    const [at, id] = parseCursor(query.cursor, SortValues)
    select = select.where(sql<boolean>`(prepared_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = pageOf(await select.execute(), query.limit, (row) => [row.prepared_at, row.id])
  return {
    entries: page.entries.map((row) => presentSummary(ctx, fromRow(row))),
    nextCursor: page.nextCursor,
    mayPrepare,
  }
}
