import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, type Input } from '../../platform/http.ts'

export type PlanListFilters = NonNullable<Input<'listPlans'>['query']>

export const planListQuery = (filters: PlanListFilters) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call('listPlans', { query: { ...filters, cursor: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'one', planId],
    queryFn: ({ signal }) => call('getPlan', { params: { planId } }, { signal }),
  })

export const planTasksQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'tasks', planId],
    queryFn: ({ signal }) => call('listPlanTasks', { params: { planId } }, { signal }),
  })

export const planHistoryQuery = (planId: string) =>
  infiniteQueryOptions({
    queryKey: ['plans', 'history', planId],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listPlanHistory',
        { params: { planId }, query: { cursor: pageParam, limit: 50 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** What the office has set up beside this server; it does not change while the server runs. */
export const assistantQuery = queryOptions({
  queryKey: ['plans', 'assistant'],
  queryFn: ({ signal }) => call('getAssistant', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
