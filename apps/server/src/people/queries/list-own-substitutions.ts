import type { DelegationScope } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import type { KeptAbsence, KeptDelegation } from '../own-data.ts'

/** Every absence in which a person has a part, over, cancelled and to come, the latest first. */
export async function listOwnAbsences(
  { db, tenantId }: Context,
  personId: string,
): Promise<readonly KeptAbsence[]> {
  const rows = await db
    .selectFrom('people.absence as a')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .innerJoin('people.person as d', (join) =>
      join.onRef('d.tenant_id', '=', 'a.tenant_id').onRef('d.id', '=', 'a.deputy_id'),
    )
    .select(['a.person_id', 'a.valid_from', 'a.valid_to', 'a.cancelled_at'])
    .select(['p.full_name as absent_name', 'd.full_name as deputy_name'])
    .where('a.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('d.tenant_id', '=', tenantId)
    .where((where) =>
      where.or([where('a.person_id', '=', personId), where('a.deputy_id', '=', personId)]),
    )
    .orderBy('a.valid_from', 'desc')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => {
    const isAbsent = row.person_id === personId
    return {
      role: isAbsent ? 'absent' : 'deputy',
      otherName: isAbsent ? row.deputy_name : row.absent_name,
      from: row.valid_from,
      to: row.valid_to,
      cancelledAt: row.cancelled_at,
    }
  })
}

/** Every delegation that a person gave or received, over and withdrawn too, the latest first. */
export async function listOwnDelegations(
  { db, tenantId }: Context,
  personId: string,
): Promise<readonly KeptDelegation[]> {
  const rows = await db
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
    .select(['d.from_person_id', 'd.scopes', 'd.valid_from', 'd.valid_to', 'd.decision'])
    .select(['d.withdrawn_at', 'p.title', 'u.name as unit_name'])
    .select(['giver.full_name as giver_name', 'receiver.full_name as receiver_name'])
    .where('d.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('giver.tenant_id', '=', tenantId)
    .where('receiver.tenant_id', '=', tenantId)
    .where((where) =>
      where.or([where('d.from_person_id', '=', personId), where('d.to_person_id', '=', personId)]),
    )
    .orderBy('d.valid_from', 'desc')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => {
    const isGiver = row.from_person_id === personId
    return {
      role: isGiver ? 'giver' : 'receiver',
      otherName: isGiver ? row.receiver_name : row.giver_name,
      title: row.title,
      unitName: row.unit_name,
      scopes: row.scopes as DelegationScope[],
      from: row.valid_from,
      to: row.valid_to,
      decision: row.decision,
      withdrawnAt: row.withdrawn_at,
    }
  })
}
