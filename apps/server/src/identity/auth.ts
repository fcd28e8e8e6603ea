import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor, username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { newId } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import { makeRecoveryCodes } from './one-time-secret.ts'
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
 * better-auth with passwords and a second factor. Its own HTTP routes are not served: our
 * `/api/v1/session` and `/api/v1/account` call it, so that refusals, the record and the description
 * of the interface are the same everywhere.
 */
export function createAuth({ findTenantOf, library, log, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: PRODUCT_NAME,
    baseURL: publicUrl ?? 'http://127.0.0.1',
    secret,
    database: { db: library, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({}, `better-auth: ${message}`) },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: {
      expiresIn: SEVEN_DAYS,
      disableSessionRefresh: true,
      additionalFields: {
        tenantId: { type: 'string', required: false, input: false },
        seenAt: { type: 'date', required: false, input: false },
      },
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
      twoFactor({
        issuer: PRODUCT_NAME,
        twoFactorCookieMaxAge: STEP_SECONDS,
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
      }),
      ownEndpoints(),
    ],
  })
}

/** What authenticator apps show above the code. */
export const PRODUCT_NAME = 'Rõ Việc'

const SEVEN_DAYS = 7 * 24 * 3600
/** How long somebody may look for their telephone between the two steps. */
const STEP_SECONDS = 600

/** What better-auth can do but offers to nobody outside: both serve our own routes only. */
function ownEndpoints() {
  return {
    id: 'roviec',
    endpoints: {
      /** Opens a session for an account that proved itself in another way than by a password. */
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.userId)
          if (user === null) return { opened: false }
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return { opened: true }
        },
      ),
      /** Whose second step the cookie of the first one stands for; null when it has expired. */
      findPending: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const { context } = ctx
        const { name } = context.createAuthCookie('two_factor')
        const identifier = await ctx.getSignedCookie(name, context.secret)
        if (!identifier) return { userId: null }
        const pending = await context.internalAdapter.findVerificationValue(identifier)
        return { userId: pending?.value ?? null }
      }),
    },
  }
}
