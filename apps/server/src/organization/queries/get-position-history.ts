import { POSITION_RANKS, type PositionHistory } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'

type Detail = PositionHistory['position']

/** A seat with its traits, what it was called and where it stood, the newest first. */
export async function getPositionHistory(
  ctx: Context,
  positionId: string,
): Promise<PositionHistory> {
  const { position, endDecision } = await getPosition(ctx, positionId)
  const before = { known: 'to_position_id', wanted: 'from_position_id', positionId } as const
  const after = { known: 'from_position_id', wanted: 'to_position_id', positionId } as const
  return {
    position,
    endDecision,
    versions: await listVersions(ctx, positionId),
    predecessors: await listSuccession(ctx, before),
    successors: await listSuccession(ctx, after),
  }
}

async function getPosition(
  { db, tenantId }: Context,
  positionId: string,
): Promise<{ readonly position: Detail; readonly endDecision: string | null }> {
  const row = await db
    .selectFrom('organization.position as p')
    .innerJoin('organization.unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('organization.job_group as g', (join) =>
      join.onRef('g.tenant_id', '=', 'p.tenant_id').onRef('g.id', '=', 'p.job_group_id'),
    )
    .select(['p.id', 'p.unit_id', 'p.title', 'p.rank', 'p.duties', 'p.code', 'p.sensitive'])
    .select(['p.non_local_required', 'p.term_months', 'p.unpaid', 'p.valid_from', 'p.valid_to'])
    .select(['p.end_decision', 'u.name as unit_name', 'g.id as group_id', 'g.name as group_name'])
    .where('p.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('p.id', '=', positionId)
    .executeTakeFirst()
  if (!row) refuse('position-not-found')
  const position = {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    title: row.title,
    rank: row.rank,
    duties: row.duties as Detail['duties'],
    code: row.code,
    jobGroup:
      row.group_id === null || row.group_name === null
        ? null
        : { id: row.group_id, name: row.group_name },
    sensitive: row.sensitive,
    nonLocalRequired: row.non_local_required,
    termMonths: row.term_months,
    unpaid: row.unpaid,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
  return { position, endDecision: row.end_decision }
}

async function listVersions(
  { db, tenantId }: Context,
  positionId: string,
): Promise<PositionHistory['versions']> {
  const rows = await db
    .selectFrom('organization.position_version as v')
    .innerJoin('organization.unit_version as u', (join) =>
      join
        .onRef('u.tenant_id', '=', 'v.tenant_id')
        .onRef('u.unit_id', '=', 'v.unit_id')
        .onRef('u.valid_from', '<=', 'v.valid_from')
        .on((last) =>
          last.or([
            last('u.valid_to', 'is', null),
            last('u.valid_to', '>=', last.ref('v.valid_from')),
          ]),
        ),
    )
    .select(['v.valid_from', 'v.valid_to', 'v.unit_id', 'v.title', 'v.rank', 'v.decision'])
    .select('u.name as unit_name')
    .where('v.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('v.position_id', '=', positionId)
    .orderBy('v.valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    validFrom: row.valid_from,
    validTo: row.valid_to,
    unitId: row.unit_id,
    unitName: row.unit_name,
    title: row.title,
    rank: POSITION_RANKS.find((rank) => rank === row.rank) ?? 'member',
    decision: row.decision,
  }))
}

type Side = 'from_position_id' | 'to_position_id'

/** The seats on the other side of a succession, by day. The decision is that of their units. */
async function listSuccession(
  { db, tenantId }: Context,
  given: { readonly known: Side; readonly wanted: Side; readonly positionId: string },
): Promise<PositionHistory['successors']> {
  const rows = await db
    .selectFrom('organization.position_succession as s')
    .innerJoin('organization.position as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', `s.${given.wanted}`),
    )
    .select(['p.id', 'p.title', 's.on_date'])
    .where('s.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where(`s.${given.known}`, '=', given.positionId)
    .orderBy('s.on_date')
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute()
  return rows.map(({ id, title, on_date: on }) => ({ id, name: title, on, decision: null }))
}
