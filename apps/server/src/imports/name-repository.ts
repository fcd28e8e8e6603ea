import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { namesAny } from '../platform/names-any.ts'
import { emptyImport } from './repository.ts'

/**
 * Takes somebody whose data was erased by law out of the imports: files that named them, with what
 * their rows said, and the name on what they did themselves. `texts` are the names, codes and
 * contacts by which rows without an id name a person. Such an import can no longer be taken back.
 */
export async function removeFromImports(
  ctx: Context,
  person: { readonly personId: string; readonly name: string; readonly texts: readonly string[] },
): Promise<void> {
  const { personId, name, texts } = person
  const naming = await ctx.db
    .selectFrom('imports.import as i')
    .select(['i.id', 'i.status', 'i.file_sha256'])
    .where('i.tenant_id', '=', ctx.tenantId)
    .where(
      sql<boolean>`EXISTS (
        SELECT FROM imports.effect e
        WHERE e.tenant_id = i.tenant_id AND e.import_id = i.id AND (e.subject_id = ${personId}::uuid
          OR ${personId} IN (e.before_state ->> 'personId', e.after_state ->> 'personId')))
      OR EXISTS (
        SELECT FROM imports.import_row r
        WHERE r.tenant_id = i.tenant_id AND r.import_id = i.id
          AND ${namesAny(sql`concat_ws(' ', r.label, r.remarks, r.changes)`, texts)})`,
    )
    .forUpdate()
    .execute()
  for (const { id, status, file_sha256: fileSha256 } of naming) {
    await emptyImport(ctx, { id, status, fileSha256 })
  }
  for (const column of ['uploaded_by', 'applied_by', 'undone_by'] as const) {
    await ctx.db
      .updateTable('imports.import')
      .set({ [column]: name })
      .where('tenant_id', '=', ctx.tenantId)
      .where(`${column}_person_id`, '=', personId)
      .execute()
  }
}
