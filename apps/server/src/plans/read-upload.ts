import { Worker } from 'node:worker_threads'
import type { ErrorCode } from '@roviec/contract'
import { AppError } from '../platform/errors.ts'
import { createQueue } from './reading-queue.ts'
import type {
  ReadingAnswer,
  ReadingRequest,
  ReadingSettings,
  UploadReading,
} from './reading-worker.ts'

/** What one reading may cost; official documents need a small part of it. */
export interface ReadingLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

const DEFAULT_LIMITS: ReadingLimits = { milliseconds: 60_000, megabytes: 768 }

/** More at once would only make each slower, and take the server's memory together. */
const readers = createQueue(2)

/**
 * Reads an uploaded document in a worker of its own, with limits of time and memory, before
 * anything is kept: an upload is untrusted, and a secret document must leave no trace. Uploads
 * beyond two at a time wait for their turn.
 */
export async function readUpload(
  file: { readonly bytes: Uint8Array },
  given: {
    readonly settings: ReadingSettings
    readonly signal: AbortSignal
    readonly limits?: ReadingLimits
  },
): Promise<UploadReading> {
  const { settings, signal, limits = DEFAULT_LIMITS } = given
  const answer = await readers.run(() => answerOf({ bytes: file.bytes, settings }, limits, signal))
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.parameters)
  return answer.reading
}

async function answerOf(
  request: ReadingRequest,
  { milliseconds, megabytes }: ReadingLimits,
  signal: AbortSignal,
): Promise<ReadingAnswer> {
  // Nobody waits for the answer any more.
  if (signal.aborted) return refused('document-reading-timed-out')
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: request,
    env: {},
    // What a parser prints about a document does not belong into the log.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const ended = Promise.withResolvers<ReadingAnswer>()
  const stop = () => ended.resolve(refused('document-reading-timed-out'))
  const timer = setTimeout(stop, milliseconds)
  signal.addEventListener('abort', stop)
  worker.once('message', ended.resolve)
  worker.once('error', (error) => ended.resolve(refused(causeOf(error))))
  worker.once('exit', () => ended.resolve(refused('document-damaged')))
  try {
    return await ended.promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** A worker dies of its limit of memory, or of a fault that a damaged file has led a parser into. */
function causeOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'document-too-complex' : 'document-damaged'
}

function refused(code: ErrorCode): ReadingAnswer {
  return { kind: 'refused', code, parameters: {} }
}
