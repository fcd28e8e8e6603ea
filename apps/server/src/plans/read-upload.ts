import { type ReadingLimits, runDocumentWorker } from '../platform/document-worker.ts'
import { AppError } from '../platform/errors.ts'
import type {
  ReadingAnswer,
  ReadingRequest,
  ReadingSettings,
  UploadReading,
} from './reading-worker.ts'

/**
 * Reads an uploaded document in a worker of its own, with limits of time and memory, before
 * anything is kept: an upload is untrusted, and a secret document must leave no trace.
 */
export async function readUpload(
  file: { readonly bytes: Uint8Array },
  given: {
    readonly settings: ReadingSettings
    readonly signal: AbortSignal
    readonly limits?: ReadingLimits
  },
): Promise<UploadReading> {
  const { settings, signal, limits } = given
  const script = new URL('./reading-worker.ts', import.meta.url)
  const data: ReadingRequest = { bytes: file.bytes, settings }
  const answer = await runDocumentWorker<ReadingAnswer>({ script, data, signal, limits })
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.parameters)
  return answer.reading
}
