import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'

/** A person behind an account, with what they answer for today. */
export interface AccountPerson {
  readonly fullName: string
  /** The last day of work here; null while they work here. */
  readonly leftOn: IsoDate | null
  readonly positions: readonly { readonly title: string; readonly unitName: string }[]
}

/** People of the tenant by id; those that it does not have are left out. */
export async function findAccountPeople(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, AccountPerson>> {
  if (personIds.length === 0) return new Map()
  const people = await ctx.db
    .selectFrom('people.public_person')
    .select(['id', 'full_name', 'left_on'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', personIds)
    .execute()
  const held = await ctx.db
    .selectFrom('people.public_holding as h')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.id', '=', 'h.position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['h.person_id', 'p.title', 'u.name as unit_name'])
    .where('h.tenant_id', '=', ctx.tenantId)
    .where('h.person_id', 'in', personIds)
    .where('h.valid_from', '<=', ctx.today)
    .where((where) =>
      where.or([where('h.valid_to', 'is', null), where('h.valid_to', '>=', ctx.today)]),
    )
    .orderBy('h.valid_from')
    .execute()
  const positionsOf = (personId: string) =>
    held
      .filter(({ person_id }) => person_id === personId)
      .map(({ title, unit_name }) => ({ title, unitName: unit_name }))
  return new Map(
    people.map(({ id, full_name: fullName, left_on }) => [
      id,
      { fullName, leftOn: left_on, positions: positionsOf(id) },
    ]),
  )
}
