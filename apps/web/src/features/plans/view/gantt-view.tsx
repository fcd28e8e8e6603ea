import type { Plan } from '@roviec/contract'
import type { ReactNode } from 'react'
import { ChartView } from './chart-view.tsx'
import { usePlanChartTasks } from './use-plan-chart-tasks.tsx'

interface GanttViewProps {
  readonly plan: Plan
  readonly views: ReactNode
  readonly exportHref: string
}

/** The tasks of a published plan over time. */
export function GanttView({ plan, views, exportHref }: GanttViewProps) {
  const { tasks, shown, sections, controls } = usePlanChartTasks(plan)
  return (
    <ChartView
      planId={plan.id}
      title={plan.title}
      number={plan.number}
      isDraft={false}
      tasks={tasks}
      shown={shown}
      sections={sections}
      bar={
        <>
          {views}
          {controls}
        </>
      }
      exportHref={exportHref}
    />
  )
}
