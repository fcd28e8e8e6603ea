import type { DataRequest, OwnData } from '@roviec/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../platform/http.ts'

export type RequestKind = DataRequest['kind']

export const ownRequestsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'own-requests', personId],
    queryFn: async ({ signal }) =>
      (await call('listOwnDataRequests', { params: { personId } }, { signal })).entries,
  })

export const dataRequestsQuery = (state: 'open' | 'answered') =>
  infiniteQueryOptions({
    queryKey: ['people', 'data-requests', state],
    queryFn: ({ pageParam, signal }) =>
      call('listDataRequests', { query: { state, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const retentionQuery = infiniteQueryOptions({
  queryKey: ['people', 'retention'],
  queryFn: ({ pageParam, signal }) =>
    call('listRetention', { query: { cursor: pageParam } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

/** Hands a file that came as an answer to the browser, as if it had been a link. */
export function saveOwnData({ fileName, mediaType, base64 }: OwnData): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
