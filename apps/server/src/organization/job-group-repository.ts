import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { type JobGroup, jobGroupSearchKey, jobGroupSortKey } from './job-group.ts'

/** Refuses with `job-group-not-found` unless there is such a group, or none was named. */
export async function requireJobGroup(ctx: Context, id: string | null): Promise<void> {
  if (id === null) return
  const row = await ctx.db
    .selectFrom('organization.job_group')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) refuse('job-group-not-found')
}

/** The group, locked until the transaction ends; `job-group-not-found` without one. */
export async function accessJobGroup(ctx: Context, id: string): Promise<JobGroup> {
  const row = await ctx.db
    .selectFrom('organization.job_group')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? fromRow(row) : refuse('job-group-not-found')
}

/** Adds a group; `job-group-name-taken` when another one has the name, whoever came first. */
export async function addJobGroup(ctx: Context, group: JobGroup): Promise<void> {
  const added = await ctx.db
    .insertInto('organization.job_group')
    .values({ tenant_id: ctx.tenantId, id: group.id, ...describe(group) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'search_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('job-group-name-taken')
}

export async function saveJobGroup(ctx: Context, group: JobGroup): Promise<void> {
  const other = await ctx.db
    .selectFrom('organization.job_group')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('search_key', '=', jobGroupSearchKey(group))
    .where('id', '<>', group.id)
    .executeTakeFirst()
  if (other) refuse('job-group-name-taken')
  await ctx.db
    .updateTable('organization.job_group')
    .set(describe(group))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', group.id)
    .execute()
}

/** Deletes a group that nothing names; otherwise `job-group-used`. */
export async function deleteJobGroup(ctx: Context, id: string): Promise<void> {
  const countIn = (table: 'organization.position' | 'organization.establishment') =>
    ctx.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('tenant_id', '=', ctx.tenantId)
      .where('job_group_id', '=', id)
      .executeTakeFirstOrThrow()
  const seats = (await countIn('organization.position')).count
  const establishments = (await countIn('organization.establishment')).count
  if (seats + establishments > 0) refuse('job-group-used', { seats, establishments })
  await ctx.db
    .deleteFrom('organization.job_group')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

function describe(group: JobGroup) {
  return {
    name: group.name,
    category: group.category,
    required_training: group.requiredTraining,
    standards: group.standards,
    search_key: jobGroupSearchKey(group),
    sort_key: jobGroupSortKey(group),
  }
}

function fromRow(row: Selectable<Database['organization.job_group']>): JobGroup {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    requiredTraining: row.required_training,
    standards: row.standards,
  }
}
