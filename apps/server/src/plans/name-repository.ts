import type { Context } from '../platform/context.ts'

/** Puts another name on the plans that somebody entered, whose data was erased by law. */
export async function replaceUploaderName(
  { db, tenantId }: Context,
  personId: string,
  name: string,
): Promise<void> {
  await db
    .updateTable('plans.plan')
    .set({ uploaded_by_name: name })
    .where('tenant_id', '=', tenantId)
    .where('uploaded_by_person_id', '=', personId)
    .execute()
}
