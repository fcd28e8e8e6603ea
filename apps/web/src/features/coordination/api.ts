import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

/** The fields of work with their rules; narrowed by words when some are given. */
export const registerQuery = (search: string) =>
  queryOptions({
    queryKey: ['coordination', 'register', search],
    queryFn: ({ signal }) => call('getCoordinationRegister', { query: { search } }, { signal }),
    placeholderData: keepPreviousData,
  })

/** What the register lacks today, or says twice. */
export const gapsQuery = queryOptions({
  queryKey: ['coordination', 'gaps'],
  queryFn: ({ signal }) => call('getCoordinationGaps', {}, { signal }),
})
