import type { ErrorCode, TaskAbility, TaskAct } from '@roviec/contract'
import type { Insertable, Selectable } from 'kysely'
import { findPositions } from '../organization/index.ts'
import { findHolders } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { type NewTask, taskOf } from './new-task.ts'
import { actingSeat, can, didTheWork, isJudgement, type TaskCase } from './policy.ts'
import { findPlanOfTask } from './queries/find-plan-of-task.ts'
import { findVerifiers } from './queries/find-verifiers.ts'
import { findWaitingTransfers } from './queries/find-waiting-transfers.ts'
import type { Task } from './task.ts'
import { taskFromRow, taskToRow } from './task-row.ts'
import { NO_TRANSFERS } from './transfer.ts'

export interface AccessedTask {
  readonly task: Task
  readonly taskCase: TaskCase
}

const FORBIDDEN = {
  assign: 'task-assign-forbidden',
  accept: 'task-accept-forbidden',
  report: 'task-report-forbidden',
  submit: 'task-submit-forbidden',
  verify: 'task-verify-forbidden',
  return: 'task-return-forbidden',
  object: 'task-object-forbidden',
  claim: 'task-claim-forbidden',
  reassign: 'task-reassign-forbidden',
  reject: 'task-reject-forbidden',
  cancel: 'task-cancel-forbidden',
} as const satisfies Record<TaskAbility, ErrorCode>

/**
 * The only way to get a task for a command: it locks the row, says "not found" to those who may not
 * see it, and refuses those who may not act on it, the doer who would judge their own work, and
 * everybody once the plan is closed.
 */
export async function accessTask(
  ctx: Context,
  id: string,
  ability: TaskAbility,
): Promise<AccessedTask> {
  const row = await selectTask(ctx, id).forUpdate().executeTakeFirst()
  return accessRow(ctx, row, ability)
}

/** Refuses as `accessTask` does and locks nothing: for the check before long work. */
export async function checkTask(
  ctx: Context,
  id: string,
  ability: TaskAbility,
): Promise<AccessedTask> {
  return accessRow(ctx, await selectTask(ctx, id).executeTakeFirst(), ability)
}

function selectTask(ctx: Context, id: string) {
  return ctx.db
    .selectFrom('tasks.task')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
}

async function accessRow(
  ctx: Context,
  row: Selectable<Database['tasks.task']> | undefined,
  ability: TaskAbility,
): Promise<AccessedTask> {
  if (!row) refuse('task-not-found')
  const task = taskFromRow(row)
  const taskCase = await caseOf(ctx, task)
  if (!can(ctx.actor, 'view', taskCase)) refuse('task-not-found')
  if (isJudgement(ability, taskCase) && didTheWork(ctx.actor, taskCase)) refuse('task-own-work')
  if (!can(ctx.actor, ability, taskCase)) refuse(FORBIDDEN[ability])
  if (!taskCase.plan.isOpen) refuse('plan-not-published')
  return { task, taskCase }
}

/** The case of one task as it stands today. */
export async function caseOf(ctx: Context, task: Task): Promise<TaskCase> {
  const plan = await findPlanOfTask(ctx, task.planId)
  const [verification] = await findVerifiers(ctx, [task])
  if (!verification) throw new Error('one task has one verification')
  const assigner = (await findPositions(ctx, [task.assignerPositionId])).get(
    task.assignerPositionId,
  )
  const waiting = (await findWaitingTransfers(ctx, [task.id])).get(task.id)
  return {
    task,
    plan,
    ...verification,
    assignerUnitPath: assigner?.unitPath ?? [],
    waiting: waiting ?? NO_TRANSFERS,
  }
}

