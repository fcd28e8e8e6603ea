import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'
import type { ImportSearch } from './import-search.ts'

export const importListQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ pageParam, signal }) =>
    call('listImports', { query: { cursor: pageParam, limit: 20 } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['imports', 'one', importId],
    queryFn: ({ signal }) => call('getImport', { params: { importId } }, { signal }),
  })

export const importRowsQuery = (importId: string, { show, kind, search }: ImportSearch) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'rows', importId, { show, kind, search }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listImportRows',
        {
          params: { importId },
          query: {
            fate: show === 'warned' ? undefined : show,
            warned: show === 'warned' ? true : undefined,
            kind,
            search,
            cursor: pageParam,
            limit: 100,
          },
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
