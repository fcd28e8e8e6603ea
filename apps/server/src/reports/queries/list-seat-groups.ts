import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { GrantToday, SeatGroup } from '../staffing.ts'

/** Seats that exist today, below one unit or all of them, by unit and group of job positions. */
export async function listSeatGroups(
  { db, tenantId, today }: Context,
  unitId?: string,
): Promise<SeatGroup[]> {
  const below = unitId === undefined ? sql`TRUE` : sql`u.path @> ARRAY[${unitId}]::uuid[]`
  const { rows } = await sql<SeatGroup>`
    SELECT p.unit_id AS "unitId", p.job_group_id AS "jobGroupId", p.unpaid,
      count(*)::int AS seats,
      (count(*) FILTER (WHERE h.is_held))::int AS filled,
      (count(*) FILTER (WHERE h.is_held = false))::int AS acting
    FROM organization.public_position p
    JOIN organization.public_unit u ON u.tenant_id = ${tenantId} AND u.id = p.unit_id
    LEFT JOIN (
      SELECT position_id, bool_or(holding = 'holder') AS is_held
      FROM people.public_holding
      WHERE tenant_id = ${tenantId} AND valid_from <= ${today}
        AND (valid_to IS NULL OR valid_to >= ${today})
      GROUP BY position_id
    ) h ON h.position_id = p.id
    WHERE p.tenant_id = ${tenantId} AND p.valid_from <= ${today}
      AND (p.valid_to IS NULL OR p.valid_to >= ${today}) AND ${below}
    GROUP BY p.unit_id, p.job_group_id, p.unpaid`.execute(db)
  return rows
}

/** Headcount that is granted today, below one unit or to all of them. */
export async function listGrantsToday(
  { db, tenantId, today }: Context,
  unitId?: string,
): Promise<GrantToday[]> {
  let select = db
    .selectFrom('organization.public_establishment as e')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'e.tenant_id').onRef('u.id', '=', 'e.unit_id'),
    )
    .select(['e.unit_id', 'e.job_group_id', 'e.headcount'])
    .where('e.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('e.valid_from', '<=', today)
    .where((where) => where.or([where('e.valid_to', 'is', null), where('e.valid_to', '>=', today)]))
  if (unitId) select = select.where(sql<boolean>`u.path @> ARRAY[${unitId}]::uuid[]`)
  const rows = await select.execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    jobGroupId: row.job_group_id,
    headcount: row.headcount,
  }))
}
