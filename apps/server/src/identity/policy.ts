import type { Actor } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import type { SignedIn } from './session.ts'

/** An account may use the system when it belongs to a tenant; what it may do there, positions say. */
export function mayEnter(
  account: Omit<SignedIn, 'tenantId'> & { readonly tenantId: string | null },
): account is SignedIn {
  return account.tenantId !== null
}

/**
 * Who may create, reset and switch off accounts of the tenant: those with the duty, over the whole
 * tenant. It opens no personal file, and no account's work.
 */
export function canAdministerAccounts(actor: Actor): boolean {
  return (
    actor.kind === 'system' ||
    actor.positions.some(({ duties }) => duties.includes('account-administrator'))
  )
}

export function requireAdministrator(actor: Actor): void {
  if (!canAdministerAccounts(actor)) refuse('account-administrate-forbidden')
}
