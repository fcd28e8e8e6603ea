import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

/** Every unit as it stands today. A few thousand at most, so it is asked for once. */
export const unitsQuery = queryOptions({
  queryKey: ['organization', 'units'],
  queryFn: async ({ signal }) => (await call('listUnits', {}, { signal })).entries,
  staleTime: 5 * 60_000,
})
