import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { newId } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import { isUserName } from './session.ts'

export interface AuthOptions {
  /** The tenant that a new session opens; null when the account belongs to none. */
  readonly findTenantOf: (userId: string) => Promise<string | null>
  readonly library: Kysely<unknown>
  readonly log: Log
  readonly secret: string
  readonly publicUrl: string | null
}

export type Auth = ReturnType<typeof createAuth>

/**
 * better-auth with passwords only. Its own HTTP routes are not served: our `/api/v1/session` calls
 * it, so that refusals, the record and the description of the interface are the same everywhere.
 */
export function createAuth({ findTenantOf, library, log, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Rõ Việc',
    baseURL: publicUrl ?? 'http://127.0.0.1',
    secret,
    database: { db: library, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({}, `better-auth: ${message}`) },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: {
      expiresIn: SEVEN_DAYS,
      disableSessionRefresh: true,
      additionalFields: { tenantId: { type: 'string', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const tenantId = await findTenantOf(session.userId)
            return { data: { ...session, tenantId } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'roviec',
      useSecureCookies: publicUrl?.startsWith('https://') === true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: newId },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 64, usernameValidator: isUserName }),
    ],
  })
}

const SEVEN_DAYS = 7 * 24 * 3600
