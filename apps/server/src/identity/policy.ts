import type { SignedIn } from './session.ts'

/** An account may use the system when it belongs to a tenant; what it may do there, positions say. */
export function mayEnter(
  account: Omit<SignedIn, 'tenantId'> & { readonly tenantId: string | null },
): account is SignedIn {
  return account.tenantId !== null
}
