import type { IsoDate } from '@roviec/calendar'
import type { RuleBody } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import type { CoordinationRule } from '../work-field.ts'

export interface NamedUnit {
  readonly name: string
  /** The last day; null while it lasts. */
  readonly endedOn: IsoDate | null
}

/** What the units that these rules name are called today, by id; an ended one keeps its name. */
export async function findUnitNames(
  ctx: Context,
  rules: readonly Pick<CoordinationRule, 'lead' | 'supports'>[],
): Promise<ReadonlyMap<string, NamedUnit>> {
  const ids = rules
    .flatMap(({ lead, supports }) => [lead, ...supports])
    .flatMap((body) => (body.kind === 'unit' ? body.unitId : []))
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'valid_to'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, { name: row.name, endedOn: row.valid_to }]))
}

/** How people read who leads or supports; null for the unit concerned itself. */
export function nameOf(body: RuleBody, units: ReadonlyMap<string, NamedUnit>): string | null {
  if (body.kind === 'inside') return body.name
  return body.kind === 'unit' ? (units.get(body.unitId)?.name ?? '') : null
}
