import { lazy } from 'react'

export { baselineQuery } from './api.ts'
export { baselineWords } from './changes/baseline-words.ts'
export { editsOfChart } from './edits/chart-edits.ts'
export { linkText, readLinkTexts } from './edits/link-text.ts'
export { computeOutlook, type Outlook } from './edits/outlook.ts'
export type { NamedTask } from './named-task.ts'
export { ProposeButton } from './propose-button.tsx'
export { SchedulePanel } from './panel/schedule-panel.tsx'
export { LinkForm } from './dialogs/link-form.tsx'
export { findScheduled, spanOfTask, type ScheduledPlan } from './scheduled-plan.ts'
export { useScheduledPlan } from './use-scheduled-plan.ts'

export const ChangesView = lazy(async () => ({
  default: (await import('./changes/changes-view.tsx')).ChangesView,
}))
