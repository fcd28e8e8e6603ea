import type { Outage } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'

/** Commands let no more be recorded. */
const OUTAGES_MAX = 1000

/** Recorded outages, the newest first. */
export async function listOutages({ db, tenantId }: Context): Promise<{ entries: Outage[] }> {
  const rows = await db
    .selectFrom('forecasts.outage as o')
    .leftJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'o.tenant_id').onRef('u.id', '=', 'o.unit_id'),
    )
    .select(['o.id', 'o.title', 'o.from_on', 'o.to_on', 'o.unit_id', 'o.decision'])
    .select(['o.recorded_at', 'o.recorded_by_name', 'u.name as unit_name'])
    .where('o.tenant_id', '=', tenantId)
    .orderBy('o.from_on', 'desc')
    .orderBy('o.id', 'desc')
    .limit(OUTAGES_MAX)
    .execute()
  return {
    entries: rows.map((row) => ({
      id: row.id,
      title: row.title,
      fromOn: row.from_on,
      toOn: row.to_on,
      unitId: row.unit_id,
      unitName: row.unit_name,
      decision: row.decision,
      recordedAt: row.recorded_at,
      recordedByName: row.recorded_by_name,
    })),
  }
}
