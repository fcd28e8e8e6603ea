import type { Context } from '../../platform/context.ts'
import type { Person } from '../person.ts'

/** The person, or null when the tenant knows nobody by this id. */
export async function findPerson(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  id: string,
): Promise<Person | null> {
  const row = await db
    .selectFrom('people.person')
    .select(['id', 'full_name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, fullName: row.full_name } : null
}
