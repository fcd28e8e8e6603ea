import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useOfficeCalendar } from '../../../platform/today.ts'
import { forecastsByTask, planForecastQuery } from '../../forecasts/index.ts'
import { baselineQuery, type ScheduledPlan } from '../../schedules/index.ts'
import type { PlanSearch } from '../plan-search.ts'
import { NO_LAYERS, type ChartLayers } from './gantt-rows.ts'

interface Layered {
  readonly planId: string
  readonly isDraft: boolean
  readonly scheduled: ScheduledPlan | undefined
  readonly search: PlanSearch
}

/** What is drawn over the tasks, as the reader has set it up. */
export function useChartLayers({ planId, isDraft, scheduled, search }: Layered): ChartLayers {
  const { working } = useOfficeCalendar()
  const { baseline: baselineId, critical = true, forecast = true, slack = false } = search
  const baseline = useQuery({
    ...baselineQuery(planId, baselineId ?? ''),
    enabled: baselineId !== undefined,
  }).data
  const predicted = useQuery({
    ...planForecastQuery(planId),
    enabled: forecast && !isDraft,
  }).data
  const layer = layerOf(scheduled, search)
  const { schedule, outlook } = scheduled ?? {}
  return useMemo(
    (): ChartLayers => ({
      ...NO_LAYERS,
      calendar: working,
      scheduled: new Map(schedule?.tasks.map((task) => [task.taskId, task])),
      outlook: outlook ?? null,
      layer,
      baseline:
        baselineId === undefined || baseline === undefined
          ? null
          : new Map(baseline.tasks.map((task) => [task.taskId, task])),
      forecasts: forecast && !isDraft ? forecastsByTask(predicted) : NO_LAYERS.forecasts,
      critical,
      slack,
    }),
    [
      working,
      schedule,
      outlook,
      layer,
      baselineId,
      baseline,
      forecast,
      isDraft,
      predicted,
      critical,
      slack,
    ],
  )
}

function layerOf(
  scheduled: ScheduledPlan | undefined,
  { layer = true }: PlanSearch,
): ChartLayers['layer'] {
  if (scheduled === undefined || !layer || scheduled.work.kind === 'look') return 'none'
  return scheduled.work.canEdit ? 'edit' : 'read'
}
