import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

/** The key begins with `plans`: what is submitted or decided in any plan makes it stale. */
export const waitingRevisionsQuery = queryOptions({
  queryKey: ['plans', 'waiting-revisions'],
  queryFn: async ({ signal }) => (await call('listWaitingRevisions', {}, { signal })).entries,
})
