import { createHash } from 'node:crypto'

/** An account of a tenant, as the session says. */
export interface SignedIn {
  readonly userId: string
  readonly login: string
  readonly tenantId: string
  readonly personId: string | null
  /** The password was made by an administrator: nothing else opens until it is changed. */
  readonly mustChangePassword: boolean
}

/** An account with the session in which it asks. */
export interface SignedInHere extends SignedIn {
  readonly session: {
    readonly id: string
    readonly token: string
    readonly seenAt: string | null
  }
}

/** How many sign-ins within `seconds`, and for how long the next ones wait. */
export interface AttemptLimit {
  readonly attempts: number
  readonly seconds: number
}

/** Guessing the password of one login. Whoever signs in starts afresh. */
export const LOGIN_LIMIT: AttemptLimit = { attempts: 5, seconds: 300 }

/** Failures from one address. A whole office may share one, so its successes do not count. */
export const ADDRESS_LIMIT: AttemptLimit = { attempts: 50, seconds: 300 }

/** Guessing the second factor of one account, and the password of the one that is signed in. */
export const PROOF_LIMIT: AttemptLimit = { attempts: 5, seconds: 300 }

/** Sign-ins at the city's own sign-on that one address may begin. */
export const SIGN_ON_LIMIT: AttemptLimit = { attempts: 60, seconds: 300 }

/** For how many days an initial password works. */
export const INITIAL_PASSWORD_DAYS = 7

/** The same login however it is typed. */
export function normalizeLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase()
}

/** Whether a login is an e-mail address; a user name cannot hold the sign. */
export function isEmail(login: string): boolean {
  return login.includes('@')
}

/** A login for a new account, as it is compared and as it was typed; null when it cannot be one. */
export function readLogin(
  typed: string,
): { readonly login: string; readonly displayLogin: string; readonly isEmail: boolean } | null {
  const login = normalizeLogin(typed)
  const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(login) && !login.endsWith('.invalid')
  if (!address && !isUserName(login)) return null
  return { login, displayLogin: typed.trim(), isEmail: address }
}

/** What a user name may be made of. */
export function isUserName(login: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/i.test(login)
}

export type AttemptKind = 'login' | 'address' | 'second-factor' | 'own-password' | 'sign-on'

/** Under which an attempt is counted: a digest, so that the table names nobody. */
export function attemptKey(kind: AttemptKind, value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex')
}
