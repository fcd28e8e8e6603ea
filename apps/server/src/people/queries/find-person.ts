import type { Context } from '../../platform/context.ts'
import type { Person } from '../person.ts'

/** The person, or null when the tenant knows nobody by this id. */
export async function findPerson(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  id: string,
): Promise<Person | null> {
  const row = await db
    .selectFrom('people.person')
    .select(['id', 'full_name', 'staff_code', 'work_phone', 'work_email', 'left_on'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    fullName: row.full_name,
    staffCode: row.staff_code,
    workPhone: row.work_phone,
    workEmail: row.work_email,
    leftOn: row.left_on,
  }
}
