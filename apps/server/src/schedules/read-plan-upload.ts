import { runDocumentWorker } from '../platform/document-worker.ts'
import { AppError } from '../platform/errors.ts'
import type { ReadingSettings } from '../plans/index.ts'
import type { PlanFileAnswer, PlanFileReading, PlanFileRequest } from './plan-file-worker.ts'

/** Reads an uploaded plan file in a worker of its own, before anything is kept. */
export async function readPlanUpload(
  { bytes }: { readonly bytes: Uint8Array },
  given: { readonly settings: ReadingSettings; readonly signal: AbortSignal },
): Promise<PlanFileReading> {
  const { settings, signal } = given
  const script = new URL('./plan-file-worker.ts', import.meta.url)
  const data: PlanFileRequest = { bytes, settings }
  const answer = await runDocumentWorker<PlanFileAnswer>({ script, data, signal })
  if (answer.kind === 'refused') throw new AppError(answer.code, answer.parameters)
  return answer.reading
}
