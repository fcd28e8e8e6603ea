import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

/** Seats that a search finds, with who answers for them. */
export const directoryQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'directory', search],
    queryFn: ({ pageParam, signal }) =>
      call('searchDirectory', { query: { search, cursor: pageParam, limit: 30 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: search !== '',
  })

/** People by name or staff code, with their seats of today. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'found', search],
    queryFn: async ({ signal }) =>
      (await call('searchPeople', { query: { search, limit: 20 } }, { signal })).entries,
    placeholderData: keepPreviousData,
    enabled: search !== '',
  })

/** Fields of work that a text names, with who leads them. */
export const fieldsQuery = (search: string) =>
  queryOptions({
    queryKey: ['organization', 'fields', search],
    queryFn: async ({ signal }) =>
      (await call('getCoordinationRegister', { query: { search } }, { signal })).fields,
    enabled: search !== '',
  })

/** Who has held a seat, and what may be done with it. */
export const appointmentsQuery = (positionId: string) =>
  queryOptions({
    queryKey: ['people', 'appointments', positionId],
    queryFn: ({ signal }) => call('listAppointments', { params: { positionId } }, { signal }),
  })

/** What a seat is, and was called. */
export const seatQuery = (positionId: string) =>
  queryOptions({
    queryKey: ['organization', 'position', positionId],
    queryFn: ({ signal }) => call('getPositionHistory', { params: { positionId } }, { signal }),
  })

export const seatDelegationsQuery = (positionId: string) =>
  queryOptions({
    queryKey: ['people', 'delegations', 'of-position', positionId],
    queryFn: async ({ signal }) =>
      (await call('listDelegations', { query: { positionId } }, { signal })).entries,
  })

export const personDelegationsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'delegations', 'of-person', personId],
    queryFn: async ({ signal }) =>
      (await call('listDelegations', { query: { personId } }, { signal })).entries,
  })

const TASKS_SHOWN = 6

/** The next open tasks of a seat, the earliest deadline first. */
export const seatTasksQuery = (positionId: string) =>
  queryOptions({
    queryKey: ['tasks', 'of-position', positionId],
    queryFn: async ({ signal }) => {
      const query = { positionId, open: true, limit: TASKS_SHOWN }
      const { entries, nextCursor } = await call('listTasks', { query }, { signal })
      return { entries, more: nextCursor !== null }
    },
  })

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'person', personId],
    queryFn: ({ signal }) => call('getPerson', { params: { personId } }, { signal }),
  })

export const fileOpeningsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'openings', personId],
    queryFn: async ({ signal }) =>
      (await call('listFileOpenings', { params: { personId } }, { signal })).entries,
  })

export const jobGroupsQuery = queryOptions({
  queryKey: ['organization', 'job-groups'],
  queryFn: async ({ signal }) => (await call('listJobGroups', {}, { signal })).entries,
})

/** Seats with a duty beyond their place, and who answers for them. */
export const dutiesQuery = infiniteQueryOptions({
  queryKey: ['people', 'duties'],
  queryFn: ({ pageParam, signal }) =>
    call('listDuties', { query: { cursor: pageParam, limit: 200 } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})
