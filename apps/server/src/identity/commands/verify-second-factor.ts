import type { RecoveryCodes } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import type { Identity } from '../identity.ts'
import { hasTwoFactor } from '../account-repository.ts'
import { verifyFactor } from '../second-factor.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Switches the second factor on with a code of the app, and answers the recovery codes once. */
export async function verifySecondFactor(
  identity: Identity,
  account: SignedIn,
  code: string,
  request: { readonly headers: Headers; readonly requestId: string },
): Promise<{ readonly codes: RecoveryCodes; readonly setCookies: readonly string[] }> {
  const { userId, login } = account
  if (await hasTwoFactor(identity.tables, userId)) refuse('second-factor-present')
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' })
  const setCookies = await verifyFactor(identity, { userId, code, headers }, ['app'])
  const { backupCodes } = await identity.auth.api.viewBackupCodes({ body: { userId } })
  await inSystem(identity, account, request.requestId, (ctx) =>
    recordAudit(ctx, { action: 'second-factor.verified', subjectId: userId, subjectLabel: login }),
  )
  return { codes: { codes: [...backupCodes] }, setCookies }
}
