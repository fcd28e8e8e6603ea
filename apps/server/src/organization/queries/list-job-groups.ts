import type { JobGroup } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'

/** Every group by name, with the seats that exist in it today. */
export async function listJobGroups(ctx: Context): Promise<{ entries: JobGroup[] }> {
  const { today, tenantId } = ctx
  const rows = await ctx.db
    .selectFrom('organization.job_group as g')
    .leftJoin('organization.position as p', (join) =>
      join
        .onRef('p.tenant_id', '=', 'g.tenant_id')
        .onRef('p.job_group_id', '=', 'g.id')
        .on('p.valid_from', '<=', today)
        .on((last) => last.or([last('p.valid_to', 'is', null), last('p.valid_to', '>=', today)])),
    )
    .select(['g.id', 'g.name', 'g.category', 'g.required_training', 'g.standards'])
    .select((eb) => eb.fn.count<number>('p.id').as('seats'))
    .where('g.tenant_id', '=', tenantId)
    .groupBy(['g.tenant_id', 'g.id'])
    .orderBy('g.sort_key')
    .orderBy('g.id')
    .execute()
  const entries = rows.map((row) => ({
    id: row.id,
    name: row.name,
    category: row.category,
    requiredTraining: row.required_training,
    standards: row.standards,
    seats: row.seats,
  }))
  return { entries }
}
