import type { SecondFactorKey } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import { requireOwnPassword } from '../admission.ts'
import { PRODUCT_NAME } from '../auth.ts'
import type { Identity } from '../identity.ts'
import { hasTwoFactor } from '../account-repository.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Makes a key for an authenticator app. It counts for nothing until a code of it was verified. */
export async function startSecondFactor(
  identity: Identity,
  account: SignedIn,
  password: string,
  request: { readonly headers: Headers; readonly requestId: string },
): Promise<SecondFactorKey> {
  const { userId, login } = account
  await requireOwnPassword(identity, account, password)
  if (await hasTwoFactor(identity.tables, userId)) refuse('second-factor-present')
  const enabled = await identity.auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: new Headers({ cookie: request.headers.get('cookie') ?? '' }),
  })
  const made = 'totpURI' in enabled && enabled.totpURI ? new URL(enabled.totpURI) : null
  const key = made?.searchParams.get('secret') ?? null
  if (key === null) throw new Error('better-auth made no key.')
  await inSystem(identity, account, request.requestId, (ctx) =>
    recordAudit(ctx, { action: 'second-factor.started', subjectId: userId, subjectLabel: login }),
  )
  return { key, address: addressOf(login, key) }
}

/** better-auth would name an address that belongs to nobody; people know their login. */
function addressOf(login: string, key: string): string {
  const label = encodeURIComponent(`${PRODUCT_NAME}:${login}`)
  const issuer = encodeURIComponent(PRODUCT_NAME)
  return `otpauth://totp/${label}?secret=${key}&issuer=${issuer}&digits=6&period=30`
}
