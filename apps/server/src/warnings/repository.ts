import type { IsoDate } from '@roviec/calendar'
import type { WarningKind } from '@roviec/contract'
import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { canWrite } from './policy.ts'
import type { WarnedTask } from './queries/find-warning-facts.ts'
import { warningsOf } from './warning.ts'

/**
 * Lets one writer of warnings work at a time, and answers the day of the last sweep. What others
 * commit before the lock is seen; what they commit later, their own act brings here again.
 */
export async function accessSweep(ctx: Context): Promise<IsoDate | null> {
  if (!canWrite(ctx.actor)) throw new Error('Warnings follow from facts, never from a person.')
  await ctx.db
    .insertInto('warnings.sweep')
    .values({ tenant_id: ctx.tenantId })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
  const { swept_on } = await ctx.db
    .selectFrom('warnings.sweep')
    .select('swept_on')
    .where('tenant_id', '=', ctx.tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return swept_on
}

export async function saveSweep(ctx: Context): Promise<void> {
  await ctx.db
    .updateTable('warnings.sweep')
    .set({ swept_on: ctx.today })
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
}

/** An episode that was opened or closed: a detail row of the audit entry. */
export interface WarningChange {
  readonly change: 'opened' | 'closed'
  readonly warningId: string
  readonly taskId: string
  readonly kind: WarningKind
}

interface Episode {
  readonly id: string
  readonly taskId: string
  readonly kind: WarningKind
  readonly positionId: string
  readonly dueOrder: IsoDate
}

/** Brings the warnings of these tasks to what the facts of today say. */
export async function saveWarnings(
  ctx: Context,
  tasks: readonly WarnedTask[],
): Promise<readonly WarningChange[]> {
  const changes: WarningChange[] = []
  for (let start = 0; start < tasks.length; start += TASKS_PER_STATEMENT) {
    changes.push(...(await saveChunk(ctx, tasks.slice(start, start + TASKS_PER_STATEMENT))))
  }
  return changes
}

/** Keeps every statement well below 65,535 parameters. */
const TASKS_PER_STATEMENT = 1000

async function saveChunk(
  ctx: Context,
  tasks: readonly WarnedTask[],
): Promise<readonly WarningChange[]> {
  const { today, calendar, settings } = ctx
  const { dueSoonWorkingDays, notAcceptedWorkingDays } = settings
  const rules = { today, calendar, dueSoonWorkingDays, notAcceptedWorkingDays }
  const open = await listOpen(
    ctx,
    tasks.map((task) => task.taskId),
  )
  const openByTaskId = Map.groupBy(open, (episode) => episode.taskId)
  const wanted = tasks.map((task) => ({ task, kinds: warningsOf(task, rules) }))

  const opening = wanted.flatMap(({ task, kinds }) => {
    const there = new Set(openByTaskId.get(task.taskId)?.map((episode) => episode.kind))
    return [...kinds]
      .filter((kind) => !there.has(kind))
      .map((kind) => ({ task, kind, id: newId() }))
  })
  const closing = wanted.flatMap(({ task, kinds }) =>
    (openByTaskId.get(task.taskId) ?? []).filter((episode) => !kinds.has(episode.kind)),
  )
  await insertEpisodes(ctx, opening)
  await closeEpisodes(ctx, closing)
  await moveEpisodes(ctx, tasks, openByTaskId)
  return [
    ...opening.map(({ task, kind, id }) => toChange('opened', { id, taskId: task.taskId, kind })),
    ...closing.map((episode) => toChange('closed', episode)),
  ]
}

async function listOpen(ctx: Context, taskIds: readonly string[]): Promise<Episode[]> {
  const rows = await ctx.db
    .selectFrom('warnings.warning')
    .select(['id', 'task_id', 'kind', 'position_id', 'due_order'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', 'in', taskIds)
    .where('closed_on', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    kind: row.kind,
    positionId: row.position_id,
    dueOrder: row.due_order,
  }))
}

async function insertEpisodes(
  ctx: Context,
  opening: readonly {
    readonly id: string
    readonly task: WarnedTask
    readonly kind: WarningKind
  }[],
): Promise<void> {
  if (opening.length === 0) return
  await ctx.db
    .insertInto('warnings.warning')
    .values(
      opening.map(({ id, task, kind }) => ({
        tenant_id: ctx.tenantId,
        id,
        task_id: task.taskId,
        plan_id: task.planId,
        kind,
        position_id: task.positionId,
        unit_id: task.unitId,
        due_order: task.dueOrder,
        opened_on: ctx.today,
      })),
    )
    .execute()
}

async function closeEpisodes(ctx: Context, closing: readonly Episode[]): Promise<void> {
  if (closing.length === 0) return
  await ctx.db
    .updateTable('warnings.warning')
    // A clock that was set back must not end an episode before it began.
    .set({ closed_on: sql<IsoDate>`greatest(opened_on, ${ctx.today}::date)` })
    .where('tenant_id', '=', ctx.tenantId)
    .where(
      'id',
      'in',
      closing.map((episode) => episode.id),
    )
    .execute()
}

/** An open episode goes with its task to another position or deadline. */
async function moveEpisodes(
  ctx: Context,
  tasks: readonly WarnedTask[],
  openByTaskId: ReadonlyMap<string, readonly Episode[]>,
): Promise<void> {
  for (const task of tasks) {
    const hasMoved = openByTaskId
      .get(task.taskId)
      ?.some(
        ({ positionId, dueOrder }) => positionId !== task.positionId || dueOrder !== task.dueOrder,
      )
    if (!hasMoved) continue
    await ctx.db
      .updateTable('warnings.warning')
      .set({ position_id: task.positionId, unit_id: task.unitId, due_order: task.dueOrder })
      .where('tenant_id', '=', ctx.tenantId)
      .where('task_id', '=', task.taskId)
      .where('closed_on', 'is', null)
      .execute()
  }
}

function toChange(
  change: WarningChange['change'],
  { id, taskId, kind }: Pick<Episode, 'id' | 'taskId' | 'kind'>,
): WarningChange {
  return { change, warningId: id, taskId, kind }
}
