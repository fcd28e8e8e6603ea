import { type ReadingLimits, runDocumentWorker } from '../platform/document-worker.ts'
import { AppError } from '../platform/errors.ts'
import type { ReadTables } from './read-tables.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-worker.ts'

/**
 * Reads the tables of an uploaded file in a worker of its own, with limits of time and memory,
 * before the transaction opens.
 */
export async function readUpload(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { signal, limits }: { readonly signal: AbortSignal; readonly limits?: ReadingLimits },
): Promise<ReadTables> {
  const script = new URL('./reading-worker.ts', import.meta.url)
  const data: ReadingRequest = { bytes: file.bytes, fileName: file.name }
  const answer = await runDocumentWorker<ReadingAnswer>({ script, data, signal, limits })
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.parameters)
  return answer
}
