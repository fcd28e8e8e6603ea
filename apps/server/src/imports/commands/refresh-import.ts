import { recordAudit } from '../../audit/index.ts'
import { canBeginFile } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { dryRunOf, requireDraft } from '../import.ts'
import { planImport } from '../import-plan.ts'
import { listImportFacts } from '../queries/list-import-facts.ts'
import type { ReadTables } from '../read-tables.ts'
import { accessImport, saveDryRun } from '../repository.ts'

/** Tries the same file out again, against what is there now. */
export async function refreshImport(
  ctx: Context,
  { importId, tables }: { readonly importId: string; readonly tables: ReadTables },
): Promise<void> {
  const stored = await accessImport(ctx, importId)
  requireDraft(stored)
  const mayBeginFiles = canBeginFile(ctx.actor)
  const facts = await listImportFacts(ctx)
  const found = dryRunOf(tables, planImport(tables, facts, { today: ctx.today, mayBeginFiles }))

  await saveDryRun(ctx, importId, found)
  await recordAudit(ctx, {
    action: 'import.rechecked',
    subjectId: importId,
    subjectLabel: stored.fileName,
    before: { digest: stored.digest, counts: stored.counts },
    after: { digest: found.digest, counts: found.counts },
  })
}
