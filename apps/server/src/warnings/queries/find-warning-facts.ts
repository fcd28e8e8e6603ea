import type { IsoDate } from '@roviec/calendar'
import type { TaskStatus } from '@roviec/contract'
import { sql } from 'kysely'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import type { DayRange, SweepWindow } from '../sweep-window.ts'
import { findSignals, listSignalsInWindow } from './find-forecast-signals.ts'
import type { WarningFacts } from '../warning.ts'

/** A task as far as warnings are concerned. */
export interface WarnedTask extends WarningFacts {
  readonly taskId: string
  readonly title: string
  readonly planId: string
  readonly positionId: string
  readonly unitId: string
  readonly dueOrder: IsoDate
}

/**
 * The tasks with these ids, and the open ones of plans, of positions, or of seats of people with
 * these ids: an act about a person may change several seats.
 */
export async function findFactsOf(
  ctx: Context,
  subjectIds: readonly string[],
): Promise<readonly WarnedTask[]> {
  const ids = sql<string>`any(${[...subjectIds]}::uuid[])`
  const seats = ctx.db
    .selectFrom('people.public_seat_change')
    .select('position_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('person_id', '=', ids)
  return presentFacts(ctx, [
    ...(await selectFacts(ctx).where('t.id', '=', ids).execute()),
    ...(await selectOpen(ctx).where('t.plan_id', '=', ids).execute()),
    ...(await selectOpen(ctx).where('t.accountable_position_id', '=', ids).execute()),
    ...(await selectOpen(ctx).where('t.accountable_position_id', 'in', seats).execute()),
  ])
}

/** The tasks whose warnings may have changed in the window. */
export async function findFactsInWindow(
  ctx: Context,
  window: SweepWindow,
): Promise<readonly WarnedTask[]> {
  const running = sql<boolean>`t.status IN ('assigned', 'accepted', 'returned')`
  const positionIds = await listPositionsInWindow(ctx, window)
  const signalIds = await listSignalsInWindow(ctx, window)
  return presentFacts(ctx, [
    ...(await selectFacts(ctx)
      .where(running)
      .where(within('t.due_on', window.dueHasPassed))
      .execute()),
    ...(await selectFacts(ctx)
      .where(running)
      .where(within('t.due_on', window.dueHasBecomeSoon))
      .execute()),
    ...(await selectFacts(ctx)
      .where(running)
      .where(within('t.warn_from', window.warnFrom))
      .execute()),
    ...(await selectFacts(ctx)
      .where(sql<boolean>`t.status = 'assigned'`)
      .where(within('t.assigned_on', window.assigned))
      .execute()),
    ...(await selectFacts(ctx)
      .where(sql<boolean>`t.status = 'assigned'`)
      .where('t.id', 'in', selectPassedOn(ctx).where(within('decided_on', window.assigned)))
      .execute()),
    ...(await selectFacts(ctx).where(within('t.changed_on', window.changed)).execute()),
    ...(await selectOpen(ctx)
      .where('t.accountable_position_id', '=', sql<string>`any(${positionIds}::uuid[])`)
      .execute()),
    ...(await selectFacts(ctx)
      .where('t.id', '=', sql<string>`any(${signalIds}::uuid[])`)
      .execute()),
  ])
}

/** A first sweep looks at every open task, so many at a time, in the order of ids. */
export async function findFactsAfter(
  ctx: Context,
  lastId: string | null,
  limit: number,
): Promise<readonly WarnedTask[]> {
  let select = selectOpen(ctx).orderBy('t.id').limit(limit)
  if (lastId !== null) select = select.where('t.id', '>', lastId)
  return presentFacts(ctx, await select.execute())
}

/** Tasks that were passed on: whoever answers since has had them from that day. */
function selectPassedOn({ db, tenantId }: Context) {
  return db
    .selectFrom('tasks.public_reassignment')
    .select('task_id')
    .where('tenant_id', '=', tenantId)
}

async function findPassedOn(
  ctx: Context,
  rows: readonly FactRow[],
): Promise<ReadonlyMap<string, IsoDate>> {
  const ids = rows.filter(({ status }) => status === 'assigned').map(({ id }) => id)
  const found = await selectPassedOn(ctx)
    .select((eb) => eb.fn.max('decided_on').as('on'))
    .where('task_id', '=', sql<string>`any(${ids}::uuid[])`)
    .groupBy('task_id')
    .execute()
  return new Map(found.flatMap(({ task_id, on }) => (on === null ? [] : [[task_id, on] as const])))
}

function selectFacts({ db, tenantId }: Context) {
  return db
    .selectFrom('tasks.public_task as t')
    .select(['t.id', 't.title', 't.plan_id', 't.status', 't.due_on', 't.due_order', 't.warn_from'])
    .select(['t.assigned_on', 't.accountable_position_id', 't.lead_unit_id'])
    .where('t.tenant_id', '=', tenantId)
}

function selectOpen(ctx: Context) {
  return selectFacts(ctx).where(
    sql<boolean>`t.status IN ('assigned', 'accepted', 'returned', 'submitted')`,
  )
}

type FactRow = Awaited<ReturnType<ReturnType<typeof selectFacts>['execute']>>[number]

/** Each task once, with whether somebody answers for it today. A draft has no warnings and is left out. */
async function presentFacts(
  ctx: Context,
  rows: readonly FactRow[],
): Promise<readonly WarnedTask[]> {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()]
  const holders = await findHolders(
    ctx,
    unique.flatMap((row) => row.accountable_position_id ?? []),
  )
  const openPlanIds = await findOpenPlans(
    ctx,
    unique.map((row) => row.plan_id),
  )
  const passedOn = await findPassedOn(ctx, unique)
  const signals = await findSignals(ctx, unique)
  return unique.flatMap((row) => {
    const { accountable_position_id: positionId, lead_unit_id: unitId } = row
    if (positionId === null || unitId === null) return []
    return {
      taskId: row.id,
      title: row.title,
      planId: row.plan_id,
      positionId,
      unitId,
      status: row.status as TaskStatus,
      isPlanOpen: openPlanIds.has(row.plan_id),
      dueOn: row.due_on,
      dueOrder: row.due_order,
      assignedOn: passedOn.get(row.id) ?? row.assigned_on,
      warnFrom: row.warn_from,
      isCovered: holders.has(positionId),
      isLikelyLate: signals.get(row.id)?.is_likely_late ?? false,
      reportDiffers: signals.get(row.id)?.differs ?? false,
    }
  })
}

async function findOpenPlans(
  ctx: Context,
  planIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await ctx.db
    .selectFrom('plans.public_plan')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', sql<string>`any(${[...new Set(planIds)]}::uuid[])`)
    .where('status', '=', 'published')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Positions that may have gained or lost the one who answers for them. */
async function listPositionsInWindow(ctx: Context, window: SweepWindow): Promise<string[]> {
  const select = () =>
    ctx.db
      .selectFrom('people.public_holding')
      .select('position_id')
      .where('tenant_id', '=', ctx.tenantId)
  const rows = [
    ...(await select().where(within('valid_from', window.appointmentsBegin)).execute()),
    ...(await select().where(within('valid_to', window.appointmentsEnd)).execute()),
    ...(await ctx.db
      .selectFrom('people.public_seat_change')
      .select('position_id')
      .where('tenant_id', '=', ctx.tenantId)
      .where(within('changed_on', window.changed))
      .execute()),
  ]
  return [...new Set(rows.map((row) => row.position_id))]
}

function within(column: string, { first, last }: DayRange) {
  return sql<boolean>`${sql.ref(column)} BETWEEN ${first}::date AND ${last}::date`
}
