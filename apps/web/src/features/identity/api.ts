import type { ChangePassword, SecondFactorCode, Session, SignIn } from '@roviec/contract'
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

export const ownAccountQuery = queryOptions({
  queryKey: ['account', 'own'],
  queryFn: ({ signal }) => call('getOwnAccount', {}, { signal }),
})

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: async ({ signal }) => (await call('listOwnSessions', {}, { signal })).entries,
})

/** What changes the own account; afterwards the page asks again how it stands. */
export function useOwnAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  })
}

export const changePassword = (body: ChangePassword) => call('changePassword', { body })
export const startSecondFactor = (password: string) =>
  call('startSecondFactor', { body: { password } })
export const verifySecondFactor = (code: string) => call('verifySecondFactor', { body: { code } })
export const endSecondFactor = (password: string) => call('endSecondFactor', { body: { password } })
export const createRecoveryCodes = (password: string) =>
  call('createRecoveryCodes', { body: { password } })
export const endOwnSession = (sessionId: string) => call('endOwnSession', { params: { sessionId } })
export const endOwnSessions = () => call('endOwnSessions', {})
