import type { Plan } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { AuditList } from '../../audit/index.ts'
import { planHistoryQuery } from '../api.ts'
import styles from './plan-view.module.css'

interface HistoryViewProps {
  readonly plan: Plan
  readonly views: ReactNode
}

/** What happened to the plan and its tasks, newest first. */
export function HistoryView({ plan, views }: HistoryViewProps) {
  const { plans, general } = useMessages()
  const history = useInfiniteQuery(planHistoryQuery(plan.id))
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <FilterBar>{views}</FilterBar>
      <div className={styles['scroll']}>
        {history.isPending && <LoadingState />}
        {history.isError && (
          <ErrorState failure={history.error} onRetry={() => void history.refetch()} />
        )}
        {history.isSuccess && entries.length === 0 && (
          <EmptyState icon="history" title={plans.historyEmpty} />
        )}
        <AuditList entries={entries} />
        {history.hasNextPage && (
          <div className={styles['more']}>
            <Button
              disabled={history.isFetchingNextPage}
              onClick={() => void history.fetchNextPage()}
            >
              {general.loadMore}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
