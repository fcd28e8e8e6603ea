import type { RouteName } from '@roviec/contract'
import type { RouteAuthority, Rule } from './authority.ts'
import { DRAFT, PUBLISHED, RESTRICTED } from './work-rules.ts'

// What the table says about schedules, revisions and baselines.

const READ_PLAN = [DRAFT, PUBLISHED, RESTRICTED] as const
const READ_PUBLISHED = [PUBLISHED, RESTRICTED] as const
const BY_PROPOSER: Rule = {
  who: 'proposer',
  others: 'revision-not-found',
  elsewhere: 'plan-not-found',
}
const BY_SIGNER: Rule = {
  who: 'assigner',
  others: 'revision-approve-forbidden',
  elsewhere: 'plan-not-found',
}

export const scheduleRules = {
  importPlanFile: {
    vi: 'Tải tệp kế hoạch (Microsoft Project, Excel) lên thành dự thảo',
    en: 'Upload a plan file (Microsoft Project, Excel) as a draft plan',
    rules: [{ who: 'plan-makers', others: 'plan-create-forbidden' }],
  },
  getSchedule: {
    vi: 'Xem tiến độ, liên kết, đường găng',
    en: 'See the schedule, its links and the critical path',
    rules: READ_PLAN,
  },
  previewSchedule: {
    vi: 'Thử dời nhiệm vụ, không lưu',
    en: 'Try out what moves, without keeping it',
    rules: READ_PLAN,
  },
  editSchedule: {
    vi: 'Sửa tiến độ ngay',
    en: 'Change the schedule at once',
    rules: [DRAFT, { ...PUBLISHED, who: 'nobody', others: 'schedule-needs-revision' }],
  },
  listRevisions: {
    vi: 'Xem danh sách đề nghị điều chỉnh',
    en: 'See the revisions of a plan',
    rules: READ_PLAN,
  },
  listWaitingRevisions: {
    vi: 'Xem đề nghị đang chờ mình duyệt',
    en: 'See the revisions that wait for one’s decision',
    rules: [{ who: 'assigner', others: 'not-shown', elsewhere: 'not-shown' }],
  },
  openRevision: {
    vi: 'Lập đề nghị điều chỉnh',
    en: 'Begin a revision',
    rules: [{ ...PUBLISHED, who: 'proposers', others: 'revision-forbidden' }],
  },
  getRevision: {
    vi: 'Mở đề nghị đã trình',
    en: 'Open a revision that was submitted',
    rules: [{ who: 'everybody', elsewhere: 'plan-not-found' }],
  },
  changeRevision: {
    vi: 'Sửa đề nghị chưa trình',
    en: 'Change a revision that is not submitted',
    rules: [BY_PROPOSER],
  },
  submitRevision: { vi: 'Trình đề nghị', en: 'Submit a revision', rules: [BY_PROPOSER] },
  approveRevision: {
    vi: 'Phê duyệt điều chỉnh',
    en: 'Approve a revision',
    rules: [BY_SIGNER],
  },
  rejectRevision: {
    vi: 'Không phê duyệt điều chỉnh',
    en: 'Reject a revision',
    rules: [BY_SIGNER],
  },
  discardRevision: {
    vi: 'Bỏ đề nghị của mình',
    en: 'Throw one’s own revision away',
    rules: [BY_PROPOSER],
  },
  listBaselineTasks: {
    vi: 'Xem các ngày của một mốc so sánh',
    en: 'See the dates of a baseline',
    rules: READ_PUBLISHED,
  },
  takeBaseline: {
    vi: 'Lưu mốc so sánh',
    en: 'Keep a baseline',
    rules: [{ ...PUBLISHED, who: 'preparers-and-issuers', others: 'baseline-forbidden' }],
  },
  compareBaselines: {
    vi: 'So sánh hai mốc',
    en: 'Compare two baselines',
    rules: READ_PUBLISHED,
  },
  exportSchedule: {
    vi: 'Xuất tiến độ cho Microsoft Project',
    en: 'Export the schedule for Microsoft Project',
    rules: READ_PLAN,
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
