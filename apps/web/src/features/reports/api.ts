import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, type Input } from '../../platform/http.ts'

export type OverviewFilters = NonNullable<Input<'getOverview'>['query']>

export const overviewQuery = (filters: OverviewFilters) =>
  queryOptions({
    queryKey: ['reports', 'overview', filters],
    queryFn: ({ signal }) => call('getOverview', { query: filters }, { signal }),
    placeholderData: keepPreviousData,
  })
