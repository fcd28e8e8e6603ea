import type { IsoDate } from '@roviec/calendar'
import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { findVerifiers } from './find-verifiers.ts'

/** What a report on the tasks of a plan says beside their state. */
export interface TaskReportFacts {
  /** The own words of whoever does the work, as reported last; null where nothing was. */
  readonly lastNote: string | null
  /** When they expect to be done, as reported last. */
  readonly expectedOn: IsoDate | null
  /** The seat that has to confirm what was submitted; null for every other task. */
  readonly verifierTitle: string | null
}

/** By the id of the task. The caller has checked that the reader may see the plan. */
export async function listTaskReportFacts(
  ctx: Context,
  planId: string,
): Promise<ReadonlyMap<string, TaskReportFacts>> {
  const reports = await listLastReports(ctx, planId)
  const verifiers = await listWaitedFor(ctx, planId)
  const taskIds = new Set([...reports.keys(), ...verifiers.keys()])
  return new Map(
    [...taskIds].map((taskId) => {
      const report = reports.get(taskId)
      return [
        taskId,
        {
          lastNote: report?.note ?? null,
          expectedOn: report?.expected_on ?? null,
          verifierTitle: verifiers.get(taskId) ?? null,
        },
      ]
    }),
  )
}

async function listLastReports({ db, tenantId }: Context, planId: string) {
  const rows = await db
    .selectFrom('tasks.act as a')
    .innerJoin('tasks.task as t', (join) =>
      join.onRef('t.tenant_id', '=', 'a.tenant_id').onRef('t.id', '=', 'a.task_id'),
    )
    .distinctOn('a.task_id')
    .select(['a.task_id', 'a.note', 'a.expected_on'])
    .where('a.tenant_id', '=', tenantId)
    .where('t.tenant_id', '=', tenantId)
    .where('t.plan_id', '=', planId)
    .where('a.kind', '=', 'reported')
    .orderBy('a.task_id')
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.task_id, row]))
}

async function listWaitedFor(ctx: Context, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db
    .selectFrom('tasks.task')
    .select(['id', 'assigner_position_id', 'accountable_position_id', 'submitted_by'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where('status', '=', 'submitted')
    .execute()
  const verifications = await findVerifiers(
    ctx,
    rows.map((row) => ({
      assignerPositionId: row.assigner_position_id,
      accountablePositionId: row.accountable_position_id,
      submittedBy: row.submitted_by,
    })),
  )
  const positions = await findPositions(
    ctx,
    verifications.map(({ verifierPositionId }) => verifierPositionId),
  )
  return new Map(
    rows.flatMap(({ id }, index) => {
      const seat = positions.get(verifications[index]?.verifierPositionId ?? '')
      return seat === undefined ? [] : [[id, seat.title] as const]
    }),
  )
}
