import type { Plan } from '@roviec/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { leftWords } from '../../tasks/index.ts'
import { planTasksQuery } from '../api.ts'
import { fromTask } from './chart-task.ts'
import { ChartView } from './chart-view.tsx'
import { useTaskFilter } from './use-task-filter.tsx'

interface GanttViewProps {
  readonly plan: Plan
  readonly views: ReactNode
  readonly exportHref: string
}

/** The tasks of a published plan over time. */
export function GanttView({ plan, views, exportHref }: GanttViewProps) {
  const messages = useMessages()
  const { data } = useSuspenseQuery(planTasksQuery(plan.id))
  const { shown, controls } = useTaskFilter(data.entries)
  const tasks = useMemo(
    () => data.entries.map((task) => fromTask(task, (it) => leftWords(it, messages))),
    [data.entries, messages],
  )
  const kept = useMemo(() => {
    if (shown === data.entries) return tasks
    const ids = new Set(shown.map(({ id }) => id))
    return tasks.filter(({ id }) => ids.has(id))
  }, [tasks, shown, data.entries])
  return (
    <ChartView
      planId={plan.id}
      title={plan.title}
      isDraft={false}
      tasks={tasks}
      shown={kept}
      sections={data.sections}
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
