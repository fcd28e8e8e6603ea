import type { PlanSection } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { getReading } from './repository.ts'

/** The parts of the document that stand above its tasks, of a plan that the actor has been let see. */
export async function listSections(ctx: Context, planId: string): Promise<PlanSection[]> {
  const { sections } = await getReading(ctx, planId)
  return sections as PlanSection[]
}
