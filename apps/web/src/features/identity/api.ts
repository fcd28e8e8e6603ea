import type { SignIn } from '@roviec/contract'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../platform/http.ts'
import { changeSession } from '../../platform/query-client.ts'

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: async ({ signal }) => (await call('listDemoAccounts', {}, { signal })).entries,
  staleTime: 60 * 60_000,
})

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SignIn) => call('signIn', { body }),
    onSuccess: (session) => changeSession(client, session),
  })
}
