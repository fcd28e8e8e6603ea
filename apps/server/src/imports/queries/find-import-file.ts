import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { loadFile } from '../../platform/files.ts'
import { requireDraft } from '../import.ts'
import { unpackFile } from '../kept-file.ts'
import { getStoredImport } from './get-import.ts'

/** The file of a draft, to be read again before the transaction in which it counts. */
export async function findImportFile(
  ctx: Context,
  importId: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const stored = await getStoredImport(ctx, importId)
  requireDraft(stored)
  if (stored.fileSha256 === null) refuse('import-not-found')
  return { name: stored.fileName, bytes: unpackFile(await loadFile(ctx, stored.fileSha256)) }
}
