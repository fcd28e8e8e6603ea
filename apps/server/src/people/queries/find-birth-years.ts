import type { Context } from '../../platform/context.ts'

/** The year of birth of those whose personal file says it: rules need no more than that. */
export async function findBirthYears(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('people.personal_file')
    .select(['person_id', 'birth_on'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', [...new Set(personIds)])
    .where('birth_on', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.person_id, Number(String(row.birth_on).slice(0, 4))]))
}
