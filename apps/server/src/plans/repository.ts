import type { ErrorCode } from '@roviec/contract'
import type { Updateable } from 'kysely'
import { findPositions } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { listAudiences } from './audience-repository.ts'
import type { PlanItemRecord } from './plan-item.ts'
import { headerToRow, itemFromRow, itemToRow, planFromRow } from './plan-rows.ts'
import { permits, type PlanAbility, type PlanRecord } from './plan.ts'
import { can, type PlanCase } from './policy.ts'
import type { PreparedDraft } from './prepare-draft.ts'

const NOT_IN_STATUS = {
  edit: 'plan-not-draft',
  publish: 'plan-not-draft',
  discard: 'plan-not-draft',
  close: 'plan-not-published',
} as const satisfies Record<PlanAbility, ErrorCode>

/**
 * The only way to get a plan for an act: it locks the row, says "not found" to those who may not
 * see it, and refuses those who may not act, in that order.
 */
export async function accessPlan(
  ctx: Context,
  id: string,
  ability: PlanAbility,
): Promise<PlanRecord> {
  return (await accessPlanCase(ctx, id, ability)).plan
}

/** The same with what its policy needs to know. */
export async function accessPlanCase(
  ctx: Context,
  id: string,
  ability: PlanAbility,
): Promise<PlanCase> {
  const planCase = await findPlanCase(ctx, id, { lock: true })
  if (!planCase || !can(ctx.actor, 'view', planCase)) refuse('plan-not-found')
  if (!can(ctx.actor, ability, planCase)) refuse(`plan-${ability}-forbidden`)
  if (!permits(planCase.plan.status, ability)) refuse(NOT_IN_STATUS[ability])
  return planCase
}

/** The only way to get a plan for reading. */
export async function accessPlanToView(ctx: Context, id: string): Promise<PlanCase> {
  const planCase = await findPlanCase(ctx, id, { lock: false })
  if (!planCase || !can(ctx.actor, 'view', planCase)) refuse('plan-not-found')
  return planCase
}

/** The plan with what its policy needs to know; null where there is none. */
export async function findPlanCase(
  ctx: Context,
  id: string,
  { lock }: { lock: boolean },
): Promise<PlanCase | null> {
  const query = ctx.db
    .selectFrom('plans.plan')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const audience = (await listAudiences(ctx, [id])).get(id)
  const plan = planFromRow(row)
  return {
    plan,
    signingUnitId: (await findSigningUnits(ctx, [plan])).get(id) ?? null,
    namedUnitIds: audience?.named ?? new Set(),
    superiorUnitIds: audience?.superior ?? new Set(),
  }
}

/** The unit of each signing position, by plan. */
export async function findSigningUnits(
  ctx: Context,
  plans: readonly Pick<PlanRecord, 'id' | 'signingPositionId'>[],
): Promise<ReadonlyMap<string, string>> {
  const seats = await findPositions(
    ctx,
    plans.flatMap((plan) => plan.signingPositionId ?? []),
  )
  return new Map(
    plans.flatMap(({ id, signingPositionId }) => {
      const seat = seats.get(signingPositionId ?? '')
      return seat ? [[id, seat.unitId] as const] : []
    }),
  )
}

/** Keeps a draft whose document is kept already. */
export async function insertDraft(
  ctx: Context,
  draft: PreparedDraft,
  { id, fileSha256 }: { readonly id: string; readonly fileSha256: string },
): Promise<void> {
  await ctx.db
    .insertInto('plans.plan')
    .values({
      tenant_id: ctx.tenantId,
      id,
      status: 'draft',
      ...headerToRow(draft.header),
      visibility: draft.visibility,
      signing_position_id: draft.signingPositionId,
      file_name: draft.fileName,
      media_type: draft.mediaType,
      file_sha256: fileSha256,
      uploaded_by_person_id: ctx.actor.personId,
      uploaded_by_unit_id: draft.uploadedByUnitId,
      uploaded_by_name: ctx.actor.fullName,
      created_at: ctx.now,
    })
    .execute()
  await ctx.db
    .insertInto('plans.reading')
    .values({
      tenant_id: ctx.tenantId,
      plan_id: id,
      text: draft.text,
      sections: JSON.stringify(draft.sections),
      not_understood: JSON.stringify(draft.notUnderstood),
      places: JSON.stringify(draft.places),
      clarity_score: draft.quality && JSON.stringify(draft.quality.score),
      fingerprint: draft.quality && JSON.stringify(draft.quality.fingerprint),
    })
    .execute()
  await saveItems(ctx, id, draft.items)
}

