import type { IsoDate } from '@roviec/calendar'
import type { OfficialProvince } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { countKinds, OFFICIAL_PROVINCES, OFFICIAL_STATE_ON } from '../official-units.ts'

/** The provinces of the country, and how many of the communes of each the tree has already. */
export async function listOfficialProvinces(
  ctx: Context,
): Promise<{ stateOn: IsoDate; entries: OfficialProvince[] }> {
  const rows = await ctx.db
    .selectFrom('organization.unit')
    .select('official_code')
    .where('tenant_id', '=', ctx.tenantId)
    .where('official_code', 'is not', null)
    .where('valid_to', 'is', null)
    .execute()
  const taken = new Set(rows.map(({ official_code: code }) => code))
  const entries = OFFICIAL_PROVINCES.map(({ code, name, kind, communes }) => ({
    code,
    name,
    kind,
    counts: countKinds(communes),
    existing: communes.filter((commune) => taken.has(commune.code)).length,
  }))
  return { stateOn: OFFICIAL_STATE_ON, entries }
}
