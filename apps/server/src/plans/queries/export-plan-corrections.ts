import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { canExportCorrections } from '../policy.ts'
import { accessPlanToView } from '../repository.ts'
import { correctionsFile } from './list-corrections.ts'

/** What the reader found in the document of a plan beside what people made of it. */
export async function exportPlanCorrections(ctx: Context, planId: string) {
  const { plan } = await accessPlanToView(ctx, planId)
  if (!canExportCorrections(ctx.actor)) refuse('plan-corrections-forbidden')
  return correctionsFile(ctx, { planId: plan.id, fileName: `chinh-sua-${planId}.jsonl` })
}
