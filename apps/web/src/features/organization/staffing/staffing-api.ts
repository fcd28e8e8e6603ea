import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../../platform/http.ts'
import type { VacancyFilter } from './staffing-search.ts'

/** Establishment, seats and people today, below one unit or in the whole tree. */
export const staffingQuery = (unitId: string | undefined) =>
  queryOptions({
    queryKey: ['organization', 'staffing', unitId ?? 'all'],
    queryFn: ({ signal }) => call('getStaffing', { query: { unitId } }, { signal }),
  })

/** What the server is asked for with a filter of the address. */
export const vacancyQueryOf = (filter: VacancyFilter) => ({
  unitId: filter.unitId,
  search: filter.search,
  rank: filter.rank,
  state: filter.state,
  unitKind: filter.unitKind,
  sensitive: filter.sensitive === true ? 'true' : undefined,
})

export const vacanciesQuery = (filter: VacancyFilter) =>
  infiniteQueryOptions({
    queryKey: ['organization', 'vacancies', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...vacancyQueryOf(filter), cursor: pageParam }
      return call('listVacancies', { query }, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

export const jobGroupsQuery = queryOptions({
  queryKey: ['organization', 'job-groups'],
  queryFn: async ({ signal }) => (await call('listJobGroups', {}, { signal })).entries,
})

export const officialProvincesQuery = queryOptions({
  queryKey: ['organization', 'official-provinces'],
  queryFn: ({ signal }) => call('listOfficialProvinces', {}, { signal }),
})
