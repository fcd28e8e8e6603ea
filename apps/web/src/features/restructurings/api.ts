import type { RestructuringDetail } from '@roviec/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

// Named by the topic of the organization: whatever changes units or seats may change these.

export const restructuringsQuery = infiniteQueryOptions({
  queryKey: ['organization', 'restructurings'],
  queryFn: ({ pageParam, signal }) =>
    call('listRestructurings', { query: { cursor: pageParam, limit: 50 } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const restructuringQuery = (restructuringId: string) =>
  queryOptions({
    queryKey: ['organization', 'restructuring', restructuringId],
    queryFn: ({ signal }) => call('getRestructuring', { params: { restructuringId } }, { signal }),
  })

/** A draft is looked at anew with every version of it. */
export const previewQuery = (restructuringId: string, version: number) =>
  queryOptions({
    queryKey: ['organization', 'restructuring-preview', restructuringId, version],
    queryFn: ({ signal }) =>
      call('previewRestructuring', { params: { restructuringId } }, { signal }),
    placeholderData: keepPreviousData,
  })

/** The open tasks of one seat. */
export const seatTasksQuery = (restructuringId: string, positionId: string) =>
  infiniteQueryOptions({
    queryKey: ['organization', 'restructuring-tasks', restructuringId, positionId],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listRestructuringTasks',
        { params: { restructuringId }, query: { positionId, cursor: pageParam, limit: 100 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

export const detailsQuery = (restructuringId: string, kind: RestructuringDetail['kind']) =>
  infiniteQueryOptions({
    queryKey: ['organization', 'restructuring-details', restructuringId, kind],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listRestructuringDetails',
        { params: { restructuringId }, query: { kind, cursor: pageParam, limit: 100 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
