import type { Account, CreateAccounts } from '@roviec/contract'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { call } from '../../platform/http.ts'

export interface AccountFilters {
  readonly search?: string | undefined
  readonly off?: boolean | undefined
}

export const accountListQuery = (filters: AccountFilters) =>
  infiniteQueryOptions({
    queryKey: ['accounts', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call('listAccounts', { query: { ...filters, cursor: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const candidatesQuery = (search: string) =>
  queryOptions({
    queryKey: ['accounts', 'candidates', search],
    queryFn: async ({ signal }) =>
      (await call('listAccountCandidates', { query: { search, limit: 30 } }, { signal })).entries,
    placeholderData: keepPreviousData,
  })

/** What an administrator does to accounts; afterwards the list is asked again. */
export function useAccountAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
}

export const createAccounts = (body: CreateAccounts) => call('createAccounts', { body })
export const createInitialPassword = ({ userId }: Account) =>
  call('createInitialPassword', { params: { userId } })
export const closeAccount = ({ userId }: Account) => call('closeAccount', { params: { userId } })
export const openAccount = ({ userId }: Account) => call('openAccount', { params: { userId } })
export const removeSecondFactor = ({ userId }: Account) =>
  call('removeSecondFactor', { params: { userId } })
export const linkSignOn = ({ userId, subject }: { userId: string; subject: string | null }) =>
  call('linkSignOn', { params: { userId }, body: { subject } })
