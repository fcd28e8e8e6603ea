import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PlanSearch } from '../plan-search.ts'

/** What is left undefined goes out of the address: it is then as it is by itself. */
type Change = { readonly [K in keyof PlanSearch]?: PlanSearch[K] | undefined }

/** How the chart is set up, kept in the address, so that it can be sent on and come back to. */
export function useChartSearch(): readonly [PlanSearch, (change: Change) => void] {
  const search = useSearch({ from: '/plans/$planId' })
  const navigate = useNavigate({ from: '/plans/$planId' })
  const change = useCallback(
    (part: Change) => void navigate({ search: (was) => ({ ...was, ...part }), replace: true }),
    [navigate],
  )
  return [search, change]
}
