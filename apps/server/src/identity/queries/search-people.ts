import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

const FOUND_MAX = 500

/** The ids of people whose name holds every word; nobody when there is no word. */
export async function searchPeople(
  ctx: Context,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return []
  const patterns = words.slice(0, 10).map((word) => `%${word}%`)
  const rows = await ctx.db
    .selectFrom('people.public_person')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where(sql<boolean>`search_key LIKE ALL (${patterns}::text[])`)
    .orderBy('sort_key')
    .limit(FOUND_MAX)
    .execute()
  return rows.map(({ id }) => id)
}
