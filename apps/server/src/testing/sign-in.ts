import { createHmac } from 'node:crypto'
import type { Identity } from '../identity/index.ts'
import { addMembership } from '../identity/repository.ts'
import { newId } from '../platform/ids.ts'

/** Somebody who is signed in; with a person of the tenant behind the account, or without. */
export interface Account {
  readonly userId: string
  readonly personId: string | null
  readonly cookie: string
}

/**
 * An account with a session, made as signing in makes it but without hashing a password, which is
 * slow on purpose.
 */
export async function signInWithoutPassword(
  { auth, tables }: Identity,
  member: { readonly tenantId: string; readonly personId: string | null },
): Promise<Account> {
  const { internalAdapter, secret, authCookies } = await auth.$context
  const id = newId()
  const user = await internalAdapter.createUser(
    {
      id,
      name: id,
      email: `${id}@account.invalid`,
      emailVerified: false,
      username: id,
    },
    { method: 'admin' },
  )
  await addMembership(tables, { userId: user.id, ...member })
  const { token } = await internalAdapter.createSession(user.id)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const value = encodeURIComponent(`${token}.${signature}`)
  const cookie = `${authCookies.sessionToken.name}=${value}`
  return { userId: user.id, personId: member.personId, cookie }
}
