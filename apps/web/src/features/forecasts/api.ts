import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

/** The forecasts of a plan. Goes stale with its plan, as every report of progress changes them. */
export const planForecastQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'forecast', planId],
    queryFn: ({ signal }) => call('getPlanForecast', { params: { planId } }, { signal }),
    staleTime: 60_000,
  })

export const taskDelayQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', 'delay', taskId],
    queryFn: ({ signal }) => call('getTaskDelay', { params: { taskId } }, { signal }),
    staleTime: 60_000,
  })

export const calibrationQuery = queryOptions({
  queryKey: ['forecasts', 'calibration'],
  queryFn: ({ signal }) => call('getCalibration', {}, { signal }),
  staleTime: 60_000,
})

export const outagesQuery = queryOptions({
  queryKey: ['forecasts', 'outages'],
  queryFn: async ({ signal }) => (await call('listOutages', {}, { signal })).entries,
})
