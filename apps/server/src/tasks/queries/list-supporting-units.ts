import type { Context } from '../../platform/context.ts'

/** Units that help with a task, in the order of their names. */
export async function listSupportingUnits(
  ctx: Context,
  taskId: string,
): Promise<{ id: string; name: string }[]> {
  return ctx.db
    .selectFrom('tasks.supporting_unit as s')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'),
    )
    .select(['u.id', 'u.name'])
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.task_id', '=', taskId)
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute()
}
