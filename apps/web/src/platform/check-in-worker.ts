import { cancelled } from './api-error.ts'
import type { DocumentCheck } from './check-document.ts'

interface WorkerAnswer {
  readonly check?: DocumentCheck
  readonly failure?: string
}

/** Checks a file off the page's own thread. Aborting the signal ends the work at once. */
export async function checkInWorker(file: File, signal: AbortSignal): Promise<DocumentCheck> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (signal.aborted) throw cancelled()
  const worker = new Worker(new URL('check-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(cancelled()), { once: true })
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.check === undefined) reject(new Error(data.failure ?? 'no answer'))
        else resolve(data.check)
      })
      worker.postMessage(bytes, [bytes.buffer])
    })
  } finally {
    worker.terminate()
  }
}
