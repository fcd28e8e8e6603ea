import { recordAudit } from '../../audit/index.ts'
import { canBeginFile } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { saveFile } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { dryRunOf } from '../import.ts'
import { planImport } from '../import-plan.ts'
import { packFile } from '../kept-file.ts'
import { listImportFacts } from '../queries/list-import-facts.ts'
import type { ReadTables } from '../read-tables.ts'
import { insertImport, requireAbility } from '../repository.ts'

/** Keeps a file that has been read, with what its rows would become; nothing else is changed. */
export async function uploadImport(
  ctx: Context,
  {
    file,
    tables,
  }: {
    readonly file: { readonly name: string; readonly bytes: Uint8Array }
    readonly tables: ReadTables
  },
): Promise<{ id: string }> {
  requireAbility(ctx)
  const mayBeginFiles = canBeginFile(ctx.actor)
  const facts = await listImportFacts(ctx)
  const found = dryRunOf(tables, planImport(tables, facts, { today: ctx.today, mayBeginFiles }))

  const id = newId()
  const fileName = file.name.slice(-200).toWellFormed()
  const fileSha256 = await saveFile(ctx, packFile(file.bytes))
  await insertImport(ctx, { id, fileName, fileSha256 }, found)
  await recordAudit(ctx, {
    action: 'import.uploaded',
    subjectId: id,
    subjectLabel: fileName,
    after: { fileSha256, digest: found.digest, counts: found.counts },
  })
  return { id }
}
