import { addDays, type IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Unit } from './unit.ts'

/** The first day of a unit's last description. */
export async function getLastUnitVersion(ctx: Context, id: string): Promise<IsoDate> {
  const row = await ctx.db
    .selectFrom('organization.unit_version')
    .select('valid_from')
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', id)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow()
  return row.valid_from
}

/** From what day on something is different, since when it was as before, and what decided it. */
export interface Replacement {
  readonly from: IsoDate
  readonly last: IsoDate
  readonly decision: string | null
}

/** The last version ends the day before, or is replaced when it began on the very day. */
export async function replaceUnitVersion(
  ctx: Context,
  unit: Unit,
  { from, last, decision }: Replacement,
): Promise<void> {
  if (from > last) {
    await endUnitVersion(ctx, unit.id, { last, lastDay: addDays(from, -1) })
    await addUnitVersion(ctx, unit, from, decision)
    return
  }
  await ctx.db
    .updateTable('organization.unit_version')
    .set({ ...describe(unit), decision: withDecision(decision) })
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', unit.id)
    .where('valid_from', '=', last)
    .execute()
}

/** Ends the last description on its last day. */
export async function endUnitVersion(
  ctx: Context,
  id: string,
  { last, lastDay }: { readonly last: IsoDate; readonly lastDay: IsoDate },
): Promise<void> {
  await ctx.db
    .updateTable('organization.unit_version')
    .set({ valid_to: lastDay })
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', id)
    .where('valid_from', '=', last)
    .execute()
}

/** Adds a description that begins on a day. */
export async function addUnitVersion(
  ctx: Context,
  unit: Unit,
  from: IsoDate,
  decision: string | null = null,
): Promise<void> {
  await ctx.db
    .insertInto('organization.unit_version')
    .values({
      tenant_id: ctx.tenantId,
      unit_id: unit.id,
      valid_from: from,
      valid_to: unit.validTo,
      ...describe(unit),
      decision,
    })
    .execute()
}

const DECISION_MAX = 200

/** Two decisions of one day are both named where there is room; the record has all of them. */
export function withDecision(decision: string | null) {
  const given = sql<string | null>`${decision}::text`
  return sql<string | null>`CASE
    WHEN decision IS NULL OR decision = ${given} THEN ${given}
    WHEN ${given} IS NULL THEN decision
    WHEN length(decision) + length(${given}) + 2 <= ${DECISION_MAX}::int
      THEN decision || '; ' || ${given}
    ELSE ${given} END`
}

function describe({ parentId, kind, name, shortName, code }: Unit) {
  return { parent_id: parentId, kind, name, short_name: shortName, code }
}
