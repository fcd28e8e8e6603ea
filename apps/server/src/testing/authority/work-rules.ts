import type { RouteName } from '@roviec/contract'
import type { RouteAuthority, Rule } from './authority.ts'

// What the table says about plans, tasks, warnings, figures and the record.

export const DRAFT: Rule = {
  of: 'draft',
  who: 'preparers-and-issuers',
  others: 'plan-not-found',
  elsewhere: 'plan-not-found',
}
export const PUBLISHED: Rule = {
  of: 'published-plan',
  who: 'everybody',
  elsewhere: 'plan-not-found',
}
export const RESTRICTED: Rule = {
  of: 'restricted-plan',
  who: 'plan-readers',
  others: 'plan-not-found',
  elsewhere: 'plan-not-found',
}
const READ_PLAN = [DRAFT, PUBLISHED, RESTRICTED] as const
const EDIT_DRAFT = [DRAFT] as const
const DISCARD_DRAFT = [
  {
    ...DRAFT,
    who: 'preparers',
    apart: { who: 'preparers-and-issuers', told: 'plan-discard-forbidden' },
  },
] as const
const PUBLISH_DRAFT = [
  {
    ...DRAFT,
    who: 'publishers',
    apart: { who: 'preparers-and-issuers', told: 'plan-publish-forbidden' },
  },
] as const

