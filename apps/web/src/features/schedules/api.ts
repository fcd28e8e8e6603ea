import { queryOptions } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

// The keys begin with `plans`, so that what others change in a plan makes these stale too.

export const scheduleQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'schedule', planId],
    queryFn: ({ signal }) => call('getSchedule', { params: { planId } }, { signal }),
  })

export const revisionsQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', 'revisions', planId],
    queryFn: async ({ signal }) =>
      (await call('listRevisions', { params: { planId } }, { signal })).entries,
  })

export const revisionQuery = (planId: string, revisionId: string) =>
  queryOptions({
    queryKey: ['plans', 'revision', planId, revisionId],
    queryFn: ({ signal }) => call('getRevision', { params: { planId, revisionId } }, { signal }),
  })

/** A baseline never changes once it was taken. */
export const baselineQuery = (planId: string, baselineId: string) =>
  queryOptions({
    queryKey: ['plans', 'baseline', planId, baselineId],
    queryFn: ({ signal }) =>
      call('listBaselineTasks', { params: { planId, baselineId } }, { signal }),
    staleTime: 60 * 60_000,
  })

export const comparisonQuery = (planId: string, from: string, to: string | null) =>
  queryOptions({
    queryKey: ['plans', 'comparison', planId, from, to],
    queryFn: ({ signal }) => {
      const query = to === null ? { from } : { from, to }
      return call('compareBaselines', { params: { planId }, query }, { signal })
    },
  })
