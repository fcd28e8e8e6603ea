import type { Context } from '../../platform/context.ts'
import type { OrganizationFacts, UnitFact } from '../lead-index.ts'
import { positionLabel } from '../position-label.ts'
import { findUnitHistory } from './find-unit-history.ts'

/** Places whose divisions bear the same names: "Phòng Kinh tế, phường Cầu Sen". */
const PLACES: ReadonlySet<string> = new Set(['ward', 'commune', 'special-zone', 'department'])

/**
 * The organization as it stands today, for matching the names in a document: units, their heads and
 * deputies, and the positions that people have chosen, whatever their rank.
 */
export async function listOrganizationFacts(
  ctx: Context,
  chosenPositionIds: readonly string[] = [],
): Promise<OrganizationFacts> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'kind', 'name', 'short_name', 'path', 'valid_from'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('valid_from', '<=', ctx.today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', ctx.today)]))
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  const units = rows.map(({ short_name, valid_from, ...unit }) => ({
    ...unit,
    shortName: short_name,
    validFrom: valid_from,
  }))
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const chosen = [...new Set(chosenPositionIds)]
  const positions = await ctx.db
    .selectFrom('organization.public_position')
    .select(['id', 'unit_id', 'rank', 'title'])
    .where('tenant_id', '=', ctx.tenantId)
    .where((where) =>
      where.or([
        where('rank', '<>', 'member'),
        ...(chosen.length === 0 ? [] : [where('id', 'in', chosen)]),
      ]),
    )
    .execute()
  return {
    units,
    history: await findUnitHistory(ctx, unitById),
    positions: positions.flatMap(({ id, unit_id, rank, title }) => {
      const unit = unitById.get(unit_id)
      if (!unit) return []
      return { id, unitId: unit_id, rank, title, label: labelOf(title, unit, unitById) }
    }),
  }
}

function labelOf(title: string, unit: UnitFact, unitById: ReadonlyMap<string, UnitFact>): string {
  const above = unit.path.slice(0, -1).flatMap((id) => unitById.get(id) ?? [])
  const place = above.findLast(({ kind }) => PLACES.has(kind))
  return positionLabel(title, unit.name, place?.name ?? null)
}
