import { type ReadingLimits, runDocumentWorker } from './document-worker.ts'
import { AppError } from './errors.ts'
import type { SecrecyAnswer } from './secrecy-worker.ts'

/**
 * Refuses a document with a secrecy stamp before anything of it is kept. What has no text that can
 * be read (pictures, spreadsheets, damaged files) passes: whoever uploads it answers for it. A file
 * that was not looked at to its end, since that took too much, is refused as well.
 */
export async function refuseSecret(
  { bytes }: { readonly bytes: Uint8Array },
  { signal, limits }: { readonly signal: AbortSignal; readonly limits?: ReadingLimits },
): Promise<void> {
  const script = new URL('./secrecy-worker.ts', import.meta.url)
  const answer = await runDocumentWorker<SecrecyAnswer>({ script, data: bytes, signal, limits })
  // A parser that dies of a damaged file has found nothing to read either.
  if (answer.kind === 'passed' || answer.code === 'document-damaged') return
  throw new AppError(answer.code, answer.parameters)
}
