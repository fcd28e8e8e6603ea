import {
  type API_ROUTES,
  IMPORT_FATES,
  type ImportChange,
  type ImportKind,
  type ImportRemark,
  type ImportRow,
} from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchKey } from '../../platform/text-key.ts'
import { getStoredImport } from './get-import.ts'

type Query = z.output<typeof API_ROUTES.listImportRows.query>

const SortValues = z.tuple([z.coerce.number().int().min(0), z.coerce.number().int().min(0)])

/** The rows of a file with their fates: errors first, then in the order of the file. */
export async function listImportRows(
  ctx: Context,
  importId: string,
  query: Query,
): Promise<{ entries: ImportRow[]; nextCursor: string | null }> {
  await getStoredImport(ctx, importId)
  const searched = searchKey(query.search ?? '')
  if (query.search && searched === '') return { entries: [], nextCursor: null }
  let select = selectRows(ctx, importId).limit(query.limit + 1)
  if (query.fate) select = select.where('fate_order', '=', IMPORT_FATES.indexOf(query.fate))
  if (query.kind) select = select.where('kind', '=', query.kind)
  if (query.warned) select = select.where('warned', '=', true)
  if (query.row !== undefined) select = select.where('row_number', '=', query.row)
  if (searched !== '') select = select.where('search_key', 'like', `%${searched}%`)
  if (query.cursor !== undefined) {
    const [fate, ordinal] = parseCursor(query.cursor, SortValues)
    select = select.where(
      sql<boolean>`(fate_order, ordinal) > (${fate}::smallint, ${ordinal}::integer)`,
    )
  }
  const page = pageOf(await select.execute(), query.limit, (row) => [
    String(row.fate_order),
    String(row.ordinal),
  ])
  return { entries: page.entries.map(toRow), nextCursor: page.nextCursor }
}

/** Rows with a remark, errors first, up to a bound. */
export async function listRemarkedRows(
  ctx: Context,
  importId: string,
  limit: number,
): Promise<readonly ImportRow[]> {
  const rows = await selectRows(ctx, importId)
    .where((where) => where.or([where('fate_order', '=', 0), where('warned', '=', true)]))
    .limit(limit)
    .execute()
  return rows.map(toRow)
}

function selectRows({ db, tenantId }: Context, importId: string) {
  return db
    .selectFrom('imports.import_row')
    .select(['ordinal', 'fate_order', 'kind', 'sheet', 'row_number', 'label'])
    .select(['remarks', 'changes'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .orderBy('fate_order')
    .orderBy('ordinal')
}

function toRow(row: {
  readonly fate_order: number
  readonly kind: string
  readonly sheet: string
  readonly row_number: number
  readonly label: string
  readonly remarks: unknown
  readonly changes: unknown
}): ImportRow {
  return {
    kind: row.kind as ImportKind,
    sheet: row.sheet,
    row: row.row_number,
    fate: IMPORT_FATES[row.fate_order] ?? 'error',
    label: row.label,
    remarks: row.remarks as ImportRemark[],
    changes: row.changes as ImportChange[],
  }
}
