import type { Context } from '../platform/context.ts'

/** Puts another name on what somebody did with tasks, whose data was erased by law. */
export async function replaceActorName(
  { db, tenantId }: Context,
  personId: string,
  name: string,
): Promise<void> {
  await db
    .updateTable('tasks.act')
    .set({ actor_name: name })
    .where('tenant_id', '=', tenantId)
    .where('actor_person_id', '=', personId)
    .execute()
}
