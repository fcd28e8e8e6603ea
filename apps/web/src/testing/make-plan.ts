import { isoDate } from '@roviec/calendar'
import type { Due, Plan, PlanItem, PlanSummary } from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

const LINES = [
  'II. NHIỆM VỤ',
  '1. Chợ và hàng hóa',
  'a) Sở Công Thương chủ trì trình phương án mở 4 điểm chợ đêm trước ngày 15 tháng 12 năm 2026.',
  'b) Công an Thành phố kiểm tra an toàn cháy nổ tại 20 chợ, hoàn thành chậm nhất ngày 18 tháng 12 năm 2026.',
  '2. Môi trường',
  'a) Sở Xây dựng, Sở Nông nghiệp và Môi trường chủ trì dọn kênh Đông, báo cáo kết quả về Văn phòng.',
  'b) UBND các phường khẩn trương lập danh sách hộ cần hỗ trợ.',
]
export const PLAN_TEXT = LINES.join('\n')

const NO_DUE: Due = {
  kind: 'none',
  from: null,
  on: null,
  time: null,
  recurrence: null,
  rule: null,
  text: null,
  reason: null,
}

function spanOf(words: string) {
  const start = PLAN_TEXT.indexOf(words)
  return { start, end: start + words.length }
}

/** A proposed task that is clear in every point, with what a test cares about changed. */
export function makeItem(change: Partial<PlanItem> = {}): PlanItem {
  return {
    id: fakeId(501),
    ordinal: 1,
    section: 'II.1',
    title: 'Trình phương án mở 4 điểm chợ đêm',
    text: LINES[2] ?? '',
    span: spanOf(LINES[2] ?? ''),
    leadNames: ['Sở Công Thương'],
    leadSpan: spanOf('Sở Công Thương'),
    supportNames: [],
    accountablePositionId: fakeId(601),
    accountableLabel: 'Giám đốc Sở Công Thương',
    supportingUnitIds: [],
    product: 'Phương án',
    productSpan: spanOf('phương án'),
    due: {
      ...NO_DUE,
      kind: 'date',
      on: isoDate('2026-12-14'),
      rule: 'before-day',
      text: 'trước ngày 15 tháng 12 năm 2026',
    },
    dueSpan: spanOf('trước ngày 15 tháng 12 năm 2026'),
    clarity: {
      who: 'clear',
      what: 'clear',
      when: 'clear',
      responsibility: 'clear',
      product: 'clear',
      authority: 'clear',
    },
    questions: [],
    advice: [],
    acknowledged: [],
    deferred: false,
    discarded: false,
    mergedIntoId: null,
    asRead: null,
    candidates: [],
    fieldAdvice: [],
    leadProposal: null,
    blockers: [],
    datePast: false,
    dayOffName: null,
    ...change,
  }
}

/** Nobody alone is accountable, and no date is set. */
export function makeUnclearItem(change: Partial<PlanItem> = {}): PlanItem {
  return makeItem({
    id: fakeId(503),
    ordinal: 3,
    section: 'II.2',
    title: 'Dọn kênh Đông',
    text: LINES[5] ?? '',
    span: spanOf(LINES[5] ?? ''),
    leadNames: ['Sở Xây dựng', 'Sở Nông nghiệp và Môi trường'],
    leadSpan: spanOf('Sở Xây dựng, Sở Nông nghiệp và Môi trường'),
    accountablePositionId: null,
    accountableLabel: null,
    product: 'Báo cáo',
    productSpan: null,
    due: NO_DUE,
    dueSpan: null,
    clarity: { ...makeItem().clarity, who: 'vague', when: 'missing' },
    questions: [
      {
        point: 'who',
        grade: 'vague',
        question: 'Câu nguồn nêu hai đơn vị cùng chủ trì.',
        span: null,
      },
      { point: 'when', grade: 'missing', question: 'Văn bản không nêu hạn.', span: null },
    ],
    candidates: [
      { positionIds: [fakeId(602)], label: 'Giám đốc Sở Xây dựng' },
      { positionIds: [fakeId(603)], label: 'Giám đốc Sở Nông nghiệp và Môi trường' },
    ],
    blockers: ['who', 'when'],
    ...change,
  })
}

export function makePlanSummary(change: Partial<PlanSummary> = {}): PlanSummary {
  return {
    id: fakeId(400),
    number: '236/KH-UBND',
    kind: 'plan',
    issuer: 'Ủy ban nhân dân Thành phố Minh Hà',
    issuedOn: isoDate('2026-11-18'),
    title: 'Chuẩn bị đón năm mới',
    signedBy: 'Phạm Quốc Việt',
    world: 'state',
    status: 'draft',
    visibility: 'tenant',
    fileName: '236_KH-UBND.docx',
    createdAt: '2026-11-20T09:00:00+07:00',
    publishedOn: null,
    closedOn: null,
    taskCount: 3,
    openQuestionCount: 1,
    states: {
      doneOnTime: 0,
      doneLate: 0,
      openWithinTerm: 0,
      openOverdue: 0,
      waiting: 0,
      undated: 0,
    },
    abilities: ['edit', 'publish', 'discard'],
    ...change,
  }
}

/** A draft of two tasks: one is clear, of the other it must be asked who and when. */
export function makePlan(change: Partial<Plan> = {}): Plan {
  return {
    ...makePlanSummary(),
    version: 7,
    text: PLAN_TEXT,
    sections: [
      { id: 'II', title: 'NHIỆM VỤ', span: { start: 0, end: PLAN_TEXT.length } },
      { id: 'II.1', title: 'Chợ và hàng hóa', span: spanOf('1. Chợ và hàng hóa') },
      { id: 'II.2', title: 'Môi trường', span: spanOf('2. Môi trường') },
    ],
    signingPositionId: fakeId(600),
    signingLabel: 'Chủ tịch UBND Thành phố',
    notUnderstood: [],
    places: [],
    items: [makeItem(), makeUnclearItem()],
    uploadedBy: 'Đỗ Thùy Linh',
    publication: null,
    ...change,
  }
}
