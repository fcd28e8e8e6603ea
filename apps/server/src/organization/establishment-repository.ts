import { addDays, type IsoDate } from '@roviec/calendar'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'

/** So many seats of a group for a unit, from a day on. */
export interface Grant {
  readonly unitId: string
  readonly jobGroupId: string
  readonly headcount: number
  readonly from: IsoDate
  readonly decision: string
}

/**
 * Saves a grant and answers the headcount before it, null without one. A grant of the same day is
 * replaced, an earlier one ends the day before; `change-before-last` after a later one.
 */
export async function saveGrant(ctx: Context, grant: Grant): Promise<number | null> {
  const last = await ctx.db
    .selectFrom('organization.establishment')
    .select(['valid_from', 'headcount'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', grant.unitId)
    .where('job_group_id', '=', grant.jobGroupId)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  if (last && grant.from < last.valid_from) refuse('change-before-last', { on: last.valid_from })
  if (last && grant.from > last.valid_from) {
    await ctx.db
      .updateTable('organization.establishment')
      .set({ valid_to: addDays(grant.from, -1) })
      .where('tenant_id', '=', ctx.tenantId)
      .where('unit_id', '=', grant.unitId)
      .where('job_group_id', '=', grant.jobGroupId)
      .where('valid_from', '=', last.valid_from)
      .execute()
  }
  const { headcount, decision } = grant
  await ctx.db
    .insertInto('organization.establishment')
    .values({
      tenant_id: ctx.tenantId,
      unit_id: grant.unitId,
      job_group_id: grant.jobGroupId,
      valid_from: grant.from,
      headcount,
      decision,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'unit_id', 'job_group_id', 'valid_from'])
        .doUpdateSet({ headcount, decision }),
    )
    .execute()
  return last?.headcount ?? null
}
