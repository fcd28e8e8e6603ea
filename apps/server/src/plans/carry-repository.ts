import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'

/** What a restructuring does to plans. */
export interface PlanCarriage {
  /** Abolished seats and their successors. */
  readonly successors: ReadonlyMap<string, string>
  /** Ended units and the one that takes over what each is named for. */
  readonly units: ReadonlyMap<string, string>
  /** Ended units and every unit that goes on seeing what each saw, as pairs. */
  readonly readers: readonly (readonly [from: string, to: string])[]
  /** Units that stand in a new place, for which others above them now answer. */
  readonly movedUnitIds: readonly string[]
}

/** A plan that names another seat or unit than before. */
export interface CarriedPlan {
  readonly id: string
  readonly label: string
  readonly itemCount: number
}

/**
 * Lets plans name whoever follows: the seat that signs, the unit that entered it, the doers and
 * helpers of drafts, and everybody who may see it, so that nobody loses sight of what they saw.
 * Closed plans keep their names. The restructuring leaves the audit entry.
 */
export async function carryPlans(
  ctx: Context,
  carriage: PlanCarriage,
): Promise<readonly CarriedPlan[]> {
  await addReaders(ctx, carriage.readers)
  await addSuperiors(ctx, [...carriage.movedUnitIds, ...carriage.readers.map(([, to]) => to)])
  const items = [
    ...(await replaceDoers(ctx, carriage.successors)),
    ...(await replaceSupport(ctx, carriage.units)),
  ]
  const itemCounts = new Map<string, Set<string>>()
  for (const { id, plan_id } of items) {
    itemCounts.set(plan_id, (itemCounts.get(plan_id) ?? new Set()).add(id))
  }
  const plans = await savePlans(ctx, carriage, [...itemCounts.keys()])
  return plans.map(({ id, label }) => ({
    id,
    label,
    itemCount: itemCounts.get(id)?.size ?? 0,
  }))
}

interface ItemRow {
  readonly id: string
  readonly plan_id: string
}

async function replaceDoers(
  ctx: Context,
  successors: ReadonlyMap<string, string>,
): Promise<readonly ItemRow[]> {
  if (successors.size === 0) return []
  const { rows } = await sql<ItemRow>`
    UPDATE plans.item i SET accountable_position_id = s.after
    FROM plans.plan p,
      unnest(${[...successors.keys()]}::uuid[], ${[...successors.values()]}::uuid[])
        AS s (before, after)
    WHERE i.tenant_id = ${ctx.tenantId} AND p.tenant_id = i.tenant_id AND p.id = i.plan_id
      AND p.status = 'draft' AND i.accountable_position_id = s.before
    RETURNING i.id, i.plan_id`.execute(ctx.db)
  return rows
}

async function replaceSupport(
  ctx: Context,
  units: ReadonlyMap<string, string>,
): Promise<readonly ItemRow[]> {
  if (units.size === 0) return []
  const ended = [...units.keys()]
  const { rows } = await sql<ItemRow>`
    UPDATE plans.item i SET supporting_unit_ids = (
      SELECT coalesce(jsonb_agg(DISTINCT coalesce(u.after, named.unit_id)), '[]'::jsonb)
      FROM jsonb_array_elements_text(i.supporting_unit_ids) AS named (unit_id)
      LEFT JOIN unnest(${ended}::text[], ${[...units.values()]}::text[]) AS u (before, after)
        ON u.before = named.unit_id)
    FROM plans.plan p
    WHERE i.tenant_id = ${ctx.tenantId} AND p.tenant_id = i.tenant_id AND p.id = i.plan_id
      AND p.status = 'draft' AND i.supporting_unit_ids ?| ${ended}::text[]
    RETURNING i.id, i.plan_id`.execute(ctx.db)
  return rows
}

/** Whoever edits a draft meanwhile learns from its version that it has changed. */
async function savePlans(
  ctx: Context,
  { successors, units }: PlanCarriage,
  changedIds: readonly string[],
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  const { rows } = await sql<{ id: string; label: string }>`
    WITH seat AS (
      SELECT * FROM unnest(${[...successors.keys()]}::uuid[], ${[...successors.values()]}::uuid[])
        AS s (before, after)),
    unit AS (
      SELECT * FROM unnest(${[...units.keys()]}::uuid[], ${[...units.values()]}::uuid[])
        AS u (before, after))
    UPDATE plans.plan p SET
      signing_position_id = coalesce(
        (SELECT after FROM seat WHERE before = p.signing_position_id), p.signing_position_id),
      uploaded_by_unit_id = coalesce(
        (SELECT after FROM unit WHERE before = p.uploaded_by_unit_id), p.uploaded_by_unit_id),
      version = p.version + 1
    WHERE p.tenant_id = ${ctx.tenantId} AND p.status <> 'closed'
      AND (p.signing_position_id IN (SELECT before FROM seat)
        OR p.uploaded_by_unit_id IN (SELECT before FROM unit)
        OR p.id = any(${[...changedIds]}::uuid[]))
    RETURNING p.id, coalesce(p.number, p.title) AS label`.execute(ctx.db)
  return rows
}

/** Closed plans too: what somebody could read yesterday they can read tomorrow. */
async function addReaders(
  ctx: Context,
  readers: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  if (readers.length === 0) return
  await sql`
    INSERT INTO plans.audience (tenant_id, plan_id, unit_id, relation)
    SELECT DISTINCT a.tenant_id, a.plan_id, r.after, a.relation
    FROM plans.audience a
    JOIN unnest(${readers.map(([from]) => from)}::uuid[], ${readers.map(([, to]) => to)}::uuid[])
      AS r (before, after) ON r.before = a.unit_id
    WHERE a.tenant_id = ${ctx.tenantId}
    ON CONFLICT DO NOTHING`.execute(ctx.db)
}

/** Those above a named unit see what it sees: see audience.ts. */
async function addSuperiors(ctx: Context, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return
  await sql`
    INSERT INTO plans.audience (tenant_id, plan_id, unit_id, relation)
    SELECT DISTINCT a.tenant_id, a.plan_id, superior.id, 'superior'
    FROM plans.audience a
    JOIN organization.public_unit u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    CROSS JOIN LATERAL unnest(u.path) AS superior (id)
    WHERE a.tenant_id = ${ctx.tenantId} AND a.relation = 'named'
      AND u.path && ${[...new Set(unitIds)]}::uuid[] AND superior.id <> u.id
    ON CONFLICT DO NOTHING`.execute(ctx.db)
}
