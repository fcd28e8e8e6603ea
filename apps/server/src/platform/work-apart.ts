import { Worker } from 'node:worker_threads'
import { createQueue } from './document-queue.ts'

/** Long computing on the tenant's own data. */
export interface ApartWork {
  /** The module that the worker runs; it posts one answer. */
  readonly script: URL
  readonly data: unknown
  readonly milliseconds?: number
}

const MILLISECONDS_MAX = 600_000
const MEGABYTES_MAX = 1024

/** One at a time: requests share the machine with it. */
const computers = createQueue(1)

/**
 * Computes in a worker of its own, so that requests are answered meanwhile. Throws when there is no
 * answer in time. `A` is what the script posts.
 */
export function computeApart<A>(work: ApartWork): Promise<A> {
  return computers.run(() => answerOf<A>(work))
}

async function answerOf<A>({
  script,
  data,
  milliseconds = MILLISECONDS_MAX,
}: ApartWork): Promise<A> {
  const worker = new Worker(script, {
    workerData: data,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_MAX },
  })
  const ended = Promise.withResolvers<A>()
  const fail = (reason: string) => ended.reject(new Error(`${script.pathname}: ${reason}`))
  const timer = setTimeout(() => fail(`no answer in ${milliseconds} ms`), milliseconds)
  worker.once('message', ended.resolve)
  worker.once('error', ended.reject)
  worker.once('exit', () => fail('it ended without an answer'))
  try {
    return await ended.promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
