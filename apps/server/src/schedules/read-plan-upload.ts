import { readInWorker } from '../platform/document-worker.ts'
import type { ReadingSettings } from '../plans/index.ts'
import type { PlanFileReading, PlanFileRequest } from './plan-file-worker.ts'

/** Reads an uploaded plan file in a worker of its own, before anything is kept. */
export function readPlanUpload(
  { bytes }: { readonly bytes: Uint8Array },
  { settings, signal }: { readonly settings: ReadingSettings; readonly signal: AbortSignal },
): Promise<PlanFileReading> {
  const script = new URL('./plan-file-worker.ts', import.meta.url)
  const data: PlanFileRequest = { bytes, settings }
  return readInWorker<PlanFileReading>({ script, data, signal })
}
