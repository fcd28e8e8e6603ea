import type { Context } from '../../platform/context.ts'
import type { TaskCase } from '../policy.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** Whether the plan is open, and who may see it. */
export async function findPlanOfTask(ctx: Context, planId: string): Promise<TaskCase['plan']> {
  const plan = await ctx.db
    .selectFrom('plans.public_plan')
    .select(['status', 'visibility'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()
  const isOpen = plan.status === 'published'
  if (plan.visibility === 'tenant') {
    return { isOpen, visibility: 'tenant', namedUnitIds: NOBODY, superiorUnitIds: NOBODY }
  }
  const audience = await ctx.db
    .selectFrom('plans.public_audience')
    .select(['unit_id', 'relation'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .execute()
  const idsOf = (relation: string) =>
    new Set(audience.filter((row) => row.relation === relation).map((row) => row.unit_id))
  return {
    isOpen,
    visibility: 'units',
    namedUnitIds: idsOf('named'),
    superiorUnitIds: idsOf('superior'),
  }
}
