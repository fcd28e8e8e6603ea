import type { IsoDate } from '@roviec/calendar'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

/** Every unit as it stands today. A few thousand at most, so it is asked for once. */
export const unitsQuery = queryOptions({
  queryKey: ['organization', 'units'],
  queryFn: async ({ signal }) => (await call('listUnits', {}, { signal })).entries,
  staleTime: 5 * 60_000,
})

/** The tree of a day with its seats counted; of today unless a day is given. */
export const treeQuery = (on: IsoDate | undefined) =>
  queryOptions({
    queryKey: ['organization', 'tree', on ?? 'today'],
    queryFn: ({ signal }) => call('getOrganizationTree', { query: { on } }, { signal }),
    staleTime: 60_000,
  })

/** Open and overdue work by unit, as it is now. Goes stale with the tasks. */
export const loadsQuery = queryOptions({
  queryKey: ['tasks', 'loads'],
  queryFn: async ({ signal }) => (await call('listUnitLoads', {}, { signal })).entries,
  staleTime: 60_000,
})

export const unitPageQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['organization', 'unit', unitId],
    queryFn: ({ signal }) => call('getUnit', { params: { unitId } }, { signal }),
  })

/** What a unit was called, where it stood, and whom it followed. */
export const unitHistoryQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['organization', 'unit-history', unitId],
    queryFn: ({ signal }) => call('getUnitHistory', { params: { unitId } }, { signal }),
  })

/** How many seats of which group a unit is granted today. */
export const establishmentQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['organization', 'establishment', unitId],
    queryFn: async ({ signal }) =>
      (await call('listEstablishment', { params: { unitId } }, { signal })).entries,
  })

const WARNINGS_MAX = 200

/** How many warnings are open for the work of a unit; `more` when there are more than are counted. */
export const unitWarningsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['warnings', 'of-unit', unitId],
    queryFn: async ({ signal }) => {
      const query = { unitId, limit: WARNINGS_MAX }
      const { entries, nextCursor } = await call('listWarnings', { query }, { signal })
      return { count: entries.length, more: nextCursor !== null }
    },
  })

/** Every field of work with who leads and who supports. */
export const fieldsQuery = queryOptions({
  queryKey: ['organization', 'fields'],
  queryFn: async ({ signal }) => (await call('getCoordinationRegister', {}, { signal })).fields,
  staleTime: 60_000,
})
