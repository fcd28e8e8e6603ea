import { Worker } from 'node:worker_threads'
import type { ErrorCode, ErrorParameters } from '@roviec/contract'
import { createQueue } from './document-queue.ts'
import { AppError } from './errors.ts'

/** What one reading may cost; official documents need a small part of it. */
export interface ReadingLimits {
  readonly milliseconds: number
  readonly megabytes: number
}

export interface DocumentWork {
  /** The module that the worker runs; it posts one answer. */
  readonly script: URL
  readonly data: unknown
  readonly signal: AbortSignal
  readonly limits?: ReadingLimits | undefined
}

/** The worker did not come to an answer of its own. */
export interface WorkerFailure {
  readonly kind: 'refused'
  readonly code: Extract<
    ErrorCode,
    'document-reading-timed-out' | 'document-too-complex' | 'document-damaged'
  >
  readonly parameters: ErrorParameters
}

const DEFAULT_LIMITS: ReadingLimits = { milliseconds: 60_000, megabytes: 768 }

/**
 * More at once would only make each slower, and take the server's memory together. Each that waits
 * holds up to 20 MB, and the last of twenty waits about a minute.
 */
const readers = createQueue(2, 20)

/**
 * Looks into an uploaded document in a worker of its own, with limits of time and memory: an upload
 * is untrusted. Documents beyond two at a time, whoever asks, wait for their turn, and are refused
 * (`document-queue-full`) when too many wait. `A` is what the script answers.
 */
export function runDocumentWorker<A>(work: DocumentWork): Promise<A | WorkerFailure> {
  return readers.run(() => answerOf<A>(work))
}

/** What a script answers that reads uploads: what it has read, or why it does not. */
export type UploadAnswer<R> =
  | { readonly kind: 'read'; readonly reading: R }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly parameters: ErrorParameters }

/** The same for a script whose refusals end the upload; throws `AppError` with their code. */
export async function readInWorker<R>(work: DocumentWork): Promise<R> {
  const answer = await runDocumentWorker<UploadAnswer<R>>(work)
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.parameters)
  return answer.reading
}

async function answerOf<A>(work: DocumentWork): Promise<A | WorkerFailure> {
  const { script, data, signal, limits: { milliseconds, megabytes } = DEFAULT_LIMITS } = work
  // Nobody waits for the answer any more.
  if (signal.aborted) return failure('document-reading-timed-out')
  const worker = new Worker(script, {
    workerData: data,
    env: {},
    // What a parser prints about a document does not belong into the log.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const ended = Promise.withResolvers<A | WorkerFailure>()
  const stop = () => ended.resolve(failure('document-reading-timed-out'))
  const timer = setTimeout(stop, milliseconds)
  signal.addEventListener('abort', stop)
  worker.once('message', ended.resolve)
  worker.once('error', (error) => ended.resolve(failure(causeOf(error))))
  worker.once('exit', () => ended.resolve(failure('document-damaged')))
  try {
    return await ended.promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** A worker dies of its limit of memory, or of a fault that a damaged file has led a parser into. */
function causeOf(error: unknown): WorkerFailure['code'] {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'document-too-complex' : 'document-damaged'
}

function failure(code: WorkerFailure['code']): WorkerFailure {
  return { kind: 'refused', code, parameters: {} }
}
