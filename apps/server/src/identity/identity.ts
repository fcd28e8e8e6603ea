import type { Session } from '@roviec/contract'
import type { Actor } from '../platform/context.ts'
import type { Principal } from '../platform/http/authentication.ts'
import type { LoadActor } from '../platform/in-tenant.ts'
import type { Platform } from '../platform/platform.ts'
import { createAuth, type Auth } from './auth.ts'
import {
  findMembership,
  loadSecret,
  openIdentityTables,
  openLibraryTables,
  type IdentityTables,
} from './repository.ts'

export interface IdentityOptions {
  readonly platform: Platform
  /** Null takes the one that the database keeps. */
  readonly secret: string | null
  readonly publicUrl: string | null
  /** Whether the sign-in page shows the demonstration accounts. */
  readonly demonstration: boolean
  /** A file of leaked passwords; none unless given. */
  readonly breachedPasswords?: string | null
  /** The city's own sign-on; none unless given. */
  readonly signOn?: SignOnOptions | null
  /** Given by app.ts, since the features that know lie above identity. */
  readonly loadActorOf: (principal: Principal) => LoadActor
  readonly abilitiesOf: (actor: Actor) => Session['abilities']
}

/** A provider of OpenID Connect at which people of the city sign in already. */
export interface SignOnOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says: "Đăng nhập bằng …". */
  readonly name: string
  /** Where the provider sends the browser back: an address of our screens. */
  readonly returnUrl: string
}

/** Signing in and out, and who somebody is: what the commands and queries of identity stand on. */
export interface Identity extends IdentityOptions {
  readonly breachedPasswords: string | null
  readonly signOn: SignOnOptions | null
  readonly auth: Auth
  readonly tables: IdentityTables
}

export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { database, log } = options.platform
  const tables = openIdentityTables(database)
  const secret = options.secret ?? (await loadSecret(tables))
  const library = openLibraryTables(database)
  const findTenantOf = async (userId: string) =>
    (await findMembership(tables, userId))?.tenantId ?? null
  const { publicUrl } = options
  const auth = createAuth({ findTenantOf, library, log, secret, publicUrl })
  const { breachedPasswords = null, signOn = null } = options
  return { ...options, breachedPasswords, signOn, tables, auth }
}
