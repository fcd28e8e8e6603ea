import type { IsoDate } from '@roviec/calendar'
import { type Selectable, sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { can, type OrganizationAbility } from './policy.ts'
import {
  existsOn,
  type Unit,
  type UnitDescription,
  UNIT_DEPTH_MAX,
  unitSearchKey,
  unitSortKey,
} from './unit.ts'
import {
  addUnitVersion,
  endUnitVersion,
  getLastUnitVersion,
  replaceUnitVersion,
} from './version-repository.ts'

const REFUSALS = {
  'create-unit': 'unit-create-forbidden',
  'create-position': 'position-create-forbidden',
} as const satisfies Record<OrganizationAbility, string>

export function requireAbility(ctx: Context, ability: OrganizationAbility): void {
  if (!can(ctx.actor, ability)) refuse(REFUSALS[ability])
}

/** A unit that exists on the day; otherwise `unit-not-found`. */
export async function getUnitOn(ctx: Context, id: string, on: Unit['validFrom']): Promise<Unit> {
  const unit = await findUnit(ctx, id)
  if (!unit || !existsOn(unit, on)) refuse('unit-not-found')
  return unit
}

/** Locks a unit that has not ended for a command; otherwise `unit-not-found` or `unit-ended`. */
export async function lockUnit(ctx: Context, id: string): Promise<Unit> {
  const row = await ctx.db
    .selectFrom('organization.unit')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) refuse('unit-not-found')
  const unit = fromRow(row)
  if (unit.validTo !== null) refuse('unit-ended', { on: unit.validTo })
  return unit
}

/** Adds a unit; `unit-code-taken` when another one has its identifier, whoever came first. */
export async function addUnit(ctx: Context, unit: Unit): Promise<void> {
  if (unit.path.length > UNIT_DEPTH_MAX) refuse('unit-too-deep')
  await requireOfficialCodeFree(ctx, unit)
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
      official_code: unit.officialCode,
      population: unit.population,
      search_key: unitSearchKey(unit),
      sort_key: unitSortKey(unit),
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('unit-code-taken', { code: unit.code ?? '' })
  await addUnitVersion(ctx, unit, unit.validFrom)
  await touchOrganization(ctx)
}

/**
 * Changes what a unit is called and where it stands, from a day on; what it was before stays as its
 * history, and all that is below comes along. Refuses with `unit-cycle`, `unit-too-deep`,
 * `unit-code-taken`, and with `change-before-last` when it has changed on a later day already.
 */
export async function changeUnit(
  ctx: Context,
  id: string,
  change: Partial<UnitDescription>,
  from: IsoDate,
): Promise<Unit> {
  const unit = await lockUnit(ctx, id)
  const last = await getLastUnitVersion(ctx, id)
  if (from < last) refuse('change-before-last', { on: last })
  const path = await pathBelow(
    ctx,
    unit,
    change.parentId === undefined ? unit.parentId : change.parentId,
  )
  const changed = { ...unit, ...change, path, parentId: path.at(-2) ?? null }
  await requireCodeFree(ctx, changed)

  await ctx.db
    .updateTable('organization.unit')
    .set({
      parent_id: changed.parentId,
      kind: changed.kind,
      name: changed.name,
      short_name: changed.shortName,
      code: changed.code,
      search_key: unitSearchKey(changed),
      sort_key: unitSortKey(changed),
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  if (path.join() !== unit.path.join()) await moveSubtree(ctx, unit, path)
  await replaceUnitVersion(ctx, changed, { from, last })
  await touchOrganization(ctx)
  return changed
}

/** Ends a unit on its last day. `unit-not-empty` while units or seats that last are inside. */
export async function closeUnit(ctx: Context, id: string, lastDay: IsoDate): Promise<void> {
  await lockUnit(ctx, id)
  const last = await getLastUnitVersion(ctx, id)
  if (lastDay < last) refuse('change-before-last', { on: last })
  await requireEmpty(ctx, id)
  await ctx.db
    .updateTable('organization.unit')
    .set({ valid_to: lastDay })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await endUnitVersion(ctx, id, { last, lastDay })
  await touchOrganization(ctx)
}

/** Names the unit that takes over from one that has ended or given something away. */
export async function recordUnitSuccession(
  ctx: Context,
  given: {
    readonly from: string
    readonly to: string
    readonly on: IsoDate
    readonly decision: string
  },
): Promise<void> {
  await ctx.db
    .insertInto('organization.unit_succession')
    .values({
      tenant_id: ctx.tenantId,
      from_unit_id: given.from,
      to_unit_id: given.to,
      on_date: given.on,
      decision: given.decision,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'from_unit_id', 'to_unit_id']).doNothing(),
    )
    .execute()
}

/**
 * Says that units, seats, people or appointments have changed: what is kept in memory is stale. A
 * revision is never used twice, not even after a transaction that was undone.
 */
export async function touchOrganization({ db, tenantId }: Context): Promise<void> {
  const revision = newId()
  await db
    .insertInto('organization.revision')
    .values({ tenant_id: tenantId, revision })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ revision }))
    .execute()
}

