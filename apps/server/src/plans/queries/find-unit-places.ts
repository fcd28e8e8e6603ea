import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import type { UnitPlaces } from '../audience.ts'

/** Where these positions stand, and where all units do, those included that no longer exist. */
export async function findUnitPlaces(
  ctx: Context,
  positionIds: readonly string[],
): Promise<UnitPlaces> {
  const positions = await findPositions(ctx, positionIds)
  const units = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'kind', 'path'])
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return {
    unitIdByPositionId: new Map([...positions].map(([id, { unitId }]) => [id, unitId])),
    unitById: new Map(units.map((unit) => [unit.id, unit])),
  }
}
