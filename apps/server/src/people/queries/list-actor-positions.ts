import type { Context, Duty, HeldPosition } from '../../platform/context.ts'
import { DUTIES } from '../../platform/context.ts'
import { findHolders } from './find-holders.ts'

/**
 * The positions a person answers for today: rights come from these alone. While somebody acts in a
 * position its holder does not answer for it, and so has no right from it either.
 */
export async function loadActorPositions(
  ctx: Pick<Context, 'db' | 'tenantId' | 'today'>,
  personId: string,
): Promise<readonly HeldPosition[]> {
  const appointed = await ctx.db
    .selectFrom('people.appointment')
    .select('position_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('person_id', '=', personId)
    .where('cancelled_at', 'is', null)
    .where('valid_from', '<=', ctx.today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', ctx.today)]))
    .execute()
  const holders = await findHolders(
    ctx,
    appointed.map((row) => row.position_id),
  )
  const held = [...holders].filter(([, holder]) => holder.personId === personId)
  if (held.length === 0) return []

  const rows = await ctx.db
    .selectFrom('organization.public_position as p')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.title', 'p.rank', 'p.duties', 'p.unit_id'])
    .select(['u.name as unit_name', 'u.kind as unit_kind', 'u.path as unit_path'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .where(
      'p.id',
      'in',
      held.map(([positionId]) => positionId),
    )
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    positionId: row.id,
    title: row.title,
    rank: row.rank as HeldPosition['rank'],
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitKind: row.unit_kind,
    unitPath: row.unit_path,
    holding: holders.get(row.id)?.holding ?? 'holder',
    duties: row.duties.filter(isDuty),
  }))
}

function isDuty(text: string): text is Duty {
  return DUTIES.some((duty) => duty === text)
}
