import type { RecoveryCodes } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { refuse } from '../../platform/errors.ts'
import { hasTwoFactor } from '../account-repository.ts'
import { requireOwnPassword } from '../admission.ts'
import type { Identity } from '../identity.ts'
import type { SignedIn } from '../session.ts'
import { inSystem } from '../system-chain.ts'

/** Makes new recovery codes; those of before no longer work. */
export async function createRecoveryCodes(
  identity: Identity,
  account: SignedIn,
  password: string,
  request: { readonly headers: Headers; readonly requestId: string },
): Promise<RecoveryCodes> {
  const { userId, login } = account
  await requireOwnPassword(identity, account, password)
  if (!(await hasTwoFactor(identity.tables, userId))) refuse('second-factor-absent')
  const { backupCodes } = await identity.auth.api.generateBackupCodes({
    body: { password },
    headers: new Headers({ cookie: request.headers.get('cookie') ?? '' }),
  })
  await inSystem(identity, account, request.requestId, (ctx) =>
    recordAudit(ctx, { action: 'recovery-codes.created', subjectId: userId, subjectLabel: login }),
  )
  return { codes: backupCodes }
}
