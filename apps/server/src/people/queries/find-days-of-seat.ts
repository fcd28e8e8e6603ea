import type { Context } from '../../platform/context.ts'
import type { Days } from '../appointment.ts'

/** The days on which both a seat and its unit exist; null for a seat that is not known. */
export async function findDaysOfSeat(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  positionId: string,
): Promise<Days | null> {
  const row = await db
    .selectFrom('organization.public_position as p')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.valid_from', 'p.valid_to', 'u.valid_to as unit_to'])
    .where('p.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('p.id', '=', positionId)
    .executeTakeFirst()
  if (!row || row.valid_from === null) return null
  const ends = [row.valid_to, row.unit_to].filter((day) => day !== null).toSorted()
  return { from: row.valid_from, to: ends[0] ?? null }
}
