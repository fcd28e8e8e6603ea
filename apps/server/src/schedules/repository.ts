import type { TaskLink, TaskStatus } from '@roviec/contract'
import { sql } from 'kysely'
import { findPositions, type PositionInUnit } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import type { PlanCase } from '../plans/index.ts'
import { linkKey, type PlannedTask, type PlanSchedule } from './schedule.ts'

/** The schedule of a plan that the actor has been let see. */
export async function getPlanSchedule(
  ctx: Context,
  { plan }: PlanCase,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<PlanSchedule> {
  const version = await getVersion(ctx, plan.id, lock)
  const parents = await listParents(ctx, plan.id)
  const rows =
    plan.status === 'draft' ? await listItems(ctx, plan.id) : await listTasks(ctx, plan.id)
  const ids = new Set(rows.map(({ id }) => id))
  const parentOf = withoutRings(rows.map(({ id }) => [id, parentAmong(ids, parents.get(id))]))
  const links = await listLinks(ctx, plan.id)
  return {
    planId: plan.id,
    version,
    tasks: rows.map((row) => ({ ...row, parentId: parentOf.get(row.id) ?? null })),
    links: links.filter((link) => ids.has(link.fromTaskId) && ids.has(link.toTaskId)),
  }
}

/** A part stays in the plan when the task that held it was taken out of the draft. */
function parentAmong(ids: ReadonlySet<string>, parentId: string | undefined): string | null {
  return parentId !== undefined && ids.has(parentId) ? parentId : null
}

/**
 * While a task was out of the draft, the one that it had been a part of may have been put below its
 * own parts. Once it is back, the first of the ring in the order of the plan stands at the top.
 */
function withoutRings(
  given: readonly (readonly [string, string | null])[],
): ReadonlyMap<string, string | null> {
  const parentOf = new Map(given)
  const reachesTop = new Set<string>()
  for (const id of parentOf.keys()) {
    const path = new Set<string>()
    let current: string | null = id
    while (current !== null && !reachesTop.has(current) && !path.has(current)) {
      path.add(current)
      current = parentOf.get(current) ?? null
    }
    if (current !== null && path.has(current)) parentOf.set(current, null)
    for (const passed of path) reachesTop.add(passed)
  }
  return parentOf
}

/** One change of a schedule at a time. */
async function getVersion(ctx: Context, planId: string, lock: boolean): Promise<number> {
  if (lock) {
    await ctx.db
      .insertInto('schedules.plan_schedule')
      .values({ tenant_id: ctx.tenantId, plan_id: planId, version: 1 })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'plan_id']).doNothing())
      .execute()
  }
  const query = ctx.db
    .selectFrom('schedules.plan_schedule')
    .select('version')
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row?.version ?? 1
}

type Row = Omit<PlannedTask, 'parentId'>

async function listItems({ db, tenantId }: Context, planId: string): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('plans.public_item')
    .select(['id', 'title', 'starts_on', 'due_on', 'accountable_position_id'])
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startOn: row.starts_on,
    finishOn: row.due_on,
    firstDueOn: null,
    status: null,
    positionId: row.accountable_position_id,
  }))
}

async function listTasks({ db, tenantId }: Context, planId: string): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('tasks.public_task as t')
    .innerJoin('tasks.public_progress as g', (join) =>
      join.onRef('g.tenant_id', '=', 't.tenant_id').onRef('g.task_id', '=', 't.id'),
    )
    .select(['t.id', 't.title', 't.starts_on', 't.due_on', 't.first_due_on', 't.status'])
    .select(['t.accountable_position_id', 'g.progress_percent'])
    .where('t.tenant_id', '=', tenantId)
    .where('g.tenant_id', '=', tenantId)
    .where('t.plan_id', '=', planId)
    .orderBy('t.ordinal')
    .orderBy('t.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startOn: row.starts_on,
    finishOn: row.due_on,
    firstDueOn: row.first_due_on,
    status: row.status as TaskStatus,
    hasProgress: row.progress_percent > 0,
    positionId: row.accountable_position_id,
  }))
}

