import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
} from 'openid-client'
import { refuse } from '../platform/errors.ts'
import type { SignOnOptions } from './identity.ts'

// The protocol alone: authorization code with PKCE, state and nonce. It knows no account.

/** What has to be remembered of a sign-in until its answer comes. */
export interface BegunSignOn {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who the provider says this is. */
export interface ProvenIdentity {
  readonly subject: string
  /** Null unless the provider says that it has verified the address. */
  readonly verifiedEmail: string | null
}

/** The address at the provider to which the browser goes. */
export async function beginAtProvider(options: SignOnOptions): Promise<BegunSignOn> {
  const configuration = await discover(options)
  const verifier = randomPKCECodeVerifier()
  const [state, nonce] = [randomState(), randomNonce()]
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: options.returnUrl,
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { address: address.href, state, nonce, verifier }
}

/** Redeems what the provider sent back. Issuer, signature, audience, times, state, nonce must fit. */
export async function finishAtProvider(
  options: SignOnOptions,
  query: URLSearchParams,
  begun: Pick<BegunSignOn, 'state' | 'nonce' | 'verifier'>,
): Promise<ProvenIdentity> {
  const configuration = await discover(options)
  const address = new URL(options.returnUrl)
  address.search = query.toString()
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return refuse('sign-on-invalid')
    const { sub } = claims
    const { email, email_verified } =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
        ? await fetchUserInfo(configuration, tokens.access_token, sub)
        : claims
    const isVerified = email_verified === true && typeof email === 'string'
    return { subject: sub, verifiedEmail: isVerified ? email : null }
  } catch (error) {
    return refuseAs(error)
  }
}

/** What a provider says about itself changes seldom; a failure is tried again at the next sign-in. */
function discover(options: SignOnOptions): Promise<Configuration> {
  const known = configurations.get(options)
  if (known !== undefined) return known
  const { issuer, clientId, clientSecret } = options
  const isPlain = issuer.startsWith('http://')
  const found = discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    ...(isPlain && { execute: [allowInsecureRequests] }),
  })
  configurations.set(options, found)
  return found.catch(() => {
    configurations.delete(options)
    return refuse('sign-on-unavailable')
  })
}

const TIMEOUT_SECONDS = 10
const configurations = new WeakMap<SignOnOptions, Promise<Configuration>>()

function refuseAs(error: unknown): never {
  if (error instanceof AuthorizationResponseError) refuse('sign-on-refused')
  // The code was used already, or is too old.
  if (error instanceof ResponseBodyError) {
    refuse(error.error === 'invalid_grant' ? 'sign-on-expired' : 'sign-on-invalid')
  }
  if (error instanceof ClientError && !isSilence(error)) refuse('sign-on-invalid')
  if (isSilence(error)) refuse('sign-on-unavailable')
  throw error
}

/** No answer at all, or one in the form of none: the provider is down, not lying. */
function isSilence(error: unknown): boolean {
  if (error instanceof TypeError) return true
  return (
    error instanceof ClientError &&
    ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(error.code ?? '')
  )
}
