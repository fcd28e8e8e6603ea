import { z } from 'zod'
import { CivilDate, Id, page, PageQuery } from './fields.ts'
import { empty, file, fileBody, json, jsonBody, route } from './route.ts'
import {
  AssignTask,
  CancelTask,
  Evidence,
  MyTask,
  ReportProgress,
  ReturnTask,
  SubmitTask,
  Task,
  TaskSummary,
  TIMELINESS,
  VerifyTask,
} from './tasks.ts'
import { ClaimTask, ObjectTask, ReassignTask, RejectTransfer } from './transfers.ts'

const TaskParams = z.object({ taskId: Id })

const act = <B extends z.ZodObject, V extends string>(verb: V, summary: string, body: B) =>
  ({
    method: 'post',
    path: `/tasks/{taskId}/${verb}`,
    tag: 'tasks',
    summary,
    params: TaskParams,
    body: jsonBody(body),
    response: json(Task),
  }) as const

export const taskRoutes = {
  listTasks: route({
    method: 'get',
    path: '/tasks',
    tag: 'tasks',
    summary: 'Tasks that the reader may see, by due date',
    query: PageQuery.extend({
      planId: Id.optional(),
      unitId: Id.optional(),
      /** With `unitId`: the units inside it as well. */
      inside: z.stringbool().optional(),
      positionId: Id.optional(),
      /** Only work that somebody has still to do or to verify. */
      open: z.stringbool().optional(),
      timeliness: z.enum(TIMELINESS).optional(),
      dueFrom: CivilDate.optional(),
      dueTo: CivilDate.optional(),
      search: z.string().trim().max(100).optional(),
    }),
    response: json(page(TaskSummary)),
  }),
  listMyTasks: route({
    method: 'get',
    path: '/tasks/mine',
    tag: 'tasks',
    summary: 'My work: what bites first is first',
    response: json(z.object({ entries: z.array(MyTask), truncated: z.boolean() })),
  }),
  getTask: route({
    method: 'get',
    path: '/tasks/{taskId}',
    tag: 'tasks',
    summary: 'One task with its sentence, its history and what the reader may do',
    params: TaskParams,
    response: json(Task),
    errors: ['task-not-found'],
  }),
  assignTask: route({
    ...act('assign', 'Give a draft task to one accountable position', AssignTask),
    errors: [
      'task-not-found',
      'task-assign-forbidden',
      'task-not-assignable',
      'position-not-found',
      'task-due-in-the-past',
      'plan-not-published',
    ],
  }),
  acceptTask: route({
    ...act('accept', 'The doer accepts the duty', z.object({})),
    errors: [
      'task-not-found',
      'task-accept-forbidden',
      'task-not-acceptable',
      'plan-not-published',
    ],
  }),
  reportProgress: route({
    ...act('report', 'Report progress in percent with an own judgement', ReportProgress),
    errors: [
      'task-not-found',
      'task-report-forbidden',
      'task-not-reportable',
      'plan-not-published',
    ],
  }),
  submitTask: route({
    ...act('submit', 'Submit the result with at least one file as evidence', SubmitTask),
    errors: [
      'task-not-found',
      'task-submit-forbidden',
      'task-not-submittable',
      'evidence-not-found',
      'plan-not-published',
    ],
  }),
  verifyTask: route({
    ...act('verify', 'Confirm that the work is done', VerifyTask),
    errors: [
      'task-not-found',
      'task-verify-forbidden',
      'task-not-verifiable',
      'task-own-work',
      'plan-not-published',
    ],
  }),
  returnTask: route({
    ...act('return', 'Return the result and name the fault', ReturnTask),
    errors: [
      'task-not-found',
      'task-return-forbidden',
      'task-not-returnable',
      'task-own-work',
      'plan-not-published',
    ],
  }),
  objectTask: route({
    ...act('object', 'The doer says that the task is not theirs, and whose it may be', ObjectTask),
    errors: [
      'task-not-found',
      'task-object-forbidden',
      'task-not-objectable',
      'unit-not-found',
      'position-not-found',
      'transfer-to-itself',
      'plan-not-published',
    ],
  }),
  claimTask: route({
    ...act('claim', 'The head of another unit says that the task is theirs', ClaimTask),
    errors: ['task-not-found', 'task-claim-forbidden', 'task-not-claimable', 'plan-not-published'],
  }),
  reassignTask: route({
    ...act('reassign', 'Pass a task on that somebody asked to pass on', ReassignTask),
    errors: [
      'task-not-found',
      'task-reassign-forbidden',
      'task-own-work',
      'task-not-reassignable',
      'position-not-found',
      'transfer-to-itself',
      'plan-not-published',
    ],
  }),
  rejectTransfer: route({
    ...act('reject', 'Refuse a request to pass a task on: it stays where it is', RejectTransfer),
    errors: [
      'task-not-found',
      'task-reject-forbidden',
      'task-own-work',
      'task-not-reassignable',
      'transfer-not-found',
      'plan-not-published',
    ],
  }),
  cancelTask: route({
    ...act('cancel', 'Cancel a task by a decision', CancelTask),
    errors: [
      'task-not-found',
      'task-cancel-forbidden',
      'task-own-work',
      'task-not-cancellable',
      'plan-not-published',
    ],
  }),
  uploadEvidence: route({
    method: 'post',
    path: '/tasks/{taskId}/evidence',
    tag: 'tasks',
    summary: 'Upload a file that will be submitted as evidence',
    params: TaskParams,
    body: fileBody(z.object({})),
    response: json(Evidence, 201),
    errors: [
      'task-not-found',
      'task-submit-forbidden',
      'task-not-submittable',
      'evidence-too-many',
      'document-too-large',
      'document-empty',
      'document-secret',
      'document-expands-too-much',
      'document-reading-timed-out',
      'document-too-complex',
      'document-queue-full',
      'plan-not-published',
    ],
  }),
  removeEvidence: route({
    method: 'delete',
    path: '/tasks/{taskId}/evidence/{evidenceId}',
    tag: 'tasks',
    summary: 'Take back a file that has not been submitted yet',
    params: TaskParams.extend({ evidenceId: Id }),
    response: empty,
    errors: ['task-not-found', 'evidence-not-found', 'evidence-submitted', 'task-submit-forbidden'],
  }),
  getEvidence: route({
    method: 'get',
    path: '/tasks/{taskId}/evidence/{evidenceId}',
    tag: 'tasks',
    summary: 'A file of evidence, for those involved',
    params: TaskParams.extend({ evidenceId: Id }),
    response: file,
    errors: ['task-not-found', 'evidence-not-found'],
  }),
}
