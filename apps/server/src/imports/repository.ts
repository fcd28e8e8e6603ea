import { type Selectable, sql } from 'kysely'
import { IMPORT_FATES, type ImportCounts, type ImportSheet } from '@roviec/contract'
import { addDays } from '@roviec/calendar'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { lockFile, removeFile } from '../platform/files.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import { searchKey } from '../platform/text-key.ts'
import { type DryRun, type StoredImport, UNDO_DAYS } from './import.ts'
import { isWarned, type PlannedRow } from './import-plan.ts'
import type { KeptEffect } from './import-effects.ts'
import { canImport } from './policy.ts'

/** Nobody else may even know which files were given. */
export function requireAbility(ctx: Context): void {
  if (!canImport(ctx.actor)) refuse('import-forbidden')
}

/** Locks an import for a command; `import-forbidden` or `import-not-found` otherwise. */
export async function accessImport(ctx: Context, id: string): Promise<StoredImport> {
  requireAbility(ctx)
  const row = await ctx.db
    .selectFrom('imports.import')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? importFromRow(row) : refuse('import-not-found')
}

export function importFromRow(row: Selectable<Database['imports.import']>): StoredImport {
  return {
    id: row.id,
    status: row.status,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    digest: row.digest,
    sheets: row.sheets as ImportSheet[],
    unreadSheets: row.unread_sheets as string[],
    counts: row.counts as ImportCounts,
    warningCount: row.warning_count,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
    appliedBy: row.applied_by,
    appliedAt: row.applied_at,
    undoneBy: row.undone_by,
    undoneAt: row.undone_at,
  }
}

export async function insertImport(
  ctx: Context,
  given: { readonly id: string; readonly fileName: string; readonly fileSha256: string },
  found: DryRun,
): Promise<void> {
  await ctx.db
    .insertInto('imports.import')
    .values({
      tenant_id: ctx.tenantId,
      id: given.id,
      status: 'draft',
      file_name: given.fileName,
      file_sha256: given.fileSha256,
      uploaded_by: ctx.actor.fullName,
      uploaded_by_person_id: ctx.actor.personId,
      uploaded_at: ctx.now,
      ...summaryOf(found),
    })
    .execute()
  await insertRows(ctx, given.id, found.rows)
}

/** What another dry run of the same file found takes the place of what was found before. */
export async function saveDryRun(ctx: Context, id: string, found: DryRun): Promise<void> {
  await ctx.db
    .updateTable('imports.import')
    .set(summaryOf(found))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await removeRows(ctx, 'imports.import_row', id)
  await insertRows(ctx, id, found.rows)
}

function summaryOf({ digest, sheets, unreadSheets, counts, warningCount }: DryRun) {
  return {
    digest,
    sheets: JSON.stringify(sheets),
    unread_sheets: JSON.stringify(unreadSheets),
    counts: JSON.stringify(counts),
    warning_count: warningCount,
  }
}

const ROW_FIELDS = `ordinal integer, fate_order smallint, kind text, sheet text,
  row_number integer, label text, search_key text, remarks jsonb, changes jsonb, warned boolean`

async function insertRows(ctx: Context, id: string, rows: readonly PlannedRow[]): Promise<void> {
  const made = rows.map((row, ordinal) => ({
    ordinal,
    fate_order: IMPORT_FATES.indexOf(row.fate),
    kind: row.kind,
    sheet: row.sheet,
    row_number: row.row,
    label: row.label,
    search_key: searchKey(row.label),
    remarks: row.remarks,
    changes: row.changes,
    warned: isWarned(row),
  }))
  for (const chunk of inChunks(made)) {
    await sql`
      INSERT INTO imports.import_row (tenant_id, import_id, ordinal, fate_order, kind, sheet,
        row_number, label, search_key, remarks, changes, warned)
      SELECT ${ctx.tenantId}, ${id}, g.* FROM ${recordset(chunk, ROW_FIELDS)}`.execute(ctx.db)
  }
}

