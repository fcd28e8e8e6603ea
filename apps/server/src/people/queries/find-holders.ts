import type { Holder } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accountableOn } from '../appointment.ts'

/**
 * Who answers today, by position. A position that is not in the answer is uncovered. The rule
 * itself is `accountableOn`; the database only fetches what is valid today.
 */
export async function findHolders(
  { db, tenantId, today }: Pick<Context, 'db' | 'tenantId' | 'today'>,
  positionIds: readonly string[],
): Promise<ReadonlyMap<string, Holder>> {
  if (positionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.appointment as a')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.position_id', 'a.person_id', 'a.holding', 'a.valid_from', 'a.valid_to'])
    .select('p.full_name')
    .where('a.tenant_id', '=', tenantId)
    .where('a.position_id', 'in', [...new Set(positionIds)])
    .where('a.cancelled_at', 'is', null)
    .where('a.valid_from', '<=', today)
    .where((where) => where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', today)]))
    .execute()

  const holders = new Map<string, Holder>()
  for (const [positionId, own = []] of Map.groupBy(rows, (row) => row.position_id)) {
    const claims = own.map((row) => ({ ...row, from: row.valid_from, to: row.valid_to }))
    const answer = accountableOn(claims, today)
    if (answer.kind === 'uncovered') continue
    const { person_id, full_name } = answer.appointment
    holders.set(positionId, { personId: person_id, fullName: full_name, holding: answer.kind })
  }
  return holders
}
