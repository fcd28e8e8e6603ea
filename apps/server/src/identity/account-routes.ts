import { API_ROUTES } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { operation, type Operation, preparedOperation } from '../platform/operation.ts'
import { closeAccount } from './commands/close-account.ts'
import { createAccounts } from './commands/create-accounts.ts'
import { createInitialPassword } from './commands/create-initial-password.ts'
import { linkSignOn } from './commands/link-sign-on.ts'
import { openAccount } from './commands/open-account.ts'
import { removeSecondFactor } from './commands/remove-second-factor.ts'
import type { Identity } from './identity.ts'
import { providerIdOf } from './link-repository.ts'
import { type MadePassword, makeInitialPassword } from './one-time-secret.ts'
import { requireAdministrator } from './policy.ts'
import { listAccountCandidates } from './queries/list-account-candidates.ts'
import { listAccounts } from './queries/list-accounts.ts'

/** What administrators do to the accounts of their tenant. */
export function accountOperations(identity: Identity): readonly Operation[] {
  const { signOn } = identity
  const issuer = signOn?.issuer ?? null
  const providerId = issuer === null ? null : providerIdOf(issuer)
  const check = (ctx: Context) => Promise.resolve(requireAdministrator(ctx.actor))
  return [
    operation(API_ROUTES.listAccounts, (ctx, { query }) => listAccounts(ctx, query, providerId)),
    operation(API_ROUTES.listAccountCandidates, (ctx, { query }) =>
      listAccountCandidates(ctx, query),
    ),
    preparedOperation(
      API_ROUTES.createAccounts,
      { check, work: ({ body }) => makePasswords(identity, body.entries.length) },
      (ctx, { body, prepared }) => createAccounts(ctx, body, prepared),
    ),
    preparedOperation(
      API_ROUTES.createInitialPassword,
      { check, work: () => makePassword(identity) },
      (ctx, { params, prepared }) => createInitialPassword(ctx, params.userId, prepared),
    ),
    operation(API_ROUTES.closeAccount, (ctx, { params }) => closeAccount(ctx, params.userId)),
    operation(API_ROUTES.openAccount, (ctx, { params }) => openAccount(ctx, params.userId)),
    operation(API_ROUTES.removeSecondFactor, (ctx, { params }) =>
      removeSecondFactor(ctx, params.userId),
    ),
    operation(API_ROUTES.linkSignOn, (ctx, { params, body }) =>
      linkSignOn(ctx, { userId: params.userId, subject: body.subject, issuer }),
    ),
  ]
}

async function makePasswords(identity: Identity, count: number): Promise<MadePassword[]> {
  const made: MadePassword[] = []
  // One after the other: hashing takes much memory on purpose.
  while (made.length < count) made.push(await makePassword(identity))
  return made
}

async function makePassword({ auth }: Identity): Promise<MadePassword> {
  const { password: hashing } = await auth.$context
  const password = makeInitialPassword()
  return { password, hash: await hashing.hash(password) }
}
