import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { IconButton } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { UnitPlace } from '../../organization/index.ts'
import { appointmentsQuery, seatQuery } from '../api.ts'
import styles from '../people.module.css'
import { SeatActions } from './seat-actions.tsx'
import { SeatDelegations } from './seat-delegations.tsx'
import { SeatFacts } from './seat-facts.tsx'
import { SeatHistory } from './seat-history.tsx'
import { SeatTasks } from './seat-tasks.tsx'
import type { SeatData } from './seat-data.ts'
import { SeatToday } from './seat-today.tsx'

/** One seat: who answers today, its work, its traits, and who held it with the gaps between. */
export function SeatPage(): ReactNode {
  const { people, general } = useMessages()
  const { positionId } = useParams({ from: '/to-chuc/chuc-danh/$positionId' })
  const seat = useQuery(seatQuery(positionId))
  const appointments = useQuery(appointmentsQuery(positionId))
  const router = useRouter()
  const data: SeatData | null =
    seat.data !== undefined && appointments.data !== undefined
      ? {
          ...seat.data,
          ...appointments.data,
          position: seat.data.position,
          holder: appointments.data.position.holder,
        }
      : null
  const failure = seat.error ?? appointments.error
  const refetch = () => void Promise.all([seat.refetch(), appointments.refetch()])

  return (
    <div className={styles['screen']}>
      <PageHead
        title={seat.data?.position.title ?? people.acts.position}
        subtitle={
          seat.data !== undefined && (
            <UnitPlace {...seat.data.position} className={styles['place']} />
          )
        }
        back={
          <IconButton
            icon="arrow-left"
            label={general.back}
            onClick={() =>
              router.history.canGoBack()
                ? router.history.back()
                : void router.navigate({ to: '/to-chuc' })
            }
          />
        }
      >
        {data !== null && <SeatActions seat={data} />}
      </PageHead>
      {data === null && failure === null && <LoadingState rows={8} />}
      {data === null && failure !== null && <ErrorState failure={failure} onRetry={refetch} />}
      {data !== null && <SeatPanes seat={data} />}
    </div>
  )
}

function SeatPanes({ seat }: { readonly seat: SeatData }) {
  const words = useMessages().people.seat
  const today = useToday()
  const { position } = seat
  return (
    <div className={styles['panes']}>
      <div className={styles['main']}>
        {position.validTo !== null && (
          <div className={styles['notice']}>
            <Notice tone="off" icon="history">
              {position.validTo < today
                ? words.abolishedPast(formatDay(position.validTo))
                : words.abolished(formatDay(position.validTo))}
            </Notice>
          </div>
        )}
        <SeatToday seat={seat} />
        <SeatHistory seat={seat} />
      </div>
      <aside className={styles['side']} aria-label={words.facts}>
        <SeatTasks positionId={position.id} />
        <SeatDelegations positionId={position.id} />
        <SeatFacts seat={seat} />
      </aside>
    </div>
  )
}
