import { createHash } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { momentAfter } from '../platform/clock.ts'
import { refuse } from '../platform/errors.ts'
import { limitAttempts } from './admission.ts'
import type { Identity } from './identity.ts'
import { readSecondFactor } from './one-time-secret.ts'
import { forgetAttempts } from './repository.ts'
import { claimCode } from './session-repository.ts'
import { attemptKey, PROOF_LIMIT } from './session.ts'

/** A code of an app is taken half a minute before and after its time. */
const CODE_MILLISECONDS = 120_000

export interface GivenFactor {
  readonly userId: string
  /** As typed. */
  readonly code: string
  /** With the cookie of the session, or of the first step of signing in. */
  readonly headers: Headers
}

/**
 * Checks a code of the second factor, within its own limit of attempts, and answers the cookies of
 * the session that it opens. A code counts once: whoever looked over a shoulder comes too late.
 */
export async function verifyFactor(
  identity: Identity,
  { userId, code, headers }: GivenFactor,
  kinds: readonly ('app' | 'recovery')[],
): Promise<readonly string[]> {
  const { auth, platform, tables } = identity
  await limitAttempts(identity, 'second-factor', userId, PROOF_LIMIT)
  const read = readSecondFactor(code)
  if (read === null || !kinds.includes(read.kind)) refuse('second-factor-wrong')
  const now = platform.clock.now()
  if (read.kind === 'app') {
    const digest = createHash('sha256').update(`${userId} ${read.code}`).digest('hex')
    const until = momentAfter(now, CODE_MILLISECONDS)
    if (!(await claimCode(tables, { userId, digest, now, until }))) refuse('second-factor-wrong')
  }
  const options = { body: { code: read.code }, headers, returnHeaders: true } as const
  try {
    const answer =
      read.kind === 'app'
        ? await auth.api.verifyTOTP(options)
        : await auth.api.verifyBackupCode(options)
    await forgetAttempts(tables, attemptKey('second-factor', userId))
    return answer.headers.getSetCookie()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) refuseAs(error)
    throw error
  }
}

const LOCKED_SECONDS = 900

function refuseAs({ body }: APIError): never {
  switch (body?.code ?? '') {
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return refuse('sign-in-step-expired')
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refuse('sign-in-limited', { seconds: LOCKED_SECONDS })
    case 'TOTP_NOT_ENABLED':
    case 'BACKUP_CODES_NOT_ENABLED':
      return refuse('second-factor-absent')
    default:
      return refuse('second-factor-wrong')
  }
}
