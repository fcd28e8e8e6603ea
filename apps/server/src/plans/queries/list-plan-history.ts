import { type EntryPage, listAuditEntriesOf } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { listTaskIdsOfPlan } from '../../tasks/index.ts'
import { accessPlanToView } from '../repository.ts'

/** What happened to a plan and its tasks, newest first. */
export async function listPlanHistory(
  ctx: Context,
  planId: string,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<EntryPage> {
  await accessPlanToView(ctx, planId)
  const subjectIds = [planId, ...(await listTaskIdsOfPlan(ctx, planId))]
  return listAuditEntriesOf(ctx, { subjectIds, ...page })
}
