import type { SecondFactorCode, Session, SignIn } from '@roviec/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'
import { changeSession } from '../../platform/query-client.ts'

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: async ({ signal }) => (await call('listDemoAccounts', {}, { signal })).entries,
  staleTime: 60 * 60_000,
})

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => call('getSignInOptions', {}, { signal }),
  staleTime: 60 * 60_000,
})

/** The first step. Nobody is signed in yet when the answer asks for a second one. */
export function useSignIn() {
  const enter = useEntry()
  return useMutation({
    mutationFn: (body: SignIn) => call('signIn', { body }),
    onSuccess: (answer) => {
      if (!('secondFactorRequired' in answer)) enter(answer)
    },
  })
}

export function useSecondStep() {
  const enter = useEntry()
  return useMutation({
    mutationFn: (body: SecondFactorCode) => call('verifySignIn', { body }),
    onSuccess: enter,
  })
}

/** Goes to the city's own sign-on; the browser comes back to `SignOnReturnPage`. */
export function useStartSignOn() {
  return useMutation({
    mutationFn: () => call('startSignOn', {}),
    onSuccess: ({ address }) => location.assign(address),
  })
}

export function useSignOnAnswer() {
  const enter = useEntry()
  return useMutation({
    mutationFn: (query: string) => call('verifySignOn', { body: { query } }),
    onSuccess: enter,
  })
}

function useEntry() {
  const client = useQueryClient()
  return (session: Session) => changeSession(client, session)
}
