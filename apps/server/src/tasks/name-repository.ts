import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'

/** Puts another name on what somebody did with tasks, whose data was erased by law. */
export async function replaceActorName(
  ctx: Context,
  personId: string,
  name: string,
): Promise<void> {
  const { db, tenantId } = ctx
  // Who decided stands there by name alone: the act of the decision knows whose name it is.
  await db
    .updateTable('tasks.transfer as t')
    .set({ decided_by_name: name })
    .where('t.tenant_id', '=', tenantId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('tasks.act as a')
          .select('a.id')
          .where('a.tenant_id', '=', tenantId)
          .whereRef('a.task_id', '=', 't.task_id')
          .where('a.actor_person_id', '=', personId)
          .where(sql<boolean>`a.actor_name = t.decided_by_name`),
      ),
    )
    .execute()
  await db
    .updateTable('tasks.transfer')
    .set({ by_name: name })
    .where('tenant_id', '=', tenantId)
    .where('by_person_id', '=', personId)
    .execute()
  await db
    .updateTable('tasks.evidence')
    .set({ uploaded_by: name })
    .where('tenant_id', '=', tenantId)
    .where('uploaded_by_person_id', '=', personId)
    .execute()
  await db
    .updateTable('tasks.act')
    .set({ actor_name: name })
    .where('tenant_id', '=', tenantId)
    .where('actor_person_id', '=', personId)
    .execute()
}
