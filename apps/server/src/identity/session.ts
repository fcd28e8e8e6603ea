import { createHash } from 'node:crypto'

/** An account of a tenant, as the session says. */
export interface SignedIn {
  readonly userId: string
  readonly login: string
  readonly tenantId: string
  readonly personId: string | null
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

/** The same login however it is typed. */
export function normalizeLogin(login: string): string {
  return login.normalize('NFC').trim().toLowerCase()
}

/** Whether a login is an e-mail address; a user name cannot hold the sign. */
export function isEmail(login: string): boolean {
  return login.includes('@')
}

/** What a user name may be made of. */
export function isUserName(login: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/i.test(login)
}

/** Under which an attempt is counted: a digest, so that the table names nobody. */
export function attemptKey(kind: 'login' | 'address', value: string): string {
  return createHash('sha256').update(`${kind}:${value}`).digest('hex')
}