async function findUnit(ctx: Context, id: string): Promise<Unit | null> {
  const row = await ctx.db
    .selectFrom('organization.unit')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

async function pathBelow(ctx: Context, unit: Unit, parentId: string | null) {
  if (parentId === unit.parentId) return unit.path
  const parent = parentId === null ? null : await findUnit(ctx, parentId)
  if (parentId !== null && parent === null) refuse('unit-not-found')
  if (parent?.validTo) refuse('unit-ended', { on: parent.validTo })
  if (parent?.path.includes(unit.id)) refuse('unit-cycle')
  return [...(parent?.path ?? []), unit.id]
}

/** Every path below begins with the new one. */
async function moveSubtree(ctx: Context, unit: Unit, path: readonly string[]): Promise<void> {
  const inside = sql<boolean>`path @> array[${unit.id}]::uuid[]`
  const deepest = await ctx.db
    .selectFrom('organization.unit')
    .select((eb) => eb.fn.max(sql<number>`cardinality(path)`).as('depth'))
    .where('tenant_id', '=', ctx.tenantId)
    .where(inside)
    .executeTakeFirstOrThrow()
  if ((deepest.depth ?? 0) - unit.path.length + path.length > UNIT_DEPTH_MAX) {
    refuse('unit-too-deep')
  }
  const below = unit.path.length + 1
  await ctx.db
    .updateTable('organization.unit')
    .set({ path: sql<string[]>`${[...path]}::uuid[] || path[${below}::int:]` })
    .where('tenant_id', '=', ctx.tenantId)
    .where(inside)
    .execute()
}

async function requireCodeFree(ctx: Context, { id, code }: Unit): Promise<void> {
  if (code === null) return
  const other = await ctx.db
    .selectFrom('organization.unit')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('code', '=', code)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) refuse('unit-code-taken', { code })
}

async function requireOfficialCodeFree(ctx: Context, unit: Unit): Promise<void> {
  if (unit.officialCode === null || unit.validTo !== null) return
  const other = await ctx.db
    .selectFrom('organization.unit')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('official_code', '=', unit.officialCode)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  if (other) refuse('official-code-taken', { code: unit.officialCode })
}

async function requireEmpty(ctx: Context, id: string): Promise<void> {
  const count = (table: 'organization.unit' | 'organization.position', column: string) =>
    ctx.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('tenant_id', '=', ctx.tenantId)
      .where(sql.ref<string>(column), '=', id)
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
  const units = (await count('organization.unit', 'parent_id')).count
  const positions = (await count('organization.position', 'unit_id')).count
  if (units + positions > 0) refuse('unit-not-empty', { units, positions })
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
    officialCode: row.official_code,
    population: row.population,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
