import type { Context } from '../../platform/context.ts'
import { whereVisible } from '../policy.ts'

/** The ids of published and closed plans that the reader may see, for use inside another query. */
export function selectVisiblePlans(ctx: Context) {
  return ctx.db
    .selectFrom('plans.plan')
    .select('plans.plan.id')
    .where('plans.plan.tenant_id', '=', ctx.tenantId)
    .where('plans.plan.status', '<>', 'draft')
    .where(whereVisible(ctx))
}
