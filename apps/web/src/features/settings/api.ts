import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call('getSettings', {}, { signal }),
})