async function listParents(
  { db, tenantId }: Context,
  planId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('schedules.parent')
    .select(['task_id', 'parent_id'])
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .execute()
  return new Map(rows.map((row) => [row.task_id, row.parent_id]))
}

async function listLinks({ db, tenantId }: Context, planId: string): Promise<readonly TaskLink[]> {
  const rows = await db
    .selectFrom('schedules.link')
    .select(['from_task_id', 'to_task_id', 'type', 'lag_days'])
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy('from_task_id')
    .orderBy('to_task_id')
    .execute()
  return rows.map((row) => ({
    fromTaskId: row.from_task_id,
    toTaskId: row.to_task_id,
    type: row.type,
    lagDays: row.lag_days,
  }))
}

/** What seats are called; a seat that is not there is missing in the answer. */
export async function findSeats(
  ctx: Context,
  positionIds: readonly string[],
): Promise<ReadonlyMap<string, PositionInUnit>> {
  return positionIds.length === 0 ? new Map() : findPositions(ctx, [...new Set(positionIds)])
}

/** What a change leaves in the locked schedule; answers the new version. */
export async function saveSchedule(
  ctx: Context,
  before: PlanSchedule,
  after: {
    readonly links: readonly TaskLink[]
    readonly parents: ReadonlyMap<string, string | null>
  },
): Promise<number> {
  await saveLinks(ctx, before, after.links)
  await saveParents(ctx, before.planId, after.parents)
  const version = before.version + 1
  await ctx.db
    .updateTable('schedules.plan_schedule')
    .set({ version })
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', before.planId)
    .execute()
  return version
}

async function saveLinks(
  ctx: Context,
  { planId, links: before }: PlanSchedule,
  after: readonly TaskLink[],
): Promise<void> {
  const beforeByKey = new Map(before.map((link) => [linkKey(link), link]))
  const kept = new Set(after.map(linkKey))
  const removed = before.filter((link) => !kept.has(linkKey(link)))
  const changed = after.filter((link) => {
    const known = beforeByKey.get(linkKey(link))
    return known?.type !== link.type || known.lagDays !== link.lagDays
  })
  for (const chunk of inChunks(removed)) {
    const rows = chunk.map((link) => ({ from_id: link.fromTaskId, to_id: link.toTaskId }))
    await sql`
      DELETE FROM schedules.link l USING ${recordset(rows, 'from_id uuid, to_id uuid')}
      WHERE l.tenant_id = ${ctx.tenantId} AND l.plan_id = ${planId}
        AND l.from_task_id = g.from_id AND l.to_task_id = g.to_id`.execute(ctx.db)
  }
  for (const chunk of inChunks(changed)) {
    await ctx.db
      .insertInto('schedules.link')
      .values(
        chunk.map((link) => ({
          tenant_id: ctx.tenantId,
          plan_id: planId,
          from_task_id: link.fromTaskId,
          to_task_id: link.toTaskId,
          type: link.type,
          lag_days: link.lagDays,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'plan_id', 'from_task_id', 'to_task_id'])
          .doUpdateSet((row) => ({
            type: row.ref('excluded.type'),
            lag_days: row.ref('excluded.lag_days'),
          })),
      )
      .execute()
  }
}

async function saveParents(
  ctx: Context,
  planId: string,
  parents: ReadonlyMap<string, string | null>,
): Promise<void> {
  if (parents.size === 0) return
  await ctx.db
    .deleteFrom('schedules.parent')
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where('task_id', 'in', [...parents.keys()])
    .execute()
  const rows = [...parents].flatMap(([taskId, parentId]) =>
    parentId === null
      ? []
      : [{ tenant_id: ctx.tenantId, plan_id: planId, task_id: taskId, parent_id: parentId }],
  )
  if (rows.length > 0) await ctx.db.insertInto('schedules.parent').values(rows).execute()
}
