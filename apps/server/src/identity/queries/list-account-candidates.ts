import { type AccountCandidate, type ApiRoutes, Id, StorableText } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchWords } from '../../platform/text-key.ts'
import { findLoginsOf } from '../account-repository.ts'
import { requireAdministrator } from '../policy.ts'
import { asIdentity } from '../repository.ts'
import { findAccountPeople } from './find-account-people.ts'

type Query = z.output<ApiRoutes['listAccountCandidates']['query']>

/** Those who work here by name, each with the login of the account they have, if any. */
export async function listAccountCandidates(
  ctx: Context,
  query: Query,
): Promise<{ entries: AccountCandidate[]; nextCursor: string | null }> {
  requireAdministrator(ctx.actor)
  const page = pageOf(await selectPeople(ctx, query), query.limit, (row) => [row.sort_key, row.id])
  const ids = page.entries.map(({ id }) => id)
  const people = await findAccountPeople(ctx, ids)
  const logins = await asIdentity(ctx, (tables) => findLoginsOf(tables, ctx.tenantId, ids))
  const entries = page.entries.map(({ id, full_name }) => ({
    personId: id,
    fullName: full_name,
    positions: [...(people.get(id)?.positions ?? [])],
    login: logins.get(id) ?? null,
  }))
  return { entries, nextCursor: page.nextCursor }
}

const SortValues = z.tuple([StorableText, Id])

function selectPeople({ db, tenantId, today }: Context, query: Query) {
  const words = searchWords(query.search ?? '')
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)
  let select = db
    .selectFrom('people.public_person')
    .select(['id', 'full_name', 'sort_key'])
    .where('tenant_id', '=', tenantId)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>=', today)]))
  if (words.length > 0) {
    const patterns = words.slice(0, 10).map((word) => `%${word}%`)
    select = select.where(sql<boolean>`search_key LIKE ALL (${patterns}::text[])`)
  }
  if (after) {
    select = select.where(sql<boolean>`(sort_key, id) > (${after[0]}, ${after[1]}::uuid)`)
  }
  return select
    .orderBy('sort_key')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute()
}
