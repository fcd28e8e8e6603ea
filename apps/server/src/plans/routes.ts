import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation, preparedOperation } from '../platform/operation.ts'
import type { Recognize } from '../platform/recognize-document.ts'
import { acceptFieldProposals } from './commands/accept-field-proposals.ts'
import { addPlanItem } from './commands/add-plan-item.ts'
import { closePlan } from './commands/close-plan.ts'
import { createPlan } from './commands/create-plan.ts'
import { discardPlan } from './commands/discard-plan.ts'
import { mergePlanItems } from './commands/merge-plan-items.ts'
import { publishPlan } from './commands/publish-plan.ts'
import { revisePlanItems } from './commands/revise-plan-items.ts'
import { revisePlan } from './commands/revise-plan.ts'
import { splitPlanItem } from './commands/split-plan-item.ts'
import { findReadingSettings } from './queries/find-reading-settings.ts'
import { exportMeetingPaper } from './queries/export-meeting-paper.ts'
import { exportPlanDocument } from './queries/export-plan-document.ts'
import { exportPlanCorrections } from './queries/export-plan-corrections.ts'
import { exportPlan } from './queries/export-plan.ts'
import { exportReadingCorrections } from './queries/export-reading-corrections.ts'
import { getDocumentQuality } from './queries/get-document-quality.ts'
import { getPlanDocument } from './queries/get-plan-document.ts'
import { getPlan } from './queries/get-plan.ts'
import { listNearCopies } from './queries/list-near-copies.ts'
import { listPlanHistory } from './queries/list-plan-history.ts'
import { listPlanTasks } from './queries/list-plan-tasks.ts'
import { listPlans } from './queries/list-plans.ts'
import { getPlanItem, listPlanItems } from './queries/list-plan-items.ts'
import { readUpload } from './read-upload.ts'

export const planOperations: readonly Operation[] = [
  operation(API_ROUTES.listPlans, (ctx, { query }) => listPlans(ctx, query)),
  operation(API_ROUTES.getPlan, (ctx, { params }) => getPlan(ctx, params.planId)),
  operation(API_ROUTES.getPlanDocument, (ctx, { params }) => getPlanDocument(ctx, params.planId)),
  operation(API_ROUTES.editPlan, (ctx, { params, body, ifMatch }) =>
    revisePlan(ctx, { planId: params.planId, change: body, version: ifMatch }),
  ),
  operation(API_ROUTES.editPlanItem, async (ctx, { params: { planId, itemId }, body }) => {
    const { version } = await revisePlanItems(ctx, { planId, itemIds: [itemId], change: body })
    return { version, item: await getPlanItem(ctx, planId, itemId) }
  }),
  operation(API_ROUTES.editPlanItems, async (ctx, { params: { planId }, body }) => {
    const { version, items } = await revisePlanItems(ctx, { planId, ...body })
    return { version, items: await listPlanItems(ctx, planId, idsOf(items)) }
  }),
  operation(API_ROUTES.addPlanItem, async (ctx, { params: { planId }, body }) => {
    const { version, item } = await addPlanItem(ctx, { planId, ...body })
    return { version, item: await getPlanItem(ctx, planId, item.id) }
  }),
  operation(API_ROUTES.splitPlanItem, async (ctx, { params, body }) => {
    const { version, items } = await splitPlanItem(ctx, { ...params, ...body })
    return { version, items: await listPlanItems(ctx, params.planId, idsOf(items)) }
  }),
  operation(API_ROUTES.mergePlanItems, async (ctx, { params: { planId }, body }) => {
    const { version, items } = await mergePlanItems(ctx, { planId, ...body })
    return { version, items: await listPlanItems(ctx, planId, idsOf(items)) }
  }),
  operation(API_ROUTES.acceptFieldProposals, async (ctx, { params: { planId }, body }) => {
    const { version, items } = await acceptFieldProposals(ctx, { planId, ...body })
    return { version, items: await listPlanItems(ctx, planId, idsOf(items)) }
  }),
  operation(API_ROUTES.publishPlan, (ctx, { params: { planId }, body, ifMatch }) =>
    publishPlan(ctx, { planId, version: ifMatch, decisions: body }),
  ),
  operation(API_ROUTES.closePlan, (ctx, { params: { planId }, body }) =>
    closePlan(ctx, { planId, reason: body.reason }),
  ),
  operation(API_ROUTES.discardPlan, (ctx, { params }) => discardPlan(ctx, params)),
  operation(API_ROUTES.listPlanTasks, (ctx, { params }) => listPlanTasks(ctx, params.planId)),
  operation(API_ROUTES.listPlanHistory, (ctx, { params, query }) =>
    listPlanHistory(ctx, params.planId, query),
  ),
  operation(API_ROUTES.getDocumentQuality, (ctx) => getDocumentQuality(ctx)),
  operation(API_ROUTES.listNearCopies, (ctx) => listNearCopies(ctx)),
  operation(API_ROUTES.exportPlanCorrections, (ctx, { params }) =>
    exportPlanCorrections(ctx, params.planId),
  ),
  operation(API_ROUTES.exportReadingCorrections, (ctx) => exportReadingCorrections(ctx)),
  operation(API_ROUTES.exportPlan, (ctx, { params }) => exportPlan(ctx, params.planId)),
  operation(API_ROUTES.exportPlanDocument, (ctx, { params }) =>
    exportPlanDocument(ctx, params.planId),
  ),
  operation(API_ROUTES.exportMeetingPaper, (ctx, { params, query }) =>
    exportMeetingPaper(ctx, params.planId, query),
  ),
]

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id)
}

/** Uploading a document; `recognize` reads scans where the office has set up a program for that. */
export function planUploadOperation(recognize: Recognize | null): Operation {
  return preparedOperation(
    API_ROUTES.uploadPlan,
    {
      check: findReadingSettings,
      work: ({ file }, settings, signal) => readUpload(file, { settings, signal, recognize }),
    },
    (ctx, { file, body, prepared }) =>
      createPlan(ctx, { file, reading: prepared, visibility: body.visibility }),
  )
}
