import { PLAN_STATUSES } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { useSession } from '../../platform/session.tsx'
import { Button } from '../../ui/button/button.tsx'
import { SearchField } from '../../ui/field/search-field.tsx'
import { FilterBar } from '../../ui/filter-bar/filter-bar.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { planListQuery } from './api.ts'
import { PlanTable } from './plan-table.tsx'
import { UploadZone } from './upload/upload-zone.tsx'
import styles from './plan-list.module.css'

type StatusChoice = 'all' | (typeof PLAN_STATUSES)[number]
const CHOICES: readonly StatusChoice[] = ['all', ...PLAN_STATUSES]

/** Every plan that the reader may see, and the way in for a new document. */
export function PlanListPage(): ReactNode {
  const { plans: words, general } = useMessages()
  const { abilities } = useSession()
  const filters = useSearch({ from: '/plans' })
  const list = useInfiniteQuery(planListQuery(filters))
  const plans = list.data?.pages.flatMap((page) => page.entries) ?? []

  return (
    <div className={styles['screen']}>
      <PageHead title={words.title} />
      {abilities.includes('create-plan') && <UploadZone />}
      <PlanFilters />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && plans.length === 0 && <NoPlan />}
      {plans.length > 0 && <PlanTable plans={plans} />}
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? general.loadingMore : general.loadMore}
          </Button>
        </div>
      )}
    </div>
  )
}

function PlanFilters() {
  const { plans: words } = useMessages()
  const { status, search } = useSearch({ from: '/plans' })
  const navigate = useNavigate({ from: '/plans' })
  return (
    <FilterBar
      search={
        <SearchField
          label={words.searchLabel}
          placeholder={words.searchPlaceholder}
          value={search ?? ''}
          onSearch={(text) =>
            void navigate({
              search: (was) => ({ ...was, search: text === '' ? undefined : text }),
              replace: true,
            })
          }
        />
      }
    >
      <SegmentedControl<StatusChoice>
        label={words.statusFilter}
        value={status ?? 'all'}
        segments={CHOICES.map((value) => ({ value, label: words.statuses[value] }))}
        onChange={(value) =>
          void navigate({
            search: (was) => ({ ...was, status: value === 'all' ? undefined : value }),
            replace: true,
          })
        }
      />
    </FilterBar>
  )
}

function NoPlan() {
  const { plans: words } = useMessages()
  const { abilities } = useSession()
  const { status, search } = useSearch({ from: '/plans' })
  if (status !== undefined || search !== undefined) {
    return (
      <EmptyState icon="search" title={words.noMatchTitle}>
        {words.noMatchText}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="plan" title={words.emptyTitle}>
      {abilities.includes('create-plan') ? words.emptyText : words.emptyTextReader}
    </EmptyState>
  )
}
