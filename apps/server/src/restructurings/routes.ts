import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { applyRestructuring } from './commands/apply-restructuring.ts'
import { approveRestructuring } from './commands/approve-restructuring.ts'
import { createRestructuring } from './commands/create-restructuring.ts'
import { discardRestructuring } from './commands/discard-restructuring.ts'
import { reviseRestructuring } from './commands/revise-restructuring.ts'
import { withdrawRestructuring } from './commands/withdraw-restructuring.ts'
import { getPreview } from './queries/get-preview.ts'
import { getRestructuring } from './queries/get-restructuring.ts'
import { listRestructuringDetails } from './queries/list-restructuring-details.ts'
import { listRestructuringTasks } from './queries/list-restructuring-tasks.ts'
import { listRestructurings } from './queries/list-restructurings.ts'

export const restructuringOperations: readonly Operation[] = [
  operation(API_ROUTES.listRestructurings, (ctx, { query }) => listRestructurings(ctx, query)),
  operation(API_ROUTES.createRestructuring, (ctx, { body }) => createRestructuring(ctx, body)),
  operation(API_ROUTES.getRestructuring, (ctx, { params }) =>
    getRestructuring(ctx, params.restructuringId),
  ),
  operation(API_ROUTES.reviseRestructuring, (ctx, { params, body, ifMatch }) =>
    reviseRestructuring(ctx, { id: params.restructuringId, version: ifMatch, change: body }),
  ),
  operation(API_ROUTES.discardRestructuring, (ctx, { params }) =>
    discardRestructuring(ctx, params.restructuringId),
  ),
  operation(API_ROUTES.previewRestructuring, (ctx, { params }) =>
    getPreview(ctx, params.restructuringId),
  ),
  operation(API_ROUTES.listRestructuringTasks, (ctx, { params, query }) =>
    listRestructuringTasks(ctx, params.restructuringId, query),
  ),
  operation(API_ROUTES.approveRestructuring, (ctx, { params, body }) =>
    approveRestructuring(ctx, { id: params.restructuringId, ...body }),
  ),
  operation(API_ROUTES.withdrawRestructuring, (ctx, { params }) =>
    withdrawRestructuring(ctx, params.restructuringId),
  ),
  operation(API_ROUTES.applyRestructuring, (ctx, { params, body }) =>
    applyRestructuring(ctx, { id: params.restructuringId, ...body }),
  ),
  operation(API_ROUTES.listRestructuringDetails, (ctx, { params, query }) =>
    listRestructuringDetails(ctx, params.restructuringId, query),
  ),
]
