import type { FieldAdvice, Task as TaskAnswer, TaskAct } from '@roviec/contract'
import type { Selectable } from 'kysely'
import { findFieldAdvice } from '../../coordination/index.ts'
import { findPositions } from '../../organization/index.ts'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Database } from '../../platform/database-schema.ts'
import { refuse } from '../../platform/errors.ts'
import { canViewEvidence } from '../policy.ts'
import { caseOf } from '../repository.ts'
import { permits, type Task } from '../task.ts'
import { taskFromRow } from '../task-row.ts'
import { verifierWorkingDaysOf } from '../timeliness.ts'
import { listSupportingUnits } from './list-supporting-units.ts'
import { listTransfers } from './list-transfers.ts'
import { presentTasks, selectVisibleTasks } from './present-tasks.ts'

/** One task with its sentence, its history, and the evidence if the reader is involved. */
export async function getTask(ctx: Context, id: string): Promise<TaskAnswer> {
  const row = await selectVisibleTasks(ctx)
    .selectAll('t')
    .select(['p.issued_on as plan_issued_on', 'u.path as lead_unit_path'])
    .where('t.id', '=', id)
    .executeTakeFirst()
  if (!row) refuse('task-not-found')
  const [summary] = await presentTasks(ctx, [row])
  if (!summary) throw new Error('one row has one summary')

  const task = taskFromRow(row)
  const taskCase = await caseOf(ctx, task)
  const supportingUnits = await listSupportingUnits(ctx, id)
  const evidenceVisible = canViewEvidence(ctx.actor, taskCase, {
    leadUnitPath: row.lead_unit_path ?? [],
    supportingUnitIds: supportingUnits.map((unit) => unit.id),
  })
  const { verifierPositionId } = taskCase
  const verifier = (await findPositions(ctx, [verifierPositionId])).get(verifierPositionId)
  const verifierHolder = (await findHolders(ctx, [verifierPositionId])).get(verifierPositionId)
  const acts = await listActs(ctx, id)
  const { transfers, chain } = await listTransfers(ctx, id, task.assignedOn)
  return {
    ...summary,
    text: task.text,
    span: task.spans.task,
    dueSpan: task.spans.due,
    leadSpan: task.spans.lead,
    productSpan: task.spans.product,
    product: task.product,
    clarity: task.clarity,
    supportingUnits,
    verifierTitle: verifier?.title ?? null,
    verifierName: verifierHolder?.fullName ?? null,
    documentNumber: row.plan_number,
    documentIssuedOn: row.plan_issued_on,
    acts,
    evidence: evidenceVisible ? await listEvidenceOf(ctx, id) : [],
    evidenceVisible,
    transfers,
    chain,
    fieldAdvice: await adviseOn(ctx, task, supportingUnits),
    verifierWorkingDays: verifierWorkingDaysOf(acts, ctx),
  }
}

/** What the coordination rules say, for as long as the task may be passed on. */
async function adviseOn(
  ctx: Context,
  task: Task,
  supportingUnits: TaskAnswer['supportingUnits'],
): Promise<FieldAdvice[]> {
  if (!permits(task, 'reassign')) return []
  const assigner = (await findPositions(ctx, [task.assignerPositionId])).get(
    task.assignerPositionId,
  )
  const ignoredNames = supportingUnits.map(({ name }) => name)
  const [advice = []] = await findFieldAdvice(ctx, assigner?.unitId ?? null, [
    { text: task.text, ignoredNames },
  ])
  return advice
}

/** A task has few acts; whoever reports every day for years still sees the latest. */
const ACTS_MAX = 1000

async function listActs(ctx: Context, taskId: string): Promise<TaskAct[]> {
  const rows = await ctx.db
    .selectFrom('tasks.act')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', taskId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(ACTS_MAX)
    .execute()
  return rows.toReversed().map(actFromRow)
}

function actFromRow(row: Selectable<Database['tasks.act']>): TaskAct {
  return {
    id: row.id,
    at: row.at,
    on: row.on_date,
    kind: row.kind,
    actorName: row.actor_name,
    actorTitle: row.actor_title,
    onBehalfOfTitle: row.on_behalf_of_title,
    note: row.decision === null ? row.note : `${row.note ?? ''} (${row.decision})`.trim(),
    progressPercent: row.progress_percent,
    selfReport: row.self_report,
    expectedOn: row.expected_on,
  }
}

async function listEvidenceOf(ctx: Context, taskId: string): Promise<TaskAnswer['evidence']> {
  const rows = await ctx.db
    .selectFrom('tasks.evidence')
    .select(['id', 'file_name', 'byte_count', 'uploaded_at', 'uploaded_by', 'act_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', taskId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    byteCount: row.byte_count,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by,
    submitted: row.act_id !== null,
  }))
}
