import type { RouteName } from '@roviec/contract'
import { newId } from '../../platform/ids.ts'
import { planDocument } from '../plans-world.ts'
import { dueOn } from '../tasks-world.ts'
import type { Asked, Recipe } from './attempt.ts'

const planId = ({ of, subjects }: Asked): string => {
  if (of === 'published-plan') return subjects.publishedPlanId
  return of === 'restricted-plan' ? subjects.restrictedPlanId : subjects.draftId
}
const taskId = ({ of, subjects }: Asked): string =>
  of === 'restricted-task' ? subjects.restrictedTaskId : subjects.acceptedTaskId

const ofPlan = (asked: Asked) => ({ params: { planId: planId(asked) } })
const item = ({ subjects }: Asked) => ({
  planId: subjects.draftId,
  itemId: subjects.draftItemId,
})
const bytesOf = (text: string) => new TextEncoder().encode(text)

export const planRecipes = {
  listPlans: (asked) => ({ query: { limit: '100' }, shows: planId(asked) }),
  uploadPlan: () => ({ file: { name: 'ke-hoach.txt', bytes: bytesOf(planDocument()) } }),
  getPlan: ofPlan,
  getPlanDocument: ofPlan,
  editPlan: (asked) => ({ ...ofPlan(asked), body: { header: { title: 'Kế hoạch chỉnh trang' } } }),
  editPlanItem: (asked) => ({ params: item(asked), body: { product: 'báo cáo' } }),
  editPlanItems: (asked) => ({
    ...ofPlan(asked),
    body: { itemIds: [asked.subjects.draftItemId], change: { product: 'báo cáo' } },
  }),
  acceptFieldProposals: (asked) => ({
    ...ofPlan(asked),
    body: { itemIds: [asked.subjects.draftItemId] },
    provenBy: 'plan-item-without-proposal',
  }),
  addPlanItem: (asked) => ({ ...ofPlan(asked), body: { title: 'Rà soát vỉa hè', span: null } }),
  splitPlanItem: (asked) => ({
    params: item(asked),
    body: { positionIds: [asked.subjects.positionId, asked.subjects.signerPositionId] },
  }),
  mergePlanItems: (asked) => ({
    ...ofPlan(asked),
    body: { itemIds: [asked.subjects.draftItemId, newId()] },
    provenBy: 'plan-item-not-found',
  }),
  publishPlan: (asked) => ({ ...ofPlan(asked), body: { pastDates: [], acknowledgeRest: true } }),
  closePlan: ({ subjects }) => ({
    params: { planId: subjects.finishedPlanId },
    body: { reason: 'Đã xong' },
  }),
  discardPlan: ofPlan,
  listPlanTasks: ofPlan,
  listPlanHistory: ofPlan,
  exportPlanCorrections: ofPlan,
  exportReadingCorrections: () => ({}),
  exportPlan: ofPlan,
  exportPlanDocument: ofPlan,
  exportMeetingPaper: ofPlan,
} as const satisfies Partial<Record<RouteName, Recipe>>

const onTask =
  (taskOf: keyof Asked['subjects'], body: object): Recipe =>
  ({ subjects }) => ({ params: { taskId: subjects[taskOf] }, body })

export const taskRecipes = {
  listTasks: (asked) => ({ query: { limit: '100' }, shows: taskId(asked) }),
  listMyTasks: ({ subjects }) => ({ shows: subjects.acceptedTaskId }),
  getTask: (asked) => ({ params: { taskId: taskId(asked) } }),
  assignTask: ({ subjects }) => ({
    params: { taskId: subjects.draftTaskId },
    body: { accountablePositionId: subjects.positionId, due: dueOn('2026-12-15') },
  }),
  acceptTask: onTask('assignedTaskId', {}),
  reportProgress: onTask('acceptedTaskId', {
    progressPercent: 40,
    selfReport: 'on-track',
    expectedOn: null,
    note: 'Đang làm',
  }),
  submitTask: ({ subjects }) => ({
    params: { taskId: subjects.acceptedTaskId },
    body: { note: 'Đã xong', evidenceIds: [subjects.waitingEvidenceId] },
  }),
  verifyTask: onTask('submittedTaskId', { note: 'Đạt' }),
  returnTask: onTask('submittedTaskId', { fault: 'Thiếu số liệu' }),
  cancelTask: onTask('acceptedTaskId', { reason: 'Trùng việc', decision: '12/QĐ-UBND' }),
  objectTask: ({ subjects, authority }) => ({
    params: { taskId: subjects.acceptedTaskId },
    body: {
      reason: 'Thuộc lĩnh vực của đơn vị khác',
      proposedUnitId: authority.subjects.other.unitId,
      proposedPositionId: null,
    },
  }),
  claimTask: onTask('acceptedTaskId', { reason: 'Thuộc lĩnh vực của chúng tôi' }),
  // Nobody has asked to pass this task on, which is looked at after the right.
  reassignTask: ({ subjects }) => ({
    params: { taskId: subjects.acceptedTaskId },
    body: { accountablePositionId: subjects.positionId, note: '' },
    provenBy: 'task-not-reassignable',
  }),
  rejectTransfer: ({ subjects }) => ({
    params: { taskId: subjects.acceptedTaskId },
    body: { transferId: newId(), reason: 'Không đúng' },
    provenBy: 'transfer-not-found',
  }),
  uploadEvidence: ({ subjects }) => ({
    params: { taskId: subjects.acceptedTaskId },
    file: { name: 'bao-cao.txt', bytes: bytesOf('Báo cáo kết quả rà soát') },
  }),
  removeEvidence: ({ subjects }) => ({
    params: { taskId: subjects.acceptedTaskId, evidenceId: subjects.waitingEvidenceId },
  }),
  getEvidence: ({ subjects }) => ({
    params: { taskId: subjects.submittedTaskId, evidenceId: subjects.submittedEvidenceId },
  }),
} as const satisfies Partial<Record<RouteName, Recipe>>

export const figureRecipes = {
  listWarnings: (asked) => ({ query: { limit: '100' }, shows: taskId(asked) }),
  countWarnings: () => ({}),
  getOverview: (asked) => ({
    query: { planId: planId(asked) },
    shows: asked.subjects.departmentId,
  }),
  getDocumentQuality: (asked) => ({ shows: planId(asked) }),
  listNearCopies: () => ({}),
  listAuditEntries: ({ subjects }) => ({
    query: { limit: '100' },
    shows: subjects.unitId,
  }),
} as const satisfies Partial<Record<RouteName, Recipe>>
