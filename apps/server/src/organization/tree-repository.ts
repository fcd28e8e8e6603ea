import type { IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import { type Unit, UNIT_DEPTH_MAX } from './unit.ts'

/**
 * Refuses with `unit-cycle` when the unit would stand below itself on any day from the given one
 * on: what is above the new parent may have been, and may still become, another unit than today.
 */
export async function requireNoCycle(
  ctx: Context,
  given: { readonly unitId: string; readonly parentId: string; readonly from: IsoDate },
): Promise<void> {
  const { unitId, parentId, from } = given
  const { rows } = await sql<{ found: boolean }>`
    WITH RECURSIVE above (unit_id, since, until) AS (
      SELECT ${parentId}::uuid, ${from}::date, 'infinity'::date
      UNION
      SELECT v.parent_id, greatest(a.since, v.valid_from),
        least(a.until, coalesce(v.valid_to, 'infinity'))
      FROM above a
      JOIN organization.unit_version v ON v.tenant_id = ${ctx.tenantId} AND v.unit_id = a.unit_id
        AND v.valid_from <= a.until AND coalesce(v.valid_to, 'infinity') >= a.since
      WHERE v.parent_id IS NOT NULL AND a.unit_id <> ${unitId}
    )
    SELECT EXISTS (SELECT FROM above WHERE unit_id = ${unitId}) AS found`.execute(ctx.db)
  if (rows[0]?.found) refuse('unit-cycle')
}

/** The paths of all that is below a unit begin with its new one. Refuses with `unit-too-deep`. */
export async function moveBelow(ctx: Context, unit: Unit, path: readonly string[]): Promise<void> {
  const inside = sql<boolean>`path @> array[${unit.id}]::uuid[]`
  const deepest = await ctx.db
    .selectFrom('organization.unit')
    .select((eb) => eb.fn.max(sql<number>`cardinality(path)`).as('depth'))
    .where('tenant_id', '=', ctx.tenantId)
    .where(inside)
    .executeTakeFirstOrThrow()
  if ((deepest.depth ?? 0) - unit.path.length + path.length > UNIT_DEPTH_MAX) {
    refuse('unit-too-deep')
  }
  const below = unit.path.length + 1
  await ctx.db
    .updateTable('organization.unit')
    .set({ path: sql<string[]>`${[...path]}::uuid[] || path[${below}::int:]` })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '<>', unit.id)
    .where(inside)
    .execute()
}

/** Refuses with `unit-not-empty` while units or seats stand inside on any day after the last. */
export async function requireEmptyAfter(ctx: Context, id: string, lastDay: IsoDate): Promise<void> {
  const units = await ctx.db
    .selectFrom('organization.unit_version')
    .select((eb) => eb.fn.count<number>('unit_id').distinct().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('parent_id', '=', id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', lastDay)]))
    .executeTakeFirstOrThrow()
  const positions = await ctx.db
    .selectFrom('organization.position_version')
    .select((eb) => eb.fn.count<number>('position_id').distinct().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', id)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', lastDay)]))
    .executeTakeFirstOrThrow()
  if (units.count + positions.count > 0) {
    refuse('unit-not-empty', { units: units.count, positions: positions.count })
  }
}
