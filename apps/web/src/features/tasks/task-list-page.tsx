import { TIMELINESS, type TaskSummary } from '@roviec/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { SearchField } from '../../ui/field/search-field.tsx'
import { FilterBar } from '../../ui/filter-bar/filter-bar.tsx'
import { Select } from '../../ui/field/select.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { unitsQuery } from '../organization/index.ts'
import { taskListQuery, type TaskFilters } from './api.ts'
import { TaskListCalendar } from './calendar/task-list-calendar.tsx'
import type { TaskListView } from './task-list-views.ts'
import { TaskTable } from './task-table.tsx'
import styles from './task-table.module.css'

/** The tasks behind a number: whatever figure was opened, narrowed by what it counted. */
export function TaskListPage(): ReactNode {
  const { figures } = useMessages()
  const words = figures.taskList
  const { view = 'table', on, ...filters } = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  const isFiltered = Object.values(filters).some((value) => value !== undefined)

  return (
    <>
      <PageHead title={words.title} beside={view === 'table' && <TaskCount filters={filters} />}>
        <ViewSwitch />
      </PageHead>
      <FilterBar
        search={
          <SearchField
            label={words.searchLabel}
            placeholder={words.searchLabel}
            value={filters.search ?? ''}
            onSearch={(search) =>
              void navigate({
                search: (was) => ({ ...was, search: search === '' ? undefined : search }),
                replace: true,
              })
            }
          />
        }
      >
        <StateFilter />
        <FilterWords />
        {isFiltered && (
          <Button kind="quiet" onClick={() => void navigate({ search: { view, on } })}>
            {words.clearFilters}
          </Button>
        )}
      </FilterBar>
      {view === 'table' ? (
        <TaskRows filters={filters} />
      ) : (
        <TaskListCalendar filters={filters} on={on} />
      )}
    </>
  )
}

interface FilteredProps {
  readonly filters: TaskFilters
}

function TaskCount({ filters }: FilteredProps) {
  const { count } = useMessages().figures.taskList
  const { data, hasNextPage } = useInfiniteQuery(taskListQuery(filters))
  if (data === undefined) return null
  return <span>{count(data.pages.flatMap(({ entries }) => entries).length, hasNextPage)}</span>
}

function TaskRows({ filters }: FilteredProps) {
  const { figures, general } = useMessages()
  const words = figures.taskList
  const list = useInfiniteQuery(taskListQuery(filters))
  const tasks: readonly TaskSummary[] = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && tasks.length === 0 && (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      )}
      {tasks.length > 0 && <TaskTable tasks={tasks} withPlan />}
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? general.loadingMore : general.loadMore}
          </Button>
        </div>
      )}
    </>
  )
}

function ViewSwitch() {
  const { monthCalendar: words, general } = useMessages()
  const { view = 'table' } = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  return (
    <>
      <SegmentedControl<TaskListView>
        label={words.view}
        className="not-printed"
        value={view}
        segments={[
          { value: 'table', label: words.asTable },
          { value: 'calendar', label: words.title },
        ]}
        onChange={(value) =>
          void navigate({ search: (was) => ({ ...was, view: value }), replace: true })
        }
      />
      <Button icon="printer" onClick={() => window.print()}>
        {general.print}
      </Button>
    </>
  )
}

function StateFilter() {
  const { figures, tasks } = useMessages()
  const { timeliness } = useSearch({ from: '/tasks' })
  const navigate = useNavigate({ from: '/tasks' })
  return (
    <Select
      label={figures.taskList.filterState}
      value={timeliness ?? ''}
      options={[
        { value: '', label: figures.taskList.allStates },
        ...TIMELINESS.map((value) => ({ value, label: tasks.timeliness[value] })),
      ]}
      onChange={(value) =>
        void navigate({
          search: (was) => ({ ...was, timeliness: value === '' ? undefined : value }),
          replace: true,
        })
      }
    />
  )
}

/** The filters that came with the number, said in words. */
function FilterWords() {
  const { figures } = useMessages()
  const words = figures.taskList
  const { unitId, inside, open, dueFrom, dueTo } = useSearch({ from: '/tasks' })
  const { data: units } = useQuery({ ...unitsQuery, enabled: unitId !== undefined })
  const unit = units?.find(({ id }) => id === unitId)
  const parts = [
    unit !== undefined && words.unit(unit.name),
    unit !== undefined && inside === true && words.andInside,
    open === true && words.onlyOpen,
    dueFrom !== undefined &&
      dueTo !== undefined &&
      words.dueBetween(formatDay(dueFrom), formatDay(dueTo)),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return (
    <span className={styles['filter-words']} aria-label={words.filters} role="group">
      {parts.join(' · ')}
    </span>
  )
}
