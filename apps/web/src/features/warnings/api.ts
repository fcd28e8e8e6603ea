import type { WarningKind } from '@roviec/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

export const warningCountsQuery = queryOptions({
  queryKey: ['warnings', 'counts'],
  queryFn: ({ signal }) => call('countWarnings', {}, { signal }),
})

export interface WarningFilters {
  readonly kind?: WarningKind | undefined
  readonly scope?: 'mine' | 'all' | undefined
  readonly state?: 'open' | 'closed' | undefined
  readonly unitId?: string | undefined
}

export const warningListQuery = (filters: WarningFilters) =>
  infiniteQueryOptions({
    queryKey: ['warnings', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call('listWarnings', { query: { ...filters, cursor: pageParam, limit: 100 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
