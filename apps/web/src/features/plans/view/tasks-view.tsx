import type { Plan } from '@roviec/contract'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, ButtonAnchor } from '../../../ui/button/button.tsx'
import { FilterBar, FilterSpring } from '../../../ui/filter-bar/filter-bar.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { useIsPhone } from '../../../ui/use-screen.ts'
import { ProposeButton, SchedulePanel } from '../../schedules/index.ts'
import { TaskTable } from '../../tasks/index.ts'
import { ChartNotices } from './chart-notices.tsx'
import { OutlineTable } from './outline-table.tsx'
import { useChart } from './use-chart.ts'
import { useChartSearch } from './use-chart-search.ts'
import { usePlanChartTasks } from './use-plan-chart-tasks.tsx'
import styles from './plan-view.module.css'

interface TasksViewProps {
  readonly plan: Plan
  readonly views: ReactNode
  readonly exportHref: string
}

/** The tasks of the plan as an outline; on a phone, and without a schedule, as a plain list. */
export function TasksView({ plan, views, exportHref }: TasksViewProps) {
  const { plans } = useMessages()
  const { tasks, shown, listed, sections, controls } = usePlanChartTasks(plan)
  const [search, change] = useChartSearch()
  const chart = useChart({ planId: plan.id, isDraft: false, tasks, shown, sections }, search)
  const { scheduled } = chart.plan
  const open = useOpenTask()
  const isOutlined = !useIsPhone() && scheduled !== undefined
  const hasPanel = scheduled !== undefined && search.revision !== undefined
  return (
    <>
      <FilterBar>
        {views}
        {controls}
        <FilterSpring />
        {scheduled !== undefined && search.revision === undefined && (
          <ProposeButton
            planId={plan.id}
            abilities={scheduled.schedule.abilities}
            onOpen={(revision) => change({ revision })}
          />
        )}
        <PaperButtons exportHref={exportHref} />
      </FilterBar>
      <ChartNotices plan={chart.plan} isDraft={false} />
      <div className={styles['desk']}>
        <div className={styles['scroll']}>
          {shown.length === 0 && <EmptyState title={plans.ganttEmpty} />}
          {shown.length > 0 && !isOutlined && <TaskTable tasks={listed} />}
          {shown.length > 0 && isOutlined && (
            <OutlineTable plan={scheduled} rows={chart.rows} states={chart.texts.states} />
          )}
        </div>
        {hasPanel && (
          <SchedulePanel
            plan={scheduled}
            taskId={search.task ?? null}
            onChoose={(task) => change({ task })}
            onOpen={open}
            onClose={() => change({ revision: undefined })}
          />
        )}
      </div>
    </>
  )
}

function PaperButtons({ exportHref }: { readonly exportHref: string }) {
  const { general } = useMessages()
  return (
    <>
      <Button icon="printer" onClick={() => window.print()}>
        {general.print}
      </Button>
      <ButtonAnchor icon="download" href={exportHref}>
        {general.exportSpreadsheet}
      </ButtonAnchor>
    </>
  )
}

function useOpenTask() {
  const navigate = useNavigate()
  return (taskId: string) => void navigate({ to: '/tasks/$taskId', params: { taskId } })
}
