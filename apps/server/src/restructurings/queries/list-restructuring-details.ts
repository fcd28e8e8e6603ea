import type { ApiRoutes, RestructuringDetail } from '@roviec/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { accessRestructuringToView } from '../repository.ts'

type Query = z.output<ApiRoutes['listRestructuringDetails']['query']>

const SortValues = z.tuple([z.coerce.number().int().min(1)])

/** What an applied restructuring changed, in the order in which it was described. */
export async function listRestructuringDetails(
  ctx: Context,
  id: string,
  query: Query,
): Promise<{ entries: RestructuringDetail[]; nextCursor: string | null }> {
  await accessRestructuringToView(ctx, id)
  let select = ctx.db
    .selectFrom('restructurings.detail')
    .select(['ordinal', 'kind', 'change', 'subject_id', 'label', 'before', 'after'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('restructuring_id', '=', id)
    .orderBy('ordinal')
    .limit(query.limit + 1)
  if (query.kind) select = select.where('kind', '=', query.kind)
  if (query.cursor !== undefined) {
    select = select.where('ordinal', '>', parseCursor(query.cursor, SortValues)[0])
  }
  const page = pageOf(await select.execute(), query.limit, (row) => [String(row.ordinal)])
  const entries = page.entries.map((row) => ({
    kind: row.kind,
    change: row.change,
    subjectId: row.subject_id,
    label: row.label,
    before: row.before,
    after: row.after,
  }))
  return { entries, nextCursor: page.nextCursor }
}
