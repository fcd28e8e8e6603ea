import type { Context } from '../../platform/context.ts'
import { loadFile } from '../../platform/files.ts'
import { accessPlanToView } from '../repository.ts'

/** The document as it was uploaded, byte for byte. */
export async function getPlanDocument(ctx: Context, planId: string) {
  const { plan } = await accessPlanToView(ctx, planId)
  return {
    fileName: plan.fileName,
    mediaType: plan.mediaType,
    bytes: await loadFile(ctx, plan.fileSha256),
  }
}