export const planRules = {
  listPlans: {
    vi: 'Xem danh sách kế hoạch',
    en: 'See plans in the list',
    rules: [
      { ...DRAFT, others: 'not-shown', elsewhere: 'not-shown' },
      { ...PUBLISHED, elsewhere: 'not-shown' },
      { ...RESTRICTED, others: 'not-shown', elsewhere: 'not-shown' },
    ],
  },
  uploadPlan: {
    vi: 'Tải văn bản lên thành kế hoạch dự thảo',
    en: 'Upload a document as a draft plan',
    rules: [{ who: 'plan-makers', others: 'plan-create-forbidden' }],
  },
  getPlan: { vi: 'Mở một kế hoạch', en: 'Open a plan', rules: READ_PLAN },
  getPlanDocument: {
    vi: 'Tải văn bản gốc của kế hoạch',
    en: 'Download the document of a plan',
    rules: READ_PLAN,
  },
  editPlan: {
    vi: 'Sửa thông tin đầu văn bản, phạm vi xem, vị trí ký',
    en: 'Correct the letterhead, who may see the plan, and who signs',
    rules: EDIT_DRAFT,
  },
  editPlanItem: {
    vi: 'Sửa một nhiệm vụ dự thảo',
    en: 'Correct a proposed task',
    rules: EDIT_DRAFT,
  },
  editPlanItems: {
    vi: 'Sửa nhiều nhiệm vụ dự thảo',
    en: 'Correct many proposed tasks',
    rules: EDIT_DRAFT,
  },
  addPlanItem: { vi: 'Thêm nhiệm vụ dự thảo', en: 'Add a proposed task', rules: EDIT_DRAFT },
  splitPlanItem: { vi: 'Tách nhiệm vụ dự thảo', en: 'Split a proposed task', rules: EDIT_DRAFT },
  mergePlanItems: { vi: 'Gộp nhiệm vụ dự thảo', en: 'Merge proposed tasks', rules: EDIT_DRAFT },
  acceptFieldProposals: {
    vi: 'Nhận đề xuất chủ trì theo quy chế phối hợp',
    en: 'Take the lead that the coordination rules propose',
    rules: EDIT_DRAFT,
  },
  publishPlan: { vi: 'Ban hành kế hoạch', en: 'Publish a plan', rules: PUBLISH_DRAFT },
  closePlan: {
    vi: 'Kết thúc kế hoạch',
    en: 'Close a plan',
    rules: [
      {
        of: 'published-plan',
        who: 'closers',
        others: 'plan-close-forbidden',
        elsewhere: 'plan-not-found',
      },
    ],
  },
  discardPlan: { vi: 'Huỷ kế hoạch dự thảo', en: 'Throw a draft away', rules: DISCARD_DRAFT },
  listPlanTasks: {
    vi: 'Xem các nhiệm vụ của kế hoạch',
    en: 'See the tasks of a plan',
    rules: READ_PLAN,
  },
  listPlanHistory: {
    vi: 'Xem lịch sử của kế hoạch',
    en: 'See the history of a plan',
    rules: READ_PLAN,
  },
  exportPlanCorrections: {
    vi: 'Tải các chỉnh sửa sau khi đọc một văn bản',
    en: 'Download what was corrected in the reading of a document',
    rules: [
      {
        ...DRAFT,
        who: 'correction-clerks',
        apart: { who: 'preparers-and-issuers', told: 'plan-corrections-forbidden' },
      },
      { ...PUBLISHED, who: 'outage-keepers', others: 'plan-corrections-forbidden' },
      {
        ...RESTRICTED,
        who: 'correction-readers',
        apart: { who: 'plan-readers', told: 'plan-corrections-forbidden' },
      },
    ],
  },
  exportReadingCorrections: {
    vi: 'Tải các chỉnh sửa sau khi đọc của mọi kế hoạch được xem',
    en: 'Download what was corrected in the readings of all plans that one may see',
    rules: [{ who: 'outage-keepers', others: 'plan-corrections-forbidden' }],
  },
  exportPlan: { vi: 'Xuất kế hoạch ra bảng tính', en: 'Export a plan', rules: READ_PLAN },
  exportPlanDocument: {
    vi: 'Xuất kế hoạch ra văn bản',
    en: 'Export a plan as a document',
    rules: READ_PLAN,
  },
  exportMeetingPaper: {
    vi: 'Lập tài liệu cho cuộc họp kế tiếp',
    en: 'Draft the paper for the next meeting',
    rules: [PUBLISHED, RESTRICTED],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

const OPEN_TASK: Rule = { of: 'open-task', who: 'everybody', elsewhere: 'task-not-found' }
const RESTRICTED_TASK: Rule = {
  of: 'restricted-task',
  who: 'task-readers',
  others: 'task-not-found',
  elsewhere: 'task-not-found',
}
const SHOWN_TASK: Rule = { ...OPEN_TASK, elsewhere: 'not-shown' }
const SHOWN_RESTRICTED: Rule = { ...RESTRICTED_TASK, others: 'not-shown', elsewhere: 'not-shown' }

const BY_VERIFIER: Rule = {
  who: 'verifier',
  apart: { who: 'accountable', told: 'task-own-work' },
  elsewhere: 'task-not-found',
}

export const taskRules = {
  listTasks: {
    vi: 'Xem nhiệm vụ trong danh sách',
    en: 'See tasks in lists',
    rules: [SHOWN_TASK, SHOWN_RESTRICTED],
  },
  listMyTasks: {
    vi: 'Xem việc của tôi',
    en: 'See one’s own work',
    rules: [{ who: 'own-workers', others: 'not-shown', elsewhere: 'not-shown' }],
  },
  getTask: { vi: 'Mở một nhiệm vụ', en: 'Open a task', rules: [OPEN_TASK, RESTRICTED_TASK] },
  assignTask: {
    vi: 'Giao nhiệm vụ còn để lại',
    en: 'Assign a task that was put off',
    rules: [{ who: 'assigner', others: 'task-assign-forbidden', elsewhere: 'task-not-found' }],
  },
  acceptTask: {
    vi: 'Nhận việc',
    en: 'Accept a task',
    rules: [{ who: 'accountable', others: 'task-accept-forbidden', elsewhere: 'task-not-found' }],
  },
  reportProgress: {
    vi: 'Báo cáo tiến độ',
    en: 'Report progress',
    rules: [{ who: 'accountable', others: 'task-report-forbidden', elsewhere: 'task-not-found' }],
  },
  submitTask: {
    vi: 'Trình kết quả',
    en: 'Submit a result',
    rules: [{ who: 'accountable', others: 'task-submit-forbidden', elsewhere: 'task-not-found' }],
  },
  verifyTask: {
    vi: 'Xác nhận hoàn thành',
    en: 'Verify a result',
    rules: [{ ...BY_VERIFIER, others: 'task-verify-forbidden' }],
  },
  returnTask: {
    vi: 'Trả lại kết quả',
    en: 'Return a result',
    rules: [{ ...BY_VERIFIER, others: 'task-return-forbidden' }],
  },
  cancelTask: {
    vi: 'Huỷ nhiệm vụ theo quyết định',
    en: 'Cancel a task by a decision',
    rules: [{ ...BY_VERIFIER, who: 'decider', others: 'task-cancel-forbidden' }],
  },
  objectTask: {
    vi: 'Nêu ý kiến không thuộc thẩm quyền',
    en: 'Object that a task is not one’s own',
    rules: [
      { who: 'accountable-holder', others: 'task-object-forbidden', elsewhere: 'task-not-found' },
    ],
  },
  claimTask: {
    vi: 'Nhận nhiệm vụ là của đơn vị mình',
    en: 'Claim a task for one’s unit',
    rules: [
      { who: 'heads-elsewhere', others: 'task-claim-forbidden', elsewhere: 'task-not-found' },
    ],
  },
  reassignTask: {
    vi: 'Chuyển nhiệm vụ có đề nghị chuyển',
    en: 'Pass a task on that somebody asked to pass on',
    rules: [{ ...BY_VERIFIER, who: 'assigner', others: 'task-reassign-forbidden' }],
  },
  rejectTransfer: {
    vi: 'Không đồng ý chuyển nhiệm vụ',
    en: 'Refuse to pass a task on',
    rules: [{ ...BY_VERIFIER, who: 'assigner', others: 'task-reject-forbidden' }],
  },
  uploadEvidence: {
    vi: 'Tải minh chứng lên',
    en: 'Upload evidence',
    rules: [{ who: 'accountable', others: 'task-submit-forbidden', elsewhere: 'task-not-found' }],
  },
  removeEvidence: {
    vi: 'Gỡ minh chứng chưa trình',
    en: 'Take back evidence that was not submitted',
    rules: [{ who: 'accountable', others: 'task-submit-forbidden', elsewhere: 'task-not-found' }],
  },
  getEvidence: {
    vi: 'Tải minh chứng về',
    en: 'Download evidence',
    rules: [{ who: 'involved', others: 'evidence-not-found', elsewhere: 'task-not-found' }],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

export const figureRules = {
  listWarnings: {
    vi: 'Xem cảnh báo',
    en: 'See warnings',
    rules: [SHOWN_TASK, SHOWN_RESTRICTED],
  },
  countWarnings: {
    vi: 'Xem số cảnh báo',
    en: 'See how many warnings there are',
    rules: [{ who: 'everybody' }],
  },
  getOverview: {
    vi: 'Xem toàn cảnh theo đơn vị',
    en: 'See the figures by unit',
    rules: [
      { ...PUBLISHED, elsewhere: 'not-shown' },
      { ...RESTRICTED, others: 'not-shown', elsewhere: 'not-shown' },
    ],
  },
  getDocumentQuality: {
    vi: 'Xem điểm rõ của các văn bản',
    en: 'See how clear documents are',
    rules: [
      { ...PUBLISHED, elsewhere: 'not-shown' },
      { ...RESTRICTED, others: 'not-shown', elsewhere: 'not-shown' },
    ],
  },
  listNearCopies: {
    vi: 'Xem các văn bản gần giống nhau, trong số văn bản được xem',
    en: 'See documents that are nearly the same, among those that one may see',
    rules: [{ who: 'everybody' }],
  },
  listAuditEntries: {
    vi: 'Xem nhật ký của toàn thành phố',
    en: 'Read the record of the tenant',
    rules: [
      {
        who: 'auditors',
        others: 'audit-view-forbidden',
        elsewhere: 'not-shown',
        byRole: true,
      },
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
