import { MutationCache, QueryCache, QueryClient, onlineManager } from '@tanstack/react-query'
import type { Session } from '@roviec/contract'
import { endsSession, isPassing } from './api-error.ts'

const RETRIES = 2

/** One store of answers for the whole page. Queries are named by topic first: `['tasks', …]`. */
export function createQueryClient(): QueryClient {
  // TanStack believes it is online until told otherwise, also after a start without a line.
  onlineManager.setOnline(navigator.onLine)
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, failure) => count < RETRIES && isPassing(failure),
        networkMode: 'always',
      },
      // A write repeats itself with its key: see `call`.
      mutations: { retry: false, networkMode: 'always' },
    },
  })

  /** Whoever is signed out meanwhile gets the sign-in page in place, with the address kept. */
  function endSession(failure: unknown): void {
    if (!endsSession(failure)) return
    const known = client.getQueryState(SESSION_KEY)
    if (known?.data !== null) client.setQueryData(SESSION_KEY, null)
  }

  return client
}

export const SESSION_KEY = ['session'] as const

/**
 * What one person saw is forgotten before the next one looks. The session itself is written over,
 * not dropped: the page watches that very query, and would wait for it in vain.
 */
export function changeSession(client: QueryClient, session: Session | null): void {
  client.setQueryData(SESSION_KEY, session)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] })
}
