import type { Plan, PlanSection, TaskSummary } from '@roviec/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { leftWords } from '../../tasks/index.ts'
import { planTasksQuery } from '../api.ts'
import { fromTask, type ChartTask } from './chart-task.ts'
import { useTaskFilter } from './use-task-filter.tsx'

interface PlanChartTasks {
  readonly tasks: readonly ChartTask[]
  /** Those that the filter leaves, also as the list shows them. */
  readonly shown: readonly ChartTask[]
  readonly listed: readonly TaskSummary[]
  readonly sections: readonly PlanSection[]
  readonly controls: ReactNode
}

/** The tasks of a published plan for its chart and its outline, narrowed as the address says. */
export function usePlanChartTasks(plan: Plan): PlanChartTasks {
  const messages = useMessages()
  const { data } = useSuspenseQuery(planTasksQuery(plan.id))
  const { shown: listed, controls } = useTaskFilter(data.entries)
  const tasks = useMemo(
    () => data.entries.map((task) => fromTask(task, (it) => leftWords(it, messages))),
    [data.entries, messages],
  )
  const shown = useMemo(() => {
    if (listed.length === tasks.length) return tasks
    const ids = new Set(listed.map(({ id }) => id))
    return tasks.filter(({ id }) => ids.has(id))
  }, [tasks, listed])
  return { tasks, shown, listed, sections: data.sections, controls }
}
