import type { ErrorCode } from '@roviec/contract'

/** The account behind a request: found before the transaction opens, never inside it. */
export interface Principal {
  readonly userId: string
  readonly tenantId: string
  readonly personId: string | null
  /** Why this account may do nothing yet but what concerns itself; absent when it may. */
  readonly refusal?: ErrorCode
}

/** Who sent a request with these headers; null for a stranger. */
export type Authenticate = (headers: Headers) => Promise<Principal | null>
