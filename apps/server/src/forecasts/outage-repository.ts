import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import type { OutageRecord } from './outage.ts'
import { can, type OutageAbility } from './policy.ts'

/** As many as one list shows. */
const OUTAGES_MAX = 1000

export function requireOutageRight(ctx: Context, ability: OutageAbility): void {
  if (!can(ctx.actor, ability)) refuse('outage-forbidden')
}

/** Locks an outage for a command. */
export async function accessOutage(
  ctx: Context,
  id: string,
  ability: OutageAbility,
): Promise<OutageRecord> {
  requireOutageRight(ctx, ability)
  const row = await ctx.db
    .selectFrom('forecasts.outage')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) refuse('outage-not-found')
  return {
    id: row.id,
    title: row.title,
    fromOn: row.from_on,
    toOn: row.to_on,
    unitId: row.unit_id,
    decision: row.decision,
  }
}

/** Adds an outage, or refuses when there are as many as a list shows. */
export async function addOutage(ctx: Context, outage: OutageRecord): Promise<void> {
  const { count } = await ctx.db
    .selectFrom('forecasts.outage')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirstOrThrow()
  if (count >= OUTAGES_MAX) refuse('outage-limit', { max: OUTAGES_MAX })
  await ctx.db
    .insertInto('forecasts.outage')
    .values({
      tenant_id: ctx.tenantId,
      id: outage.id,
      title: outage.title,
      from_on: outage.fromOn,
      to_on: outage.toOn,
      unit_id: outage.unitId,
      decision: outage.decision,
      recorded_at: ctx.now,
      recorded_by_person_id: ctx.actor.personId,
      recorded_by_name: ctx.actor.fullName,
    })
    .execute()
}

export async function deleteOutage(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('forecasts.outage')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

/** Puts another name on the outages that somebody recorded, whose data was erased by law. */
export async function replaceOutageRecorder(
  { db, tenantId }: Context,
  personId: string,
  name: string,
): Promise<void> {
  await db
    .updateTable('forecasts.outage')
    .set({ recorded_by_name: name })
    .where('tenant_id', '=', tenantId)
    .where('recorded_by_person_id', '=', personId)
    .execute()
}
