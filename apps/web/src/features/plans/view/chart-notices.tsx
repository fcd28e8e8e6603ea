import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText } from '../../../platform/api-error.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { useScheduledPlan } from '../../schedules/index.ts'
import { useChartSearch } from './use-chart-search.ts'
import styles from './plan-view.module.css'

interface ChartNoticesProps {
  readonly plan: ReturnType<typeof useScheduledPlan>
  readonly isDraft: boolean
}

/** What the reader must know of the chart before reading or changing it. */
export function ChartNotices({ plan, isDraft }: ChartNoticesProps) {
  const { language, messages } = useLanguage()
  const [, change] = useChartSearch()
  const leaveRevision = () => change({ revision: undefined, panel: undefined })
  const { schedules, gantt, general } = messages
  const { scheduled, failure, retry } = plan
  const revision = scheduled?.work.revision ?? null
  return (
    <div className={styles['notices']}>
      {failureCode(failure) === 'revision-not-found' && (
        <div role="alert">
          <Notice
            tone="risk"
            icon="alert-circle"
            action={<Button onClick={leaveRevision}>{schedules.backToPlan}</Button>}
          >
            {schedules.revisionMissing}
          </Notice>
        </div>
      )}
      {failure !== null && failureCode(failure) !== 'revision-not-found' && (
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
