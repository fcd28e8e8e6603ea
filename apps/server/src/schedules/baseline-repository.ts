import type { IsoDate } from '@roviec/calendar'
import type { Baseline, BaselineTask } from '@roviec/contract'
import { type Selectable, sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import type { PlanSchedule } from './schedule.ts'

/** The baselines of a plan in the order in which they were taken. */
export async function listBaselines(ctx: Context, planId: string): Promise<Baseline[]> {
  const rows = await selectBaselines(ctx, planId).orderBy('ordinal').execute()
  return rows.map(baselineFromRow)
}

export async function getBaseline(ctx: Context, planId: string, id: string): Promise<Baseline> {
  const row = await selectBaselines(ctx, planId).where('id', '=', id).executeTakeFirst()
  return row ? baselineFromRow(row) : refuse('baseline-not-found')
}

function selectBaselines({ db, tenantId }: Context, planId: string) {
  return db
    .selectFrom('schedules.baseline')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
}

function baselineFromRow(row: Selectable<Database['schedules.baseline']>): Baseline {
  return {
    id: row.id,
    ordinal: row.ordinal,
    name: row.name,
    kind: row.kind,
    takenAt: row.taken_at,
    takenOn: row.taken_on,
    takenByName: row.taken_by_name,
    revisionId: row.revision_id,
    taskCount: row.task_count,
  }
}

/** The dates that a baseline keeps. */
export async function listDatesOf(
  { db, tenantId }: Context,
  baselineId: string,
): Promise<BaselineTask[]> {
  const rows = await db
    .selectFrom('schedules.baseline_task')
    .select(['task_id', 'start_on', 'finish_on'])
    .where('tenant_id', '=', tenantId)
    .where('baseline_id', '=', baselineId)
    .orderBy('task_id')
    .execute()
  return rows.map((row) => ({
    taskId: row.task_id,
    startOn: row.start_on,
    finishOn: row.finish_on,
  }))
}

export interface NewBaseline {
  readonly name: string
  readonly kind: Baseline['kind']
  readonly revisionId: string | null
}

/** Keeps the dates of a plan as they stand. Cancelled work is no part of it any more. */
export async function addBaseline(
  ctx: Context,
  { planId, tasks }: PlanSchedule,
  { name, kind, revisionId }: NewBaseline,
): Promise<Baseline> {
  const kept = tasks.filter(({ status }) => status !== 'cancelled')
  // The publication keeps its dates by itself, whoever causes it to be written down.
  const person = kind === 'publication' || ctx.actor.kind === 'system' ? null : ctx.actor
  const baseline = {
    id: newId(),
    ordinal: (await lastOrdinal(ctx, planId)) + 1,
    name,
    kind,
    takenAt: ctx.now,
    takenOn: ctx.today,
    takenByName: person?.fullName ?? null,
    revisionId,
    taskCount: kept.length,
  }
  await ctx.db
    .insertInto('schedules.baseline')
    .values({
      tenant_id: ctx.tenantId,
      id: baseline.id,
      plan_id: planId,
      ordinal: baseline.ordinal,
      name,
      kind,
      taken_at: ctx.now,
      taken_on: ctx.today,
      taken_by_person_id: person?.personId ?? null,
      taken_by_name: baseline.takenByName,
      revision_id: revisionId,
      task_count: kept.length,
    })
    .execute()
  await addDates(ctx, baseline.id, kept)
  return baseline
}

/** The dates as they were published; null when they are kept already. The plan is locked. */
export async function addPublicationBaseline(
  ctx: Context,
  schedule: PlanSchedule,
): Promise<Baseline | null> {
  const known = await selectBaselines(ctx, schedule.planId)
    .where('kind', '=', 'publication')
    .executeTakeFirst()
  if (known) return null
  return addBaseline(ctx, schedule, { name: 'Khi công bố', kind: 'publication', revisionId: null })
}

async function lastOrdinal({ db, tenantId }: Context, planId: string): Promise<number> {
  const row = await db
    .selectFrom('schedules.baseline')
    .select((eb) => eb.fn.max('ordinal').as('ordinal'))
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row?.ordinal ?? 0
}

async function addDates(
  ctx: Context,
  baselineId: string,
  tasks: readonly {
    readonly id: string
    readonly startOn: IsoDate | null
    readonly finishOn: IsoDate | null
  }[],
): Promise<void> {
  for (const chunk of inChunks(tasks)) {
    const rows = chunk.map(({ id, startOn, finishOn }) => ({
      task_id: id,
      start_on: startOn,
      finish_on: finishOn,
    }))
    await sql`
      INSERT INTO schedules.baseline_task (tenant_id, baseline_id, task_id, start_on, finish_on)
      SELECT ${ctx.tenantId}, ${baselineId}::uuid, g.task_id, g.start_on, g.finish_on
      FROM ${recordset(rows, 'task_id uuid, start_on date, finish_on date')}`.execute(ctx.db)
  }
}
