import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { vacanciesQuery } from './staffing-api.ts'
import { VacancyFilters } from './vacancy-filters.tsx'
import { VacancyRow } from './vacancy-row.tsx'
import styles from './staffing.module.css'

/** Seats without a holder, the longest vacant first, each a link to where one acts on it. */
export function VacancyList() {
  const { staffing: words, general } = useMessages()
  const { view: _, ...filter } = useSearch({ from: '/to-chuc/bien-che' })
  const list = useInfiniteQuery(vacanciesQuery(filter))
  const vacancies = list.data?.pages.flatMap((page) => page.entries) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  return (
    <section aria-label={words.views.vacancies}>
      <VacancyFilters />
      {list.isPending && <LoadingState rows={8} />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && (
        <p className={styles['found']} role="status">
          {words.found(total)}
        </p>
      )}
      {list.isSuccess && total === 0 && <NoVacancy narrowed={isNarrowed(filter)} />}
      {vacancies.length > 0 && (
        <>
          <ColumnHeads />
          <ul>
            {vacancies.map((vacancy) => (
              <VacancyRow key={vacancy.positionId} vacancy={vacancy} />
            ))}
          </ul>
        </>
      )}
      {list.hasNextPage && (
        <p className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </p>
      )}
    </section>
  )
}

function NoVacancy({ narrowed }: { readonly narrowed: boolean }) {
  const { staffing: words } = useMessages()
  const navigate = useNavigate({ from: '/to-chuc/bien-che' })
  if (!narrowed) {
    return (
      <EmptyState icon="circle-check" title={words.emptyTitle}>
        {words.emptyText}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="filter"
      title={words.noMatchTitle}
      action={
        <Button onClick={() => void navigate({ search: {}, replace: true })}>
          {words.clearFilters}
        </Button>
      }
    >
      {words.noMatchText}
    </EmptyState>
  )
}

function isNarrowed(filter: object): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

function ColumnHeads() {
  const { columns } = useMessages().staffing
  return (
    <div className={styles['heads']} aria-hidden="true">
      <span>{columns.seat}</span>
      <span>{columns.unit}</span>
      <span>{columns.state}</span>
      <span>{columns.since}</span>
      <span className={styles['number']}>{columns.days}</span>
    </div>
  )
}
