import type { ScheduledPlan } from '../scheduled-plan.ts'

/** What a form about one task of a plan is given. */
export interface TaskFormProps {
  readonly plan: ScheduledPlan
  readonly taskId: string
  readonly onClose: () => void
}
