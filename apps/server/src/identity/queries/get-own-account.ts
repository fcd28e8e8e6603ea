import type { OwnAccount } from '@roviec/contract'
import { findPasswordChange, hasTwoFactor } from '../account-repository.ts'
import type { Identity } from '../identity.ts'
import type { SignedIn } from '../session.ts'

/** How the account of whoever asks is secured. */
export async function getOwnAccount(
  { auth, tables }: Identity,
  { userId, login }: SignedIn,
): Promise<OwnAccount> {
  const twoFactor = await hasTwoFactor(tables, userId)
  const { backupCodes } = twoFactor
    ? await auth.api.viewBackupCodes({ body: { userId } })
    : { backupCodes: [] }
  const passwordChangedAt = await findPasswordChange(tables, userId)
  return { login, twoFactor, recoveryCodesLeft: backupCodes.length, passwordChangedAt }
}
