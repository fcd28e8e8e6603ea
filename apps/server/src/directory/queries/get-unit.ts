import type { UnitPage } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { pathTo, type Seating } from '../seating.ts'
import { getSeating } from './get-seating.ts'
import { selectSeating } from './select-seating.ts'

/** A unit as it stands today; one that has ended, as it stood on its last day. */
export async function getUnit(ctx: Context, unitId: string): Promise<UnitPage> {
  const row = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['official_code', 'population', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', unitId)
    .executeTakeFirst()
  if (!row) refuse('unit-not-found')
  const hasEnded = row.valid_to !== null && row.valid_to < ctx.today
  const seating = await seatingFor(ctx, { hasEnded, ...row })
  const unit = seating.unitById.get(unitId)
  if (!unit) refuse('unit-not-found')
  return {
    unit: {
      ...unit,
      officialCode: row.official_code,
      population: row.population,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    },
    path: pathTo(seating, unitId).map(({ id, name }) => ({ id, name })),
    seats: (seating.seatsOfUnit.get(unitId) ?? []).map(({ seat }) => seat),
    inside: seating.units.filter(({ parentId }) => parentId === unitId),
  }
}

interface Life {
  readonly hasEnded: boolean
  readonly valid_from: Seating['on']
  readonly valid_to: Seating['on'] | null
}

/** The nearest day on which the unit exists. */
function seatingFor(ctx: Context, { hasEnded, valid_from, valid_to }: Life): Promise<Seating> {
  if (hasEnded && valid_to !== null) return selectSeating(ctx, valid_to)
  return valid_from > ctx.today ? selectSeating(ctx, valid_from) : getSeating(ctx)
}
