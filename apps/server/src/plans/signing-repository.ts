import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { planFromRow } from './plan-rows.ts'
import { type PlanCase, whereVisible } from './policy.ts'
import { listAudiences } from './audience-repository.ts'
import { findSigningUnits } from './repository.ts'

/**
 * The ids of published plans for whose signing seat the actor may act, as holder, acting or by
 * delegation, for use inside another query. A clerk who issues for the signer does not.
 */
export function selectPlansToSign(ctx: Context) {
  const { positions, delegations } = ctx.actor
  const lent = delegations.filter(({ scopes }) => scopes.includes('sign-plans'))
  const seatIds = [...positions, ...lent].map(({ positionId }) => positionId)
  return ctx.db
    .selectFrom('plans.plan')
    .select('plans.plan.id')
    .where('plans.plan.tenant_id', '=', ctx.tenantId)
    .where('plans.plan.status', '=', 'published')
    .where('plans.plan.signing_position_id', '=', sql<string>`any(${seatIds}::uuid[])`)
    .where(whereVisible(ctx))
}

/** These plans with what their policy needs to know, by id; for ids that a query let through. */
export async function listPlanCases(
  ctx: Context,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, PlanCase>> {
  if (planIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('plans.plan')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(planIds)])
    .execute()
  const plans = rows.map(planFromRow)
  const audiences = await listAudiences(ctx, planIds)
  const signingUnits = await findSigningUnits(ctx, plans)
  return new Map(
    plans.map((plan) => [
      plan.id,
      {
        plan,
        signingUnitId: signingUnits.get(plan.id) ?? null,
        namedUnitIds: audiences.get(plan.id)?.named ?? new Set(),
        superiorUnitIds: audiences.get(plan.id)?.superior ?? new Set(),
      },
    ]),
  )
}
