import { type API_ROUTES, Id, Moment, type PlanSummary } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchKey } from '../../platform/text-key.ts'
import { stateCountsByPlan } from '../../tasks/index.ts'
import { planFromRow } from '../plan-rows.ts'
import type { PlanRecord } from '../plan.ts'
import { whereVisible } from '../policy.ts'
import { listAudiences } from '../audience-repository.ts'
import { findSigningUnits } from '../repository.ts'
import { listDraftCounts } from './list-draft-counts.ts'
import { summaryOf } from './present-plan.ts'

type Query = z.output<typeof API_ROUTES.listPlans.query>

const SortValues = z.tuple([Moment, Id])

/** Plans that the reader may see, newest first. */
export async function listPlans(
  ctx: Context,
  { status, search, cursor, limit }: Query,
): Promise<{ entries: PlanSummary[]; nextCursor: string | null }> {
  const searched = searchKey(search ?? '')
  if (search && searched === '') return { entries: [], nextCursor: null }
  let select = ctx.db
    .selectFrom('plans.plan')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where(whereVisible(ctx))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (status) select = select.where('status', '=', status)
  if (searched !== '') select = select.where('search_key', 'like', `%${searched}%`)
  if (cursor !== undefined) {
    const [createdAt, id] = parseCursor(cursor, SortValues)
    select = select.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`)
  }
  const rows = await select.execute()
  const page = pageOf(rows, limit, (row) => [row.created_at, row.id])
  const entries = await summariesOf(ctx, page.entries.map(planFromRow))
  return { entries, nextCursor: page.nextCursor }
}

async function summariesOf(ctx: Context, plans: readonly PlanRecord[]): Promise<PlanSummary[]> {
  const ids = plans.map((plan) => plan.id)
  const draftIds = plans.filter((plan) => plan.status === 'draft').map((plan) => plan.id)
  const tasks = await stateCountsByPlan(ctx, ids)
  const drafts = await listDraftCounts(ctx, draftIds)
  const audiences = await listAudiences(ctx, ids)
  const signingUnits = await findSigningUnits(ctx, plans)
  return plans.map((plan) => {
    const { named, superior } = audiences.get(plan.id) ?? NOBODY
    return summaryOf(
      ctx,
      {
        plan,
        namedUnitIds: named,
        superiorUnitIds: superior,
        signingUnitId: signingUnits.get(plan.id) ?? null,
      },
      { draft: drafts.get(plan.id) ?? NOTHING, tasks: tasks.get(plan.id) },
    )
  })
}

const NOBODY = { named: new Set<string>(), superior: new Set<string>() }
const NOTHING = { kept: 0, blocked: 0 }
