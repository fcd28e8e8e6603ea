import type { RouteName } from '@roviec/contract'
import type { Asked, Recipe } from './attempt.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const planId = ({ of, subjects }: Asked): string => {
  if (of === 'draft') return subjects.draftId
  return of === 'restricted-plan' ? subjects.restrictedPlanId : subjects.publishedPlanId
}
const baselineId = ({ of, subjects }: Asked): string =>
  of === 'restricted-plan' ? subjects.restrictedBaselineId : subjects.baselineId

const ofPlan = (asked: Asked) => ({ params: { planId: planId(asked) } })
const ofSubmitted = (asked: Asked) => ({
  params: { planId: planId(asked), revisionId: asked.subjects.revisionId },
})
const ofDraft = (asked: Asked) => ({
  params: { planId: planId(asked), revisionId: asked.subjects.draftRevisionId },
})

export const scheduleRecipes = {
  importPlanFile: () => ({
    file: {
      name: 'tien-do.csv',
      bytes: bytesOf('Tên công việc,Bắt đầu,Kết thúc\nKhảo sát,02/11/2026,06/11/2026\n'),
    },
  }),
  getSchedule: ofPlan,
  previewSchedule: (asked) => ({ ...ofPlan(asked), body: { edits: [] } }),
  // What was read is looked at after the right.
  editSchedule: (asked) => ({
    ...ofPlan(asked),
    body: { edits: [], digest: 'of another preview' },
    provenBy: 'schedule-changed',
  }),
  listRevisions: ofPlan,
  listWaitingRevisions: ({ subjects }) => ({ shows: subjects.revisionId }),
  openRevision: (asked) => ({ ...ofPlan(asked), body: { title: 'Lùi đợt hai', edits: [] } }),
  getRevision: ofSubmitted,
  changeRevision: (asked) => ({ ...ofDraft(asked), body: { edits: [] } }),
  submitRevision: (asked) => ({
    ...ofDraft(asked),
    body: { reason: 'Chờ kinh phí', decision: '' },
    provenBy: 'revision-empty',
  }),
  approveRevision: (asked) => ({
    ...ofSubmitted(asked),
    body: { note: '', digest: 'of another preview' },
    provenBy: 'schedule-changed',
  }),
  rejectRevision: (asked) => ({ ...ofSubmitted(asked), body: { note: 'Chưa đủ căn cứ' } }),
  discardRevision: ofDraft,
  listBaselineTasks: (asked) => ({
    params: { planId: planId(asked), baselineId: baselineId(asked) },
  }),
  takeBaseline: (asked) => ({ ...ofPlan(asked), body: { name: 'Trước mùa mưa' } }),
  compareBaselines: (asked) => ({ ...ofPlan(asked), query: { from: baselineId(asked) } }),
  exportSchedule: ofPlan,
} as const satisfies Partial<Record<RouteName, Recipe>>
