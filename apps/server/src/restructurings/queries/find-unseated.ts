import type { RestructuringResult } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'

/** Whose seat a restructuring abolished, and who holds none today: somebody has to place them. */
export async function findUnseated(
  ctx: Context,
  restructuringId: string,
): Promise<RestructuringResult['withoutSeat']> {
  const { db, tenantId, today } = ctx
  const rows = await db
    .selectFrom('restructurings.detail as d')
    .innerJoin('people.public_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.subject_id'),
    )
    .select(['p.id', 'p.full_name', 'p.sort_key', 'd.label', 'd.before'])
    .where('d.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('d.restructuring_id', '=', restructuringId)
    .where('d.kind', '=', 'appointment')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('people.public_holding as h')
            .select('h.position_id')
            .where('h.tenant_id', '=', tenantId)
            .whereRef('h.person_id', '=', 'p.id')
            .where('h.valid_from', '<=', today)
            .where((or) => or.or([or('h.valid_to', 'is', null), or('h.valid_to', '>=', today)])),
        ),
      ),
    )
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .orderBy('d.ordinal')
    .execute()
  const byPerson = new Map(rows.map((row) => [row.id, row]))
  return [...byPerson.values()].map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    title: row.label,
    unitName: row.before ?? '',
  }))
}
