import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOfMoment, formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { scheduleQuery } from '../api.ts'
import { Comparison } from './comparison.tsx'
import { RevisionList } from './revision-list.tsx'
import { TakeBaselineDialog } from './take-baseline-dialog.tsx'
import styles from './changes.module.css'

interface ChangesViewProps {
  readonly planId: string
  readonly from: string | null
  readonly to: string | null
  readonly onCompare: (from: string, to: string | null) => void
  readonly onOpenRevision: (revisionId: string) => void
}

/** What became of the dates of a plan: its revisions, its baselines, and any two compared. */
export function ChangesView(props: ChangesViewProps) {
  const { planId, from, to, onCompare, onOpenRevision } = props
  const { schedules } = useMessages()
  const { data, error, isPending, refetch } = useQuery(scheduleQuery(planId))
  return (
    <>
      <div className={styles['revisions-part']}>
        <RevisionList planId={planId} onOpen={onOpenRevision} />
      </div>
      {isPending && <LoadingState rows={4} />}
      {error !== null && <ErrorState failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <section className={classNames(styles['part'], styles['revisions-part'])}>
            <Baselines planId={planId} canTake={data.abilities.includes('take-baseline')} />
          </section>
          <section className={styles['part']}>
            <h2>{schedules.compare.heading}</h2>
            <Comparison
              planId={planId}
              baselines={data.baselines}
              from={from}
              to={to}
              onChange={onCompare}
            />
          </section>
        </>
      )}
    </>
  )
}

function Baselines({ planId, canTake }: { readonly planId: string; readonly canTake: boolean }) {
  const { baselines: words } = useMessages().schedules
  const { data } = useQuery(scheduleQuery(planId))
  const [taking, setTaking] = useState(false)
  const baselines = data?.baselines ?? []
  return (
    <>
      <div className={styles['head']}>
        <h2>{words.heading}</h2>
        {canTake && (
          <Button icon="plus" onClick={() => setTaking(true)}>
            {words.take}
          </Button>
        )}
      </div>
      {baselines.length === 0 && <p>{words.none}</p>}
      <ul className={styles['baselines']}>
        {baselines.map((baseline) => (
          <li key={baseline.id}>
            {baseline.name}{' '}
            <span className={styles['second']}>
              {[
                formatDay(dayOfMoment(baseline.takenAt)),
                words.kinds[baseline.kind],
                baseline.takenByName,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {taking && <TakeBaselineDialog planId={planId} onClose={() => setTaking(false)} />}
    </>
  )
}
