import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { editSchedule } from './commands/edit-schedule.ts'
import { getPreview } from './queries/get-preview.ts'
import { getSchedule } from './queries/get-schedule.ts'

export const scheduleOperations: readonly Operation[] = [
  operation(API_ROUTES.getSchedule, (ctx, { params }) => getSchedule(ctx, params.planId)),
  operation(
    API_ROUTES.previewSchedule,
    (ctx, { params, body }) => getPreview(ctx, params.planId, body.edits),
    { withoutAudit: 'It changes nothing.' },
  ),
  operation(API_ROUTES.editSchedule, (ctx, { params, body }) =>
    editSchedule(ctx, { planId: params.planId, ...body }),
  ),
]
