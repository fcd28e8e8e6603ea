import type { Context } from '../../platform/context.ts'

/** How often somebody did something. */
export interface ActCount {
  readonly action: string
  readonly count: number
}

/** What a person has done so far, counted by action. */
export async function listActCounts(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  personId: string,
): Promise<readonly ActCount[]> {
  return db
    .selectFrom('audit.entry')
    .select((row) => ['action', row.fn.countAll<number>().as('count')])
    .where('tenant_id', '=', tenantId)
    .where('actor_person_id', '=', personId)
    .groupBy('action')
    .orderBy('action')
    .execute()
}
