import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../platform/http.ts'

/** Both go stale with the plans, which publication adds to. */
export const documentQualityQuery = queryOptions({
  queryKey: ['plans', 'document-quality'],
  queryFn: ({ signal }) => call('getDocumentQuality', {}, { signal }),
  staleTime: 60_000,
})

export const nearCopiesQuery = queryOptions({
  queryKey: ['plans', 'near-copies'],
  queryFn: ({ signal }) => call('listNearCopies', {}, { signal }),
  staleTime: 60_000,
})
