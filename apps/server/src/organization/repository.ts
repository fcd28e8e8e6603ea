import type { Selectable } from 'kysely'
import type { CreatePosition } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { searchKey } from '../platform/text-key.ts'
import { can, type OrganizationAbility } from './policy.ts'
import { type Position, positionSortKey } from './position.ts'
import { existsOn, type Unit, unitSearchKey, unitSortKey } from './unit.ts'

const REFUSALS = {
  'create-unit': 'unit-create-forbidden',
  'create-position': 'position-create-forbidden',
} as const satisfies Record<OrganizationAbility, string>

export function requireAbility(ctx: Context, ability: OrganizationAbility): void {
  if (!can(ctx.actor, ability)) refuse(REFUSALS[ability])
}

/** A unit that exists on the day; otherwise `unit-not-found`. */
export async function getUnitOn(ctx: Context, id: string, on: Unit['validFrom']): Promise<Unit> {
  const row = await ctx.db
    .selectFrom('organization.unit')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  const unit = row && fromRow(row)
  if (!unit || !existsOn(unit, on)) refuse('unit-not-found')
  return unit
}

/** Adds a unit; `unit-code-taken` when another one has its identifier, whoever came first. */
export async function addUnit(ctx: Context, unit: Unit): Promise<void> {
  const added = await ctx.db
    .insertInto('organization.unit')
    .values({
      tenant_id: ctx.tenantId,
      id: unit.id,
      parent_id: unit.parentId,
      path: [...unit.path],
      kind: unit.kind,
      name: unit.name,
      short_name: unit.shortName,
      code: unit.code,
      search_key: unitSearchKey(unit),
      sort_key: unitSortKey(unit),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('unit-code-taken', { code: unit.code ?? '' })
}

/** Adds a position; `unit-has-head` when it would be a second head, whoever came first. */
export async function addPosition(
  ctx: Context,
  position: Position & { readonly duties: NonNullable<CreatePosition['duties']> },
): Promise<void> {
  const added = await ctx.db
    .insertInto('organization.position')
    .values({
      tenant_id: ctx.tenantId,
      id: position.id,
      unit_id: position.unitId,
      title: position.title,
      rank: position.rank,
      duties: [...position.duties],
      search_key: searchKey(position.title),
      sort_key: positionSortKey(position),
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id']).where('rank', '=', 'head').doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('unit-has-head')
}

/**
 * Holds a position until the transaction ends, so that two appointments to it are checked one after
 * the other. Refuses with `position-not-found`.
 */
export async function lockPosition(ctx: Context, id: string): Promise<Position> {
  const row = await ctx.db
    .selectFrom('organization.position')
    .select(['id', 'unit_id', 'title', 'rank'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) refuse('position-not-found')
  return { id: row.id, unitId: row.unit_id, title: row.title, rank: row.rank }
}

function fromRow(row: Selectable<Database['organization.unit']>): Unit {
  return {
    id: row.id,
    parentId: row.parent_id,
    path: row.path,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
