import { type Account, type ApiRoutes, StorableText } from '@roviec/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchWords } from '../../platform/text-key.ts'
import { requireAdministrator } from '../policy.ts'
import { asIdentity, type IdentityTables } from '../repository.ts'
import { normalizeLogin } from '../session.ts'
import { findAccountPeople } from './find-account-people.ts'
import { searchPeople } from './search-people.ts'

type Query = z.output<ApiRoutes['listAccounts']['query']>

/** The tenant's accounts by login. A search finds logins that hold it, and people of that name. */
export async function listAccounts(
  ctx: Context,
  query: Query,
  providerId: string | null,
): Promise<{ entries: Account[]; nextCursor: string | null }> {
  requireAdministrator(ctx.actor)
  const named = query.search ? await searchPeople(ctx, searchWords(query.search)) : null
  const rows = await asIdentity(ctx, (tables) =>
    selectRows(tables, ctx, { query, named, providerId }),
  )
  const page = pageOf(rows, query.limit, (row) => [row.name, row.user_id])
  const people = await findAccountPeople(
    ctx,
    page.entries.flatMap(({ person_id }) => person_id ?? []),
  )
  const entries = page.entries.map((row): Account => {
    const person = row.person_id === null ? undefined : people.get(row.person_id)
    return {
      userId: row.user_id,
      login: row.username ?? row.email,
      personId: row.person_id,
      fullName: person?.fullName ?? null,
      positions: [...(person?.positions ?? [])],
      lastSignInAt: row.last_sign_in_at,
      twoFactor: row.two_factor_enabled,
      off: row.off_at !== null,
      initialPassword: row.initial_until !== null,
      signOnSubject: row.subject,
      own: row.user_id === ctx.actor.userId,
    }
  })
  return { entries, nextCursor: page.nextCursor }
}

const SortValues = z.tuple([StorableText, StorableText])

interface Selection {
  readonly query: Query
  readonly named: readonly string[] | null
  readonly providerId: string | null
}

function selectRows(
  tables: IdentityTables,
  { tenantId }: Context,
  { query, named, providerId }: Selection,
) {
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)
  let select = tables
    .selectFrom('identity.membership as m')
    .innerJoin('identity.user as u', 'u.id', 'm.user_id')
    .leftJoin('identity.password_fact as f', 'f.user_id', 'm.user_id')
    .leftJoin('identity.account as a', (join) =>
      join.onRef('a.user_id', '=', 'm.user_id').on('a.provider_id', '=', providerId ?? ''),
    )
    .select(['m.user_id', 'm.person_id', 'm.off_at', 'm.last_sign_in_at', 'u.name', 'u.username'])
    .select(['u.email', 'u.two_factor_enabled', 'f.initial_until', 'a.account_id as subject'])
    .where('m.tenant_id', '=', tenantId)
  if (query.off !== undefined) select = select.where('m.off_at', query.off ? 'is not' : 'is', null)
  if (query.search) {
    const typed = normalizeLogin(query.search).replaceAll(/[\\%_]/g, '\\$&')
    select = select.where((where) =>
      where.or([
        where('u.name', 'like', `%${typed}%`),
        ...(named && named.length > 0 ? [where('m.person_id', 'in', named)] : []),
      ]),
    )
  }
  if (after) {
    select = select.where((where) =>
      where.or([
        where('u.name', '>', after[0]),
        where.and([where('u.name', '=', after[0]), where('m.user_id', '>', after[1])]),
      ]),
    )
  }
  return select
    .orderBy('u.name')
    .orderBy('m.user_id')
    .limit(query.limit + 1)
    .execute()
}
