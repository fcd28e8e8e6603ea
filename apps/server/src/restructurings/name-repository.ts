import type { Context } from '../platform/context.ts'

/** Puts another name on restructurings that somebody prepared or decided, whose data was erased. */
export async function replaceDeciderName(
  { db, tenantId }: Context,
  personId: string,
  name: string,
): Promise<void> {
  for (const column of ['prepared_by', 'approved_by', 'applied_by'] as const) {
    await db
      .updateTable('restructurings.restructuring')
      .set({ [column]: name })
      .where('tenant_id', '=', tenantId)
      .where(`${column}_person_id`, '=', personId)
      .execute()
  }
}
