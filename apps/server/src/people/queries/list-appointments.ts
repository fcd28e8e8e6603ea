import type { Context } from '../../platform/context.ts'
import { requirePosition } from '../../organization/index.ts'
import { findHolders } from './find-holders.ts'

/** Who has held a position, the latest first. */
export async function listAppointments(ctx: Context, positionId: string) {
  const position = await requirePosition(ctx, positionId)
  const holders = await findHolders(ctx, [positionId])
  const rows = await ctx.db
    .selectFrom('people.appointment as a')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.person_id', 'p.full_name', 'a.holding', 'a.valid_from', 'a.valid_to'])
    .select(['a.decision', 'a.end_decision'])
    .where('a.tenant_id', '=', ctx.tenantId)
    .where('a.position_id', '=', positionId)
    .orderBy('a.valid_from', 'desc')
    .orderBy('a.id', 'desc')
    .limit(APPOINTMENTS_MAX)
    .execute()
  const { id, unitId, unitName, title, rank } = position
  return {
    position: { id, unitId, unitName, title, rank, holder: holders.get(id) ?? null },
    entries: rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      fullName: row.full_name,
      holding: row.holding,
      from: row.valid_from,
      to: row.valid_to,
      staffCode: null,
      basis: row.holding === 'holder' ? ('appointment' as const) : ('acting' as const),
      decision: row.decision,
      endDecision: row.end_decision,
      cancelledAt: null,
      cancelReason: null,
      actions: [],
    })),
    abilities: [],
  }
}

/** More people than will ever sit in one seat. */
const APPOINTMENTS_MAX = 500