export async function saveApplied(
  ctx: Context,
  id: string,
  effects: readonly KeptEffect[],
): Promise<void> {
  await ctx.db
    .updateTable('imports.import')
    .set({
      status: 'applied',
      applied_by: ctx.actor.fullName,
      applied_by_person_id: ctx.actor.personId,
      applied_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  const rows = effects.map(({ kind, subjectId, label, before, after }) => ({
    kind,
    subject_id: subjectId,
    label,
    before_state: before,
    after_state: after,
  }))
  for (const chunk of inChunks(rows)) {
    await sql`
      INSERT INTO imports.effect
        (tenant_id, import_id, kind, subject_id, label, before_state, after_state)
      SELECT ${ctx.tenantId}, ${id}, g.* FROM ${recordset(chunk, EFFECT_FIELDS)}`.execute(ctx.db)
  }
}

const EFFECT_FIELDS = `kind text, subject_id uuid, label text, before_state jsonb,
  after_state jsonb`

export async function listEffects(ctx: Context, id: string): Promise<readonly KeptEffect[]> {
  const rows = await ctx.db
    .selectFrom('imports.effect')
    .select(['kind', 'subject_id', 'label', 'before_state', 'after_state'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', id)
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    subjectId: row.subject_id,
    label: row.label,
    before: row.before_state as object | null,
    after: row.after_state as object,
  }))
}

export async function saveUndone(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('imports.import')
    .set({
      status: 'undone',
      undone_by: ctx.actor.fullName,
      undone_by_person_id: ctx.actor.personId,
      undone_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await removeRows(ctx, 'imports.effect', id)
}

/** Throws a draft away, with the file when nothing else names it. */
export async function removeImport(
  ctx: Context,
  { id, fileSha256 }: Pick<StoredImport, 'id' | 'fileSha256'>,
): Promise<void> {
  await removeRows(ctx, 'imports.import_row', id)
  await ctx.db
    .deleteFrom('imports.import')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  if (fileSha256 !== null) await dropFile(ctx, fileSha256)
}

/**
 * Forgets what is no longer needed to take imports back: the files, what their rows said and what
 * things were like before. That a file was brought in, when and by whom, stays; a draft does not.
 */
export async function forgetOldImports(ctx: Context): Promise<void> {
  const old = await ctx.db
    .selectFrom('imports.import')
    .select(['id', 'status', 'file_sha256'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('file_sha256', 'is not', null)
    .where(
      sql<boolean>`coalesce(undone_at, applied_at, uploaded_at)
      < ${addDays(ctx.today, -UNDO_DAYS)}::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`,
    )
    .execute()
  for (const { id, status, file_sha256: fileSha256 } of old) {
    await emptyImport(ctx, { id, status, fileSha256 })
  }
}

/** That it was brought in stays, and nothing of what it said; of a draft nothing at all. */
export async function emptyImport(
  ctx: Context,
  { id, status, fileSha256 }: Pick<StoredImport, 'id' | 'status' | 'fileSha256'>,
): Promise<void> {
  if (status === 'draft') return removeImport(ctx, { id, fileSha256 })
  await removeRows(ctx, 'imports.import_row', id)
  await removeRows(ctx, 'imports.effect', id)
  await ctx.db
    .updateTable('imports.import')
    .set({ file_sha256: null })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  if (fileSha256 !== null) await dropFile(ctx, fileSha256)
}

async function dropFile(ctx: Context, sha256: string): Promise<void> {
  await lockFile(ctx, sha256)
  const other = await ctx.db
    .selectFrom('imports.import')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('file_sha256', '=', sha256)
    .executeTakeFirst()
  if (other === undefined) await removeFile(ctx, sha256)
}

async function removeRows(
  { db, tenantId }: Context,
  table: 'imports.import_row' | 'imports.effect',
  id: string,
): Promise<void> {
  await db.deleteFrom(table).where('tenant_id', '=', tenantId).where('import_id', '=', id).execute()
}
