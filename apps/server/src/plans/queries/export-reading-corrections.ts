import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { canExportCorrections } from '../policy.ts'
import { correctionsFile } from './list-corrections.ts'

/** What was corrected in the readings of all plans that the reader may see, newest first. */
export async function exportReadingCorrections(ctx: Context) {
  if (!canExportCorrections(ctx.actor)) refuse('plan-corrections-forbidden')
  return correctionsFile(ctx, { planId: null, fileName: `chinh-sua-${ctx.today}.jsonl` })
}
