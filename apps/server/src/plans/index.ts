export { type CarriedPlan, carryPlans, type PlanCarriage } from './carry-repository.ts'
export { createPlan } from './commands/create-plan.ts'
export { publishPlan } from './commands/publish-plan.ts'
export { revisePlanItems } from './commands/revise-plan-items.ts'
export { revisePlan } from './commands/revise-plan.ts'
export { replaceUploaderName } from './name-repository.ts'
export { draftFromRows } from './draft-from-rows.ts'
export { blockersOf, type PlanItemRecord } from './plan-item.ts'
export { labelOf } from './plan.ts'
export {
  can as canPlan,
  canCreatePlan,
  canExportCorrections,
  type PlanCase,
  publishingRightOf,
} from './policy.ts'
export { accessItemToAsk, type ItemToAsk } from './question-repository.ts'
export { findReadingSettings } from './queries/find-reading-settings.ts'
export { listOrganizationFacts } from './queries/list-organization-facts.ts'
export { selectVisiblePlans } from './queries/select-visible-plans.ts'
export { readUpload } from './read-upload.ts'
export { accessPlanToView, insertDraft, listItems } from './repository.ts'
export type { ReadingSettings } from './reading-worker.ts'
export { planOperations, planUploadOperation } from './routes.ts'
export { listPlanCases, selectPlansToSign } from './signing-repository.ts'
export { type ItemChange, lockPlanToView, rescheduleItems } from './schedule-repository.ts'
export { listSections } from './section-repository.ts'
export { noteWithoutDeadline } from './undated-row.ts'
