import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { requireDraft } from '../import.ts'
import { accessImport, removeImport } from '../repository.ts'

/** Throws a file away that was only tried out; that it was, stays on record. */
export async function discardImport(ctx: Context, importId: string): Promise<void> {
  const stored = await accessImport(ctx, importId)
  requireDraft(stored)

  await removeImport(ctx, stored)
  await recordAudit(ctx, {
    action: 'import.discarded',
    subjectId: importId,
    subjectLabel: stored.fileName,
    before: { fileSha256: stored.fileSha256, counts: stored.counts },
  })
}
