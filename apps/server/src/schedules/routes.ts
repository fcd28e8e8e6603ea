import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation, preparedOperation } from '../platform/operation.ts'
import { findReadingSettings } from '../plans/index.ts'
import { approveRevision } from './commands/approve-revision.ts'
import { changeRevision } from './commands/change-revision.ts'
import { discardRevision } from './commands/discard-revision.ts'
import { editSchedule } from './commands/edit-schedule.ts'
import { importPlanFile } from './commands/import-plan-file.ts'
import { openRevision } from './commands/open-revision.ts'
import { rejectRevision } from './commands/reject-revision.ts'
import { submitRevision } from './commands/submit-revision.ts'
import { takeBaseline } from './commands/take-baseline.ts'
import { exportSchedule } from './queries/export-schedule.ts'
import { getComparison } from './queries/get-comparison.ts'
import { getPreview } from './queries/get-preview.ts'
import { getRevision } from './queries/get-revision.ts'
import { getSchedule } from './queries/get-schedule.ts'
import { listBaselineTasks } from './queries/list-baseline-tasks.ts'
import { listRevisions } from './queries/list-revisions.ts'
import { listWaitingRevisions } from './queries/list-waiting-revisions.ts'
import { readPlanUpload } from './read-plan-upload.ts'

export const scheduleOperations: readonly Operation[] = [
  preparedOperation(
    API_ROUTES.importPlanFile,
    {
      check: findReadingSettings,
      work: ({ file }, settings, signal) => readPlanUpload(file, { settings, signal }),
    },
    (ctx, { file, body, prepared }) =>
      importPlanFile(ctx, { file, reading: prepared, visibility: body.visibility }),
  ),
  operation(API_ROUTES.getSchedule, (ctx, { params }) => getSchedule(ctx, params.planId)),
  operation(
    API_ROUTES.previewSchedule,
    (ctx, { params, body }) => getPreview(ctx, params.planId, body.edits),
    { withoutAudit: 'It changes nothing.' },
  ),
  operation(API_ROUTES.editSchedule, (ctx, { params, body }) =>
    editSchedule(ctx, { ...params, ...body }),
  ),
  operation(API_ROUTES.listRevisions, (ctx, { params }) => listRevisions(ctx, params.planId)),
  operation(API_ROUTES.listWaitingRevisions, (ctx) => listWaitingRevisions(ctx)),
  operation(API_ROUTES.openRevision, (ctx, { params, body }) =>
    openRevision(ctx, { ...params, ...body }),
  ),
  operation(API_ROUTES.getRevision, (ctx, { params }) => getRevision(ctx, params)),
  operation(API_ROUTES.changeRevision, (ctx, { params, body, ifMatch }) =>
    changeRevision(ctx, { ...params, ...body, version: ifMatch }),
  ),
  operation(API_ROUTES.submitRevision, (ctx, { params, body, ifMatch }) =>
    submitRevision(ctx, { ...params, ...body, version: ifMatch }),
  ),
  operation(API_ROUTES.approveRevision, (ctx, { params, body, ifMatch }) =>
    approveRevision(ctx, { ...params, ...body, version: ifMatch }),
  ),
  operation(API_ROUTES.rejectRevision, (ctx, { params, body, ifMatch }) =>
    rejectRevision(ctx, { ...params, ...body, version: ifMatch }),
  ),
  operation(API_ROUTES.discardRevision, (ctx, { params }) => discardRevision(ctx, params)),
  operation(API_ROUTES.listBaselineTasks, (ctx, { params }) => listBaselineTasks(ctx, params)),
  operation(API_ROUTES.takeBaseline, (ctx, { params, body }) =>
    takeBaseline(ctx, { ...params, ...body }),
  ),
  operation(API_ROUTES.compareBaselines, (ctx, { params, query }) =>
    getComparison(ctx, { ...params, ...query }),
  ),
  operation(API_ROUTES.exportSchedule, (ctx, { params }) => exportSchedule(ctx, params.planId)),
]
