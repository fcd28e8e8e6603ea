import type { RevisionSummary } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { dayOfMoment, formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { revisionsQuery } from '../api.ts'
import { STATUS_TONES } from '../panel/schedule-panel.tsx'
import styles from './changes.module.css'

interface RevisionListProps {
  readonly planId: string
  readonly onOpen: (revisionId: string) => void
}

/** Every revision of the plan: who asked, why, and what became of it. */
export function RevisionList({ planId, onOpen }: RevisionListProps) {
  const { changes } = useMessages().schedules
  const { data, error, isPending, refetch } = useQuery(revisionsQuery(planId))
  const shown = data?.filter(({ status }) => status !== 'discarded') ?? []
  return (
    <section className={styles['part']}>
      <h2>{changes.revisions}</h2>
      {isPending && <LoadingState rows={3} />}
      {error !== null && <ErrorState failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && shown.length === 0 && (
        <EmptyState icon="calendar-event" title={changes.noRevisionTitle} heading="h2">
          {changes.noRevision}
        </EmptyState>
      )}
      <ul className={styles['revisions']}>
        {shown.map((revision) => (
          <RevisionRow key={revision.id} revision={revision} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

interface RevisionRowProps {
  readonly revision: RevisionSummary
  readonly onOpen: (revisionId: string) => void
}

function RevisionRow({ revision, onOpen }: RevisionRowProps) {
  const { schedules } = useMessages()
  const { changes, statuses } = schedules
  const { status, decidedAt, decidedByName } = revision
  const counts =
    revision.movedCount === null
      ? changes.editCount(revision.editCount)
      : changes.movedCount(revision.movedCount)
  return (
    <li>
      <div className={styles['revision-words']}>
        <span className={styles['revision-title']}>
          <b>{revision.title}</b>
          <Tag tone={STATUS_TONES[status]}>{statuses[status]}</Tag>
        </span>
        <span className={styles['second']}>
          {changes.by(revision.createdByName, dayOf(revision.submittedAt ?? revision.createdAt))}
          {' · '}
          {counts}
        </span>
        {revision.reason !== null && <span>{revision.reason}</span>}
        {revision.decision !== null && revision.decision !== '' && (
          <span className={styles['second']}>{revision.decision}</span>
        )}
        {decidedAt !== null && (
          <span className={styles['second']}>
            {changes.decided(
              statuses[status],
              [decidedByName, revision.decidedByTitle].filter((it) => it !== null).join(', '),
              dayOf(decidedAt),
            )}
            {revision.decisionNote !== null && revision.decisionNote !== ''
              ? `: ${revision.decisionNote}`
              : ''}
          </span>
        )}
      </div>
      <Button size="small" onClick={() => onOpen(revision.id)}>
        {changes.openInChart}
      </Button>
    </li>
  )
}

function dayOf(at: string): string {
  return formatDay(dayOfMoment(at))
}
