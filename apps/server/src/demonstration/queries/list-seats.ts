import type { Context } from '../../platform/context.ts'

/** A seat of the demonstration city and the person in it, who stays there all the time. */
export interface Seat {
  readonly positionId: string
  readonly title: string
  readonly personId: string | null
  readonly fullName: string | null
}

export async function listSeats(ctx: Context): Promise<Seat[]> {
  const rows = await ctx.db
    .selectFrom('organization.public_position as p')
    .leftJoin('people.public_holding as h', (join) =>
      join.onRef('h.tenant_id', '=', 'p.tenant_id').onRef('h.position_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.title', 'h.person_id', 'h.full_name'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    positionId: row.id,
    title: row.title,
    personId: row.person_id,
    fullName: row.full_name,
  }))
}
