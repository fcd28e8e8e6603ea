import {
  type ReadingLimits,
  runDocumentWorker,
  type WorkerFailure,
} from '../platform/document-worker.ts'
import { AppError } from '../platform/errors.ts'
import type { Recognize } from '../platform/recognize-document.ts'
import type {
  ReadingAnswer,
  ReadingRequest,
  ReadingSettings,
  UploadReading,
} from './reading-worker.ts'

/** How an upload is read. */
export interface UploadTerms {
  readonly settings: ReadingSettings
  readonly signal: AbortSignal
  readonly limits?: ReadingLimits
  /** Reads scans; without it they are refused. */
  readonly recognize?: Recognize | null
}

/**
 * Reads an uploaded document in a worker of its own, with limits of time and memory, before
 * anything is kept: an upload is untrusted, and a secret document must leave no trace.
 */
export async function readUpload(
  { bytes }: { readonly bytes: Uint8Array },
  terms: UploadTerms,
): Promise<UploadReading> {
  const { settings, recognize } = terms
  const first = await readApart({ bytes, settings }, terms)
  const isScan = first.kind === 'refused' && first.code === 'document-is-scan'
  // A photograph, which has no pages, is no PDF that could be recognised.
  const isPdf = isScan && first.parameters['pages'] !== 0
  const answer = isPdf && recognize ? await readScan(bytes, recognize, terms) : first
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.parameters)
  return answer.reading
}

/**
 * The program runs beside the worker, which is killed without knowing what it has started. What it
 * could not do the worker tells; a refusal of ours, such as a full line, is one.
 */
async function readScan(
  bytes: Uint8Array,
  recognize: Recognize,
  terms: UploadTerms,
): Promise<ReadingAnswer | WorkerFailure> {
  const recognized = await recognize(bytes, terms.signal).catch((error: unknown) => {
    if (error instanceof AppError) throw error
    return null
  })
  return readApart({ bytes, settings: terms.settings, recognized }, terms)
}

function readApart(
  data: ReadingRequest,
  { signal, limits }: UploadTerms,
): Promise<ReadingAnswer | WorkerFailure> {
  const script = new URL('./reading-worker.ts', import.meta.url)
  return runDocumentWorker<ReadingAnswer>({ script, data, signal, limits })
}
