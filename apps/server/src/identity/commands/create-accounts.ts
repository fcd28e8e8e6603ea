import type { CreateAccounts, InitialPassword } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addUser, endOfInitial, findLoginsOf, savePasswordFact } from '../account-repository.ts'
import type { MadePassword } from '../one-time-secret.ts'
import { requireAdministrator } from '../policy.ts'
import { findAccountPeople } from '../queries/find-account-people.ts'
import { addMembership, asIdentity, type IdentityTables } from '../repository.ts'
import { INITIAL_PASSWORD_DAYS, readLogin } from '../session.ts'

type Entry = CreateAccounts['entries'][number]

/** Makes accounts of the tenant, each with a password that is shown once; all of them or none. */
export async function createAccounts(
  ctx: Context,
  { entries }: CreateAccounts,
  passwords: readonly MadePassword[],
): Promise<{ entries: InitialPassword[] }> {
  requireAdministrator(ctx.actor)
  const personIds = entries.flatMap(({ personId }) => personId ?? [])
  const people = await findAccountPeople(ctx, personIds)
  if (personIds.some((id) => !people.has(id))) refuse('person-not-found')
  for (const { leftOn } of people.values()) {
    if (leftOn !== null && leftOn < ctx.today) refuse('person-left', { on: leftOn })
  }

  const made = await asIdentity(ctx, async (tables) => {
    await requireWithoutAccount(tables, ctx.tenantId, personIds)
    const added: InitialPassword[] = []
    for (const [index, entry] of entries.entries()) {
      const password = passwords[index]
      if (password === undefined) throw new Error('Fewer passwords were made than accounts.')
      added.push(await addAccount(tables, ctx, entry, password))
    }
    return added
  })
  const [first] = made
  const rows = made.map(({ userId, login }, index) => ({
    userId,
    login,
    personId: entries[index]?.personId ?? null,
  }))
  await recordAudit(ctx, {
    action: 'account.created',
    subjectId: made.length === 1 && first ? first.userId : null,
    subjectLabel: made
      .map(({ login }) => login)
      .join(', ')
      .slice(0, 500),
    details: rows,
  })
  return { entries: made }
}

async function requireWithoutAccount(
  tables: IdentityTables,
  tenantId: string,
  personIds: readonly string[],
): Promise<void> {
  if (new Set(personIds).size < personIds.length) refuse('account-person-taken', { login: '' })
  const [login] = (await findLoginsOf(tables, tenantId, personIds)).values()
  if (login !== undefined) refuse('account-person-taken', { login })
}

async function addAccount(
  tables: IdentityTables,
  { tenantId, now }: Context,
  entry: Entry,
  { password, hash }: MadePassword,
): Promise<InitialPassword> {
  const read = readLogin(entry.login)
  if (read === null) refuse('account-login-invalid', { login: entry.login })
  const userId = newId()
  const added = await addUser(tables, { userId, accountId: newId(), hash, now, ...read })
  if (!added) refuse('account-login-taken', { login: read.login })
  await addMembership(tables, { userId, tenantId, personId: entry.personId })
  const until = endOfInitial(now, INITIAL_PASSWORD_DAYS)
  await savePasswordFact(tables, { userId, changedAt: null, initialUntil: until })
  return { userId, login: read.login, password }
}
