import { useLanguage } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { useScheduledPlan } from '../../schedules/index.ts'
import styles from './plan-view.module.css'

interface ChartNoticesProps {
  readonly plan: ReturnType<typeof useScheduledPlan>
  readonly isDraft: boolean
}

/** What the reader must know of the chart before reading or changing it. */
export function ChartNotices({ plan, isDraft }: ChartNoticesProps) {
  const { language, messages } = useLanguage()
  const { schedules, gantt, general } = messages
  const { scheduled, failure, retry } = plan
  const revision = scheduled?.work.revision ?? null
  return (
    <div className={styles['notices']}>
      {failure !== null && (
        <Notice
          tone="risk"
          icon="alert-circle"
          action={<Button onClick={retry}>{general.retry}</Button>}
        >
          {schedules.unavailable} {failureText(failure, language)}
        </Notice>
      )}
      {isDraft && scheduled?.work.canEdit === true && <Notice>{gantt.draftNote}</Notice>}
      {revision?.status === 'draft' && <Notice icon="pencil">{schedules.draftBanner}</Notice>}
      {revision?.status === 'submitted' && (
        <Notice tone="risk" icon="hourglass">
          {schedules.submittedBanner(revision.createdByName)}
        </Notice>
      )}
    </div>
  )
}
