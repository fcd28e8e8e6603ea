import type { Context, DelegatedPosition } from '../../platform/context.ts'
import { findHolders } from './find-holders.ts'

type Reader = Pick<Context, 'db' | 'tenantId' | 'today'>

/**
 * The seats from which somebody has a delegation today. It is as good as the right of the holder
 * who gave it: while that holder does not answer for the seat, because somebody acts in it or it
 * went to another, the delegation gives nothing; nor once either of the two has left.
 */
export async function loadActorDelegations(
  ctx: Reader,
  personId: string,
): Promise<readonly DelegatedPosition[]> {
  const rows = await selectGiven(ctx, personId)
  if (rows.length === 0) return []
  const holders = await findHolders(
    ctx,
    rows.map((row) => row.position_id),
  )
  return rows
    .filter((row) => {
      const holder = holders.get(row.position_id)
      return holder?.personId === row.from_person_id && holder.holding === 'holder'
    })
    .map((row) => ({
      positionId: row.position_id,
      title: row.title,
      rank: row.rank as DelegatedPosition['rank'],
      unitId: row.unit_id,
      unitName: row.unit_name,
      unitKind: row.unit_kind,
      unitPath: row.unit_path,
      holding: 'delegate',
      delegationId: row.id,
      scopes: row.scopes as DelegatedPosition['scopes'],
    }))
}

/** What was given to somebody for today, while neither the giver nor the receiver has left. */
function selectGiven({ db, tenantId, today }: Reader, personId: string) {
  return db
    .selectFrom('people.delegation as d')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .innerJoin('people.person as giver', (join) =>
      join.onRef('giver.tenant_id', '=', 'd.tenant_id').onRef('giver.id', '=', 'd.from_person_id'),
    )
    .innerJoin('people.person as receiver', (join) =>
      join
        .onRef('receiver.tenant_id', '=', 'd.tenant_id')
        .onRef('receiver.id', '=', 'd.to_person_id'),
    )
    .select(['d.id', 'd.position_id', 'd.from_person_id', 'd.scopes'])
    .select(['p.title', 'p.rank', 'p.unit_id'])
    .select(['u.name as unit_name', 'u.kind as unit_kind', 'u.path as unit_path'])
    .where('d.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('giver.tenant_id', '=', tenantId)
    .where('receiver.tenant_id', '=', tenantId)
    .where('d.to_person_id', '=', personId)
    .where((where) =>
      where.or([where('giver.left_on', 'is', null), where('giver.left_on', '>=', today)]),
    )
    .where((where) =>
      where.or([where('receiver.left_on', 'is', null), where('receiver.left_on', '>=', today)]),
    )
    .where('d.withdrawn_at', 'is', null)
    .where('d.valid_from', '<=', today)
    .where('d.valid_to', '>=', today)
    .orderBy('d.id')
    .execute()
}
