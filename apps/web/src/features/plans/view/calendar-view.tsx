import type { Plan } from '@roviec/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, ButtonAnchor } from '../../../ui/button/button.tsx'
import { FilterBar, FilterSpring } from '../../../ui/filter-bar/filter-bar.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { TaskCalendar } from '../../tasks/index.ts'
import { planTasksQuery } from '../api.ts'
import { useChartSearch } from './use-chart-search.ts'
import { useTaskFilter } from './use-task-filter.tsx'
import styles from './plan-view.module.css'

interface CalendarViewProps {
  readonly plan: Plan
  readonly views: ReactNode
  readonly exportHref: string
}

/** The tasks of the plan on the days on which they are due; the address remembers the month. */
export function CalendarView({ plan, views, exportHref }: CalendarViewProps) {
  const { plans, general } = useMessages()
  const { data } = useSuspenseQuery(planTasksQuery(plan.id))
  const { shown, controls } = useTaskFilter(data.entries)
  const [{ on }, change] = useChartSearch()
  return (
    <>
      <FilterBar>
        {views}
        {controls}
        <FilterSpring />
        <Button icon="printer" onClick={() => window.print()}>
          {general.print}
        </Button>
        <ButtonAnchor icon="download" href={exportHref}>
          {general.exportSpreadsheet}
        </ButtonAnchor>
      </FilterBar>
      <div className={styles['scroll']}>
        {shown.length === 0 ? (
          <EmptyState title={plans.ganttEmpty} />
        ) : (
          <TaskCalendar tasks={shown} day={on ?? null} onDay={(day) => change({ on: day })} />
        )}
      </div>
    </>
  )
}
