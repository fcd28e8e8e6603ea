import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation, preparedOperation } from '../platform/operation.ts'
import { refuseSecret } from '../platform/refuse-secret.ts'
import { acceptTask } from './commands/accept-task.ts'
import { assignTask } from './commands/assign-task.ts'
import { cancelTask } from './commands/cancel-task.ts'
import { claimTask } from './commands/claim-task.ts'
import { objectTask } from './commands/object-task.ts'
import { reassignTask } from './commands/reassign-task.ts'
import { rejectTransfer } from './commands/reject-transfer.ts'
import { removeEvidence } from './commands/remove-evidence.ts'
import { reportProgress } from './commands/report-progress.ts'
import { returnTask } from './commands/return-task.ts'
import { submitTask } from './commands/submit-task.ts'
import { checkEvidenceUpload, uploadEvidence } from './commands/upload-evidence.ts'
import { verifyTask } from './commands/verify-task.ts'
import { getEvidence } from './queries/get-evidence.ts'
import { getTask } from './queries/get-task.ts'
import { listMyTasks } from './queries/list-my-tasks.ts'
import { listTasks } from './queries/list-tasks.ts'

export const taskOperations: readonly Operation[] = [
  operation(API_ROUTES.listTasks, (ctx, { query }) => listTasks(ctx, query)),
  operation(API_ROUTES.listMyTasks, (ctx) => listMyTasks(ctx)),
  operation(API_ROUTES.getTask, (ctx, { params }) => getTask(ctx, params.taskId)),
  operation(API_ROUTES.assignTask, async (ctx, { params, body }) => {
    await assignTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.acceptTask, async (ctx, { params }) => {
    await acceptTask(ctx, params.taskId)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.reportProgress, async (ctx, { params, body }) => {
    await reportProgress(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.submitTask, async (ctx, { params, body }) => {
    await submitTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.verifyTask, async (ctx, { params, body }) => {
    await verifyTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.returnTask, async (ctx, { params, body }) => {
    await returnTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.objectTask, async (ctx, { params, body }) => {
    await objectTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.claimTask, async (ctx, { params, body }) => {
    await claimTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.reassignTask, async (ctx, { params, body }) => {
    await reassignTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.rejectTransfer, async (ctx, { params, body }) => {
    await rejectTransfer(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  operation(API_ROUTES.cancelTask, async (ctx, { params, body }) => {
    await cancelTask(ctx, params.taskId, body)
    return getTask(ctx, params.taskId)
  }),
  preparedOperation(
    API_ROUTES.uploadEvidence,
    {
      check: (ctx, { params }) => checkEvidenceUpload(ctx, params.taskId),
      work: ({ file }, _, signal) => refuseSecret(file, { signal }),
    },
    (ctx, { params, file }) => uploadEvidence(ctx, params.taskId, file),
  ),
  operation(API_ROUTES.removeEvidence, (ctx, { params }) => removeEvidence(ctx, params)),
  operation(API_ROUTES.getEvidence, (ctx, { params }) => getEvidence(ctx, params)),
]
