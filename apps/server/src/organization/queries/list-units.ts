import type { IsoDate } from '@roviec/calendar'
import type { Unit } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'

/** The tree as it stands on a day, parents before their children, siblings in the order of names. */
export async function listUnits(ctx: Context, on: IsoDate): Promise<{ entries: Unit[] }> {
  const rows = await ctx.db
    .selectFrom('organization.unit as u')
    .leftJoin('organization.position as head', (join) =>
      join
        .onRef('head.tenant_id', '=', 'u.tenant_id')
        .onRef('head.unit_id', '=', 'u.id')
        .on('head.rank', '=', 'head')
        .on('head.valid_to', 'is', null),
    )
    .select(['u.id', 'u.parent_id', 'u.path', 'u.kind', 'u.name', 'u.short_name', 'u.code'])
    .select(['u.valid_from', 'u.valid_to', 'head.id as head_position_id'])
    .where('u.tenant_id', '=', ctx.tenantId)
    .where('u.valid_from', '<=', on)
    .where((where) => where.or([where('u.valid_to', 'is', null), where('u.valid_to', '>=', on)]))
    .orderBy((order) => order.fn('cardinality', ['u.path']))
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute()
  const entries = rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    headPositionId: row.head_position_id,
  }))
  return { entries }
}
