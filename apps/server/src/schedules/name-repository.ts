import type { Context } from '../platform/context.ts'

/** Puts another name on revisions and baselines of somebody whose data was erased by law. */
export async function replaceProposerName(
  { db, tenantId }: Context,
  personId: string,
  name: string,
): Promise<void> {
  for (const column of ['created_by', 'decided_by'] as const) {
    await db
      .updateTable('schedules.revision')
      .set({ [`${column}_name`]: name })
      .where('tenant_id', '=', tenantId)
      .where(`${column}_person_id`, '=', personId)
      .execute()
  }
  await db
    .updateTable('schedules.baseline')
    .set({ taken_by_name: name })
    .where('tenant_id', '=', tenantId)
    .where('taken_by_person_id', '=', personId)
    .execute()
}