/** The row is locked since `accessTask`, so the version only counts up for those who read it. */
export async function saveTask(ctx: Context, task: Task): Promise<void> {
  await ctx.db
    .updateTable('tasks.task')
    .set(taskToRow(ctx, { ...task, version: task.version + 1 }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', task.id)
    .execute()
}

export type ActNote = Partial<
  Pick<Insertable<Database['tasks.act']>, 'note' | 'decision' | 'progress_percent'>
> &
  Partial<Pick<Insertable<Database['tasks.act']>, 'self_report' | 'expected_on'>>

const ACT_KINDS = {
  assign: 'assigned',
  accept: 'accepted',
  report: 'reported',
  submit: 'submitted',
  verify: 'verified',
  return: 'returned',
  object: 'objected',
  claim: 'claimed',
  reassign: 'reassigned',
  reject: 'rejected',
  cancel: 'cancelled',
} as const satisfies Record<TaskAbility, TaskAct['kind']>

/** Adds a row to the history of the task and answers its id. */
export async function recordAct(
  ctx: Context,
  { task, taskCase }: AccessedTask,
  ability: TaskAbility,
  said: ActNote = {},
): Promise<string> {
  const right = actingSeat(ctx.actor, ability, taskCase)
  const isDelegated = right?.seat.holding === 'delegate'
  const named = isDelegated ? right.own : (right?.seat ?? null)
  const id = newId()
  await ctx.db
    .insertInto('tasks.act')
    .values({
      tenant_id: ctx.tenantId,
      id,
      task_id: task.id,
      kind: ACT_KINDS[ability],
      at: ctx.now,
      on_date: ctx.today,
      actor_person_id: ctx.actor.personId,
      actor_name: ctx.actor.fullName,
      actor_position_id: named?.positionId ?? null,
      actor_title: named?.title ?? null,
      delegation_id: isDelegated ? right.seat.delegationId : null,
      on_behalf_of_title: isDelegated ? right.seat.title : null,
      ...said,
    })
    .execute()
  return id
}

export interface EvidenceFile {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly byteCount: number
  /** Null while it waits for the submission it belongs to. */
  readonly actId: string | null
}

/** The files of a task, those that wait for a submission included. */
export async function listEvidence(ctx: Context, taskId: string): Promise<readonly EvidenceFile[]> {
  const rows = await ctx.db
    .selectFrom('tasks.evidence')
    .select(['id', 'file_name', 'sha256', 'byte_count', 'act_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', taskId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    sha256: row.sha256,
    byteCount: row.byte_count,
    actId: row.act_id,
  }))
}

export async function addEvidence(
  ctx: Context,
  taskId: string,
  { id, fileName, sha256, byteCount }: EvidenceFile,
): Promise<void> {
  await ctx.db
    .insertInto('tasks.evidence')
    .values({
      tenant_id: ctx.tenantId,
      id,
      task_id: taskId,
      file_name: fileName,
      sha256,
      byte_count: byteCount,
      uploaded_at: ctx.now,
      uploaded_by: ctx.actor.fullName,
      uploaded_by_person_id: ctx.actor.personId,
    })
    .execute()
}

/** Takes a file off the task. Its content stays: others may have the same file. */
export async function removeEvidenceRow(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('tasks.evidence')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

/** Binds files to the submission they prove. */
export async function bindEvidence(
  ctx: Context,
  ids: readonly string[],
  actId: string,
): Promise<void> {
  await ctx.db
    .updateTable('tasks.evidence')
    .set({ act_id: actId })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', ids)
    .execute()
}

/**
 * Makes the tasks of a plan that is being published, and answers their ids in the same order. The
 * publication is one act of the plan, so it, not this, leaves the audit entry.
 */
export async function createTasks(
  ctx: Context,
  given: readonly NewTask[],
): Promise<readonly string[]> {
  const positions = await findPositions(
    ctx,
    given.flatMap((task) => task.accountablePositionId ?? []),
  )
  const verifications = await findVerifiers(
    ctx,
    given.map((task) => ({ ...task, submittedBy: null })),
  )
  const tasks = given.map((wanted, index) => {
    const leadUnitId = positions.get(wanted.accountablePositionId ?? '')?.unitId ?? null
    const verifierPositionId = verifications[index]?.verifierPositionId
    return taskOf(
      wanted,
      { leadUnitId, verifierPositionId: verifierPositionId ?? wanted.assignerPositionId },
      ctx.today,
    )
  })
  for (const chunk of chunksOf(tasks)) {
    const rows = chunk.map((task) => taskToRow(ctx, task))
    await ctx.db.insertInto('tasks.task').values(rows).execute()
  }
  await addSupportingUnits(ctx, tasks, given)
  await addFirstActs(ctx, tasks)
  return tasks.map((task) => task.id)
}

async function addSupportingUnits(
  ctx: Context,
  tasks: readonly Task[],
  given: readonly NewTask[],
): Promise<void> {
  const rows = tasks.flatMap((task, index) =>
    [...new Set(given[index]?.supportingUnitIds)].map((unitId) => ({
      tenant_id: ctx.tenantId,
      task_id: task.id,
      unit_id: unitId,
    })),
  )
  for (const chunk of chunksOf(rows)) {
    await ctx.db.insertInto('tasks.supporting_unit').values(chunk).execute()
  }
}

/**
 * The document assigns, so the history names its signing position with its holder. While the post
 * is vacant it names the clerk who publishes, and never by the title of that post.
 */
async function addFirstActs(ctx: Context, tasks: readonly Task[]): Promise<void> {
  const assignerIds = tasks.map((task) => task.assignerPositionId)
  const positions = await findPositions(ctx, assignerIds)
  const holders = await findHolders(ctx, assignerIds)
  const rows = tasks.flatMap(({ id, status, assignerPositionId }) => {
    if (status === 'draft') return []
    const holder = holders.get(assignerPositionId)
    return {
      tenant_id: ctx.tenantId,
      id: newId(),
      task_id: id,
      kind: 'assigned' as const,
      at: ctx.now,
      on_date: ctx.today,
      actor_person_id: holder?.personId ?? ctx.actor.personId,
      actor_name: holder?.fullName ?? ctx.actor.fullName,
      actor_position_id: assignerPositionId,
      actor_title: holder ? (positions.get(assignerPositionId)?.title ?? null) : null,
    }
  })
  for (const chunk of chunksOf(rows)) {
    await ctx.db.insertInto('tasks.act').values(chunk).execute()
  }
}

/** Few enough rows for one statement: a statement has at most 65,535 parameters. */
const ROWS_PER_STATEMENT = 1000

function chunksOf<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  )
}
