import type { Session } from '@roviec/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { createContext, use, type ReactNode } from 'react'
import { endsSession } from './api-error.ts'
import { call } from './http.ts'
import { SESSION_KEY } from './query-client.ts'

/** Who is signed in; null for a stranger. */
const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await call('getSession', {})
    } catch (failure) {
      if (endsSession(failure)) return null
      throw failure
    }
  },
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: 'always',
})

const SessionContext = createContext<Session | null>(null)

/** Shows `stranger` to whoever is not signed in, and gives the session to everything else. */
export function SessionGate({
  stranger,
  children,
}: {
  readonly stranger: ReactNode
  readonly children: ReactNode
}) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (session === null) return stranger
  return <SessionContext value={session}>{children}</SessionContext>
}

/** The session of whoever is signed in. Only below `SessionGate`. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession needs SessionGate above it')
  return session
}
