import { type API_ROUTES, Id, type Import, Moment } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { importFromRow, requireAbility } from '../repository.ts'
import { presentImport } from './present-import.ts'

type Query = z.output<typeof API_ROUTES.listImports.query>

const SortValues = z.tuple([Moment, Id])

/** Files that were given, the latest first. */
export async function listImports(
  ctx: Context,
  { cursor, limit }: Query,
): Promise<{ entries: readonly Import[]; nextCursor: string | null }> {
  requireAbility(ctx)
  let select = ctx.db
    .selectFrom('imports.import')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (cursor !== undefined) {
    const [at, id] = parseCursor(cursor, SortValues)
    select = select.where(sql<boolean>`(uploaded_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = pageOf(await select.execute(), limit, (row) => [row.uploaded_at, row.id])
  const entries = page.entries.map((row) => presentImport(ctx, importFromRow(row)))
  return { entries, nextCursor: page.nextCursor }
}
