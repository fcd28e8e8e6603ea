import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'
import type { FormerName, UnitHistory } from '../lead-index.ts'
import { positionLabel } from '../position-label.ts'

/**
 * What units and their heads were called before, and who took over from those that have ended:
 * documents outlive the names in them. `unitById` are the units of today.
 */
export async function findUnitHistory(
  ctx: Context,
  unitById: ReadonlyMap<string, { readonly name: string; readonly shortName: string }>,
): Promise<UnitHistory> {
  const versions = await listVersions(ctx)
  const named = versions.flatMap(({ unit_id, name, short_name, valid_from, valid_to }) => {
    const today = unitById.get(unit_id)
    const isOfToday = today?.name === name && today.shortName === short_name
    if (isOfToday) return []
    const own = { unitId: unit_id, from: valid_from, to: valid_to ?? ctx.today }
    return [...new Set([name, short_name])].map((called) => ({ ...own, name: called }))
  })
  return {
    names: [...named, ...(await listFormerHeads(ctx, named))],
    heirsByUnitId: await findHeirs(ctx, new Set(unitById.keys())),
  }
}

/** Every description that is not the lasting one of a unit that lasts. */
async function listVersions(ctx: Context) {
  return ctx.db
    .selectFrom('organization.public_unit_version')
    .select(['unit_id', 'name', 'short_name', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('valid_from', '<=', ctx.today)
    .where('valid_to', 'is not', null)
    .execute()
}

/** "Chủ tịch UBND xã Suối Bàng" of a commune that is no more, by the titles of that time. */
async function listFormerHeads(
  ctx: Context,
  former: readonly FormerName[],
): Promise<readonly FormerName[]> {
  if (former.length === 0) return []
  const heads = await ctx.db
    .selectFrom('organization.public_position_version')
    .select(['unit_id', 'title', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('rank', '=', 'head')
    .where('unit_id', 'in', [...new Set(former.map(({ unitId }) => unitId))])
    .execute()
  const headsByUnit = Map.groupBy(heads, ({ unit_id }) => unit_id)
  return former.flatMap((unit) =>
    (headsByUnit.get(unit.unitId) ?? [])
      .filter(({ valid_from, valid_to }) => overlap(unit, { from: valid_from, to: valid_to }))
      .map(({ title }) => ({ ...unit, name: positionLabel(title, unit.name, null) })),
  )
}

function overlap(
  unit: FormerName,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate | null },
): boolean {
  return from <= unit.to && (to === null || unit.from <= to)
}

async function findHeirs(
  ctx: Context,
  lastingIds: ReadonlySet<string>,
): Promise<UnitHistory['heirsByUnitId']> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit_succession')
    .select(['from_unit_id', 'to_unit_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('on_date', '<=', ctx.today)
    .orderBy('from_unit_id')
    .orderBy('to_unit_id')
    .execute()
  const next = Map.groupBy(rows, ({ from_unit_id }) => from_unit_id)
  return new Map([...next.keys()].map((unitId) => [unitId, heirsOf(unitId)]))

  /** Through units that have ended themselves; each is passed once, should the record go round. */
  function heirsOf(unitId: string): readonly string[] {
    const seen = new Set([unitId])
    for (const id of seen) {
      if (lastingIds.has(id)) continue
      for (const { to_unit_id } of next.get(id) ?? []) seen.add(to_unit_id)
    }
    return [...seen].filter((id) => lastingIds.has(id))
  }
}
