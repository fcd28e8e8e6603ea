import type { GanttLink } from '@roviec/gantt'
import type { ScheduledPlan } from '../scheduled-plan.ts'
import { LinksForm } from './links-form.tsx'

interface LinkFormProps {
  readonly plan: ScheduledPlan
  readonly link: GanttLink
  readonly onClose: () => void
}

/** Opened from an arrow of the chart: what the task at its end waits for. */
export function LinkForm({ plan, link, onClose }: LinkFormProps) {
  return <LinksForm plan={plan} taskId={link.toId} onClose={onClose} />
}
