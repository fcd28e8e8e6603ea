/** The account behind a request: found before the transaction opens, never inside it. */
export interface Principal {
  readonly userId: string
  readonly tenantId: string
  readonly personId: string | null
}

/** Who sent a request with these headers; null for a stranger. */
export type Authenticate = (headers: Headers) => Promise<Principal | null>