/** Writes the changed columns and steps the version, which the caller has read under the lock. */
export async function savePlan(
  ctx: Context,
  plan: PlanRecord,
  change: Updateable<Database['plans.plan']>,
): Promise<number> {
  const version = plan.version + 1
  await ctx.db
    .updateTable('plans.plan')
    .set({ ...change, version })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', plan.id)
    .execute()
  return version
}

export async function getReading(
  ctx: Context,
  planId: string,
): Promise<{ text: string; sections: unknown; notUnderstood: unknown; places: unknown }> {
  const row = await ctx.db
    .selectFrom('plans.reading')
    .select(['text', 'sections', 'not_understood', 'places'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const { text, sections, not_understood, places } = row
  return { text, sections, notUnderstood: not_understood, places }
}

/** Whether any plan still names a file of this content; a file kept twice is stored once. */
export async function isPlanFile(ctx: Context, sha256: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('plans.plan')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('file_sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePlan(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('plans.plan')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

/** The items of a draft in document order. */
export async function listItems(ctx: Context, planId: string): Promise<PlanItemRecord[]> {
  const rows = await ctx.db
    .selectFrom('plans.item')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute()
  return rows.map(itemFromRow)
}

/** The named items of one plan, in document order; refuses when one of them is not there. */
export async function getItems(
  ctx: Context,
  planId: string,
  itemIds: readonly string[],
): Promise<PlanItemRecord[]> {
  const wanted = new Set(itemIds)
  const rows = await ctx.db
    .selectFrom('plans.item')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where('id', 'in', [...wanted])
    .orderBy('ordinal')
    .execute()
  if (rows.length !== wanted.size) refuse('plan-item-not-found')
  return rows.map(itemFromRow)
}

/**
 * Writes items that are new or changed, in slices, since a statement carries a bounded number of
 * parameters.
 */
export async function saveItems(
  ctx: Context,
  planId: string,
  items: readonly PlanItemRecord[],
): Promise<void> {
  for (let start = 0; start < items.length; start += ITEMS_PER_STATEMENT) {
    const slice = items.slice(start, start + ITEMS_PER_STATEMENT)
    await ctx.db
      .insertInto('plans.item')
      .values(slice.map((item) => itemToRow(ctx.tenantId, planId, item)))
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'id']).doUpdateSet((row) => ({
          ordinal: row.ref('excluded.ordinal'),
          title: row.ref('excluded.title'),
          text: row.ref('excluded.text'),
          lead_names: row.ref('excluded.lead_names'),
          support_names: row.ref('excluded.support_names'),
          supporting_unit_ids: row.ref('excluded.supporting_unit_ids'),
          accountable_position_id: row.ref('excluded.accountable_position_id'),
          product: row.ref('excluded.product'),
          due: row.ref('excluded.due'),
          clarity: row.ref('excluded.clarity'),
          questions: row.ref('excluded.questions'),
          acknowledged: row.ref('excluded.acknowledged'),
          deferred: row.ref('excluded.deferred'),
          discarded: row.ref('excluded.discarded'),
          merged_into_id: row.ref('excluded.merged_into_id'),
          before_merge: row.ref('excluded.before_merge'),
          split_from_id: row.ref('excluded.split_from_id'),
        })),
      )
      .execute()
  }
}

const ITEMS_PER_STATEMENT = 1000

/** Moves the items behind a place further back, so that so many fit in between. */
export async function makeRoom(
  ctx: Context,
  planId: string,
  { behind, count }: { readonly behind: number; readonly count: number },
): Promise<void> {
  await ctx.db
    .updateTable('plans.item')
    .set((row) => ({ ordinal: row('ordinal', '+', count) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where('ordinal', '>', behind)
    .execute()
}
