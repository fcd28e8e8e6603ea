import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'

/** Where these positions stand in the tree, and where all units do. */
export async function findUnitPaths(
  ctx: Context,
  positionIds: readonly string[],
): Promise<{
  readonly unitIdByPositionId: ReadonlyMap<string, string>
  /** Ids from the root down to the unit itself. */
  readonly pathByUnitId: ReadonlyMap<string, readonly string[]>
}> {
  const positions = await findPositions(ctx, positionIds)
  const units = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'path'])
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return {
    unitIdByPositionId: new Map([...positions].map(([id, { unitId }]) => [id, unitId])),
    pathByUnitId: new Map(units.map(({ id, path }) => [id, path])),
  }
}
