import { DUTIES, type SeatWithDuties } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { UnitPlace, VacantNote, WhoAnswers } from '../../organization/index.ts'
import { dutiesQuery } from '../api.ts'
import styles from './roles.module.css'

/** Where the list stands in its page. */
export const DUTIES_ANCHOR = 'duties'

/** Which seats have which duties, and who answers for them: these people may do what the table says. */
export function DutyList() {
  const { people, general } = useMessages()
  const words = people.roles
  const list = useInfiniteQuery(dutiesQuery)
  const seats = list.data?.pages.flatMap(({ entries }) => entries) ?? []
  return (
    <section className={styles['section']}>
      <h2 id={DUTIES_ANCHOR}>{words.duties}</h2>
      {list.isPending && <LoadingState rows={4} />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && seats.length === 0 && (
        <p className={styles['quiet']}>{words.dutiesEmpty}</p>
      )}
      {DUTIES.map((duty) => (
        <DutySeats
          key={duty}
          duty={duty}
          seats={seats.filter(({ duties }) => duties.includes(duty))}
        />
      ))}
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </div>
      )}
    </section>
  )
}

interface DutySeatsProps {
  readonly duty: (typeof DUTIES)[number]
  readonly seats: readonly SeatWithDuties[]
}

function DutySeats({ duty, seats }: DutySeatsProps) {
  const { people, organizationActs } = useMessages()
  if (seats.length === 0) return null
  return (
    <>
      <h3 className={styles['duty']}>
        {organizationActs.dutyNames[duty]} <span>({seats.length})</span>
        <small>{people.roles.dutyMeanings[duty]}</small>
      </h3>
      <ul>
        {seats.map(({ positionId, title, unitId, unitName, answers, vacantSince }) => (
          <li key={positionId} className={styles['seat']}>
            <Link
              to="/to-chuc/chuc-danh/$positionId"
              params={{ positionId }}
              className={styles['title']}
            >
              {title}
            </Link>
            <UnitPlace unitId={unitId} unitName={unitName} className={styles['unit']} />
            <WhoAnswers
              answers={answers}
              note={vacantSince === null ? undefined : <VacantNote since={vacantSince} />}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
