import type { Unit, UnitHistory } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { blockOf } from '../block.ts'

/** What a unit was called and where it stood, the newest first; before whom and after whom. */
export async function getUnitHistory(ctx: Context, unitId: string): Promise<UnitHistory> {
  const { unit, endDecision } = await getUnit(ctx, unitId)
  return {
    unit,
    endDecision,
    versions: await listVersions(ctx, unitId),
    predecessors: await listSuccession(ctx, {
      known: 'to_unit_id',
      wanted: 'from_unit_id',
      unitId,
    }),
    successors: await listSuccession(ctx, { known: 'from_unit_id', wanted: 'to_unit_id', unitId }),
  }
}

async function getUnit(
  ctx: Context,
  unitId: string,
): Promise<{ readonly unit: Unit; readonly endDecision: string | null }> {
  const { db, tenantId } = ctx
  const row = await db
    .selectFrom('organization.unit')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', unitId)
    .executeTakeFirst()
  if (!row) refuse('unit-not-found')
  const above = await db
    .selectFrom('organization.unit')
    .select(['id', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', row.path)
    .execute()
  const kindOf = new Map(above.map(({ id, kind }) => [id, kind]))
  const head = await db
    .selectFrom('organization.position')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .where('rank', '=', 'head')
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  const unit = {
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    headPositionId: head?.id ?? null,
    block: blockOf(row.path.flatMap((id) => kindOf.get(id) ?? [])),
    officialCode: row.official_code,
    population: row.population,
  }
  return { unit, endDecision: row.end_decision }
}

async function listVersions(ctx: Context, unitId: string): Promise<UnitHistory['versions']> {
  const rows = await ctx.db
    .selectFrom('organization.unit_version as v')
    .leftJoin('organization.unit_version as above', (join) =>
      join
        .onRef('above.tenant_id', '=', 'v.tenant_id')
        .onRef('above.unit_id', '=', 'v.parent_id')
        .onRef('above.valid_from', '<=', 'v.valid_from')
        .on((last) =>
          last.or([
            last('above.valid_to', 'is', null),
            last('above.valid_to', '>=', last.ref('v.valid_from')),
          ]),
        ),
    )
    .select(['v.valid_from', 'v.valid_to', 'v.kind', 'v.name', 'v.short_name', 'v.code'])
    .select(['v.decision', 'above.unit_id as parent_id', 'above.name as parent_name'])
    .where('v.tenant_id', '=', ctx.tenantId)
    .where('v.unit_id', '=', unitId)
    .orderBy('v.valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    validFrom: row.valid_from,
    validTo: row.valid_to,
    kind: row.kind as Unit['kind'],
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    parent:
      row.parent_id === null || row.parent_name === null
        ? null
        : { id: row.parent_id, name: row.parent_name },
    decision: row.decision,
  }))
}

type Side = 'from_unit_id' | 'to_unit_id'

/** The units on the other side of a succession, by day. */
async function listSuccession(
  { db, tenantId }: Context,
  given: { readonly known: Side; readonly wanted: Side; readonly unitId: string },
): Promise<UnitHistory['successors']> {
  const rows = await db
    .selectFrom('organization.unit_succession as s')
    .innerJoin('organization.unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', `s.${given.wanted}`),
    )
    .select(['u.id', 'u.name', 's.on_date', 's.decision'])
    .where('s.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where(`s.${given.known}`, '=', given.unitId)
    .orderBy('s.on_date')
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute()
  return rows.map(({ id, name, on_date: on, decision }) => ({ id, name, on, decision }))
}
