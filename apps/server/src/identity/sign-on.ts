import { createHash } from 'node:crypto'
import { momentAfter } from '../platform/clock.ts'
import { refuse } from '../platform/errors.ts'
import { limitAttempts } from './admission.ts'
import type { Identity, SignOnOptions } from './identity.ts'
import { addSignOnRequest, takeSignOnRequest } from './link-repository.ts'
import { beginAtProvider, finishAtProvider, type ProvenIdentity } from './provider.ts'
import { SIGN_ON_LIMIT } from './session.ts'

const REQUEST_SECONDS = 600
const COOKIE = 'roviec.sign_on'

export function requireSignOn({ signOn }: Identity): SignOnOptions {
  return signOn ?? refuse('sign-on-absent')
}

/** Begins to sign in at the provider. The cookie binds the answer to this very browser. */
export async function beginSignOn(
  identity: Identity,
  remoteAddress: string,
): Promise<{ readonly address: string; readonly setCookies: readonly string[] }> {
  const options = requireSignOn(identity)
  await limitAttempts(identity, 'sign-on', remoteAddress, SIGN_ON_LIMIT)
  const { address, state, nonce, verifier } = await beginAtProvider(options)
  const until = momentAfter(identity.platform.clock.now(), REQUEST_SECONDS * 1000)
  await addSignOnRequest(identity.tables, { stateDigest: digest(state), nonce, verifier, until })
  return { address, setCookies: [cookieOf(identity, state, REQUEST_SECONDS)] }
}

/** Who the provider says is back. Each request takes one answer, from the browser that began it. */
export async function finishSignOn(
  identity: Identity,
  query: string,
  cookies: string,
): Promise<ProvenIdentity> {
  const options = requireSignOn(identity)
  const parameters = new URLSearchParams(query)
  const state = parameters.get('state') ?? ''
  if (state === '' || readCookie(cookies) !== state) refuse('sign-on-expired')
  const now = identity.platform.clock.now()
  const request = await takeSignOnRequest(identity.tables, digest(state), now)
  if (request === null) refuse('sign-on-expired')
  return finishAtProvider(options, parameters, { ...request, state })
}

/** Takes the cookie back once it has done its work. */
export function forgetSignOn(identity: Identity): string {
  return cookieOf(identity, '', 0)
}

function cookieOf({ publicUrl }: Identity, value: string, seconds: number): string {
  const secure = publicUrl?.startsWith('https://') === true ? '; Secure' : ''
  return `${COOKIE}=${value}; Max-Age=${seconds}; Path=/api/v1/session; HttpOnly; SameSite=Lax${secure}`
}

function readCookie(cookies: string): string | null {
  const pair = cookies.split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`))
  return pair?.slice(COOKIE.length + 1) ?? null
}

const digest = (state: string) => createHash('sha256').update(state).digest('hex')
