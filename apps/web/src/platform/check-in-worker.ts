import { cancelled, unchecked } from './api-error.ts'
import type { CheckedFile, DocumentCheck } from './check-document.ts'

interface WorkerAnswer {
  readonly check?: DocumentCheck
  readonly failure?: string
}

/** Checks a file off the page's own thread. Aborting the signal ends the work at once. */
export async function checkInWorker(
  file: File,
  signal: AbortSignal,
  isPlanFile = false,
): Promise<DocumentCheck> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (signal.aborted) throw cancelled()
  const worker = new Worker(new URL('check-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(cancelled()), { once: true })
      worker.addEventListener('error', () => reject(unchecked()))
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
        if (data.check !== undefined) resolve(data.check)
        // The PDF reader announces itself to whoever started the worker; that is no answer.
        else if (data.failure !== undefined) reject(unchecked())
      })
      const checked: CheckedFile = { bytes, isPlanFile }
      worker.postMessage(checked, [bytes.buffer])
    })
  } finally {
    worker.terminate()
  }
}
