import type { IsoDate } from '@roviec/calendar'
import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { can, type OrganizationAbility } from './policy.ts'
import {
  type Decided,
  existsOn,
  type Unit,
  type UnitDescription,
  UNIT_DEPTH_MAX,
  unitSearchKey,
  unitSortKey,
} from './unit.ts'
import { moveBelow, requireEmptyAfter, requireNoCycle } from './tree-repository.ts'
import {
  addUnitVersion,
  endUnitVersion,
  getLastUnitVersion,
  replaceUnitVersion,
} from './version-repository.ts'

const REFUSALS = {
  'create-unit': 'unit-create-forbidden',
  'change-unit': 'unit-change-forbidden',
  'create-position': 'position-create-forbidden',
  'change-position': 'position-change-forbidden',
  'edit-job-group': 'job-group-forbidden',
  'record-establishment': 'establishment-forbidden',
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
  await touchOrganization(ctx)
  const row = await ctx.db
    .selectFrom('organization.unit')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    // Not against those who only name the unit, such as a task that is being made.
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) refuse('unit-not-found')
  const unit = fromRow(row)
  if (unit.validTo !== null) refuse('unit-ended', { on: unit.validTo })
  return unit
}

/** Adds a unit; `unit-code-taken` when another one has its identifier, whoever came first. */
export async function addUnit(ctx: Context, unit: Unit): Promise<void> {
  await touchOrganization(ctx)
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
}

/**
 * Changes what a unit is called and where it stands, from a day on; what it was before stays as its
 * history, and all that is below comes along. Refuses with `unit-cycle`, `unit-too-deep`,
 * `parent-begins-later`, `unit-code-taken`, and with `change-before-last` when it has changed on a
 * later day already.
 */
export async function changeUnit(
  ctx: Context,
  id: string,
  { decision = null, ...change }: Partial<UnitDescription> & Decided,
  from: IsoDate,
): Promise<Unit> {
  const unit = await lockUnit(ctx, id)
  const last = await getLastUnitVersion(ctx, id)
  if (from < last) refuse('change-before-last', { on: last })
  const { parentId = unit.parentId } = change
  const path = await pathBelow(ctx, unit, { parentId, from })
  const changed = { ...unit, ...change, path, parentId: path.at(-2) ?? null }
  await requireCodeFree(ctx, changed)

  if (path.join() !== unit.path.join()) await moveBelow(ctx, unit, path)
  await ctx.db
    .updateTable('organization.unit')
    .set({
      parent_id: changed.parentId,
      path: [...path],
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
  await replaceUnitVersion(ctx, changed, { from, last, decision })
  return changed
}

/** Ends a unit on its last day. `unit-not-empty` while units or seats are inside after it. */
export async function closeUnit(
  ctx: Context,
  id: string,
  lastDay: IsoDate,
  decision: string | null = null,
): Promise<void> {
  await lockUnit(ctx, id)
  const last = await getLastUnitVersion(ctx, id)
  if (lastDay < last) refuse('change-before-last', { on: last })
  await requireEmptyAfter(ctx, id, lastDay)
  await ctx.db
    .updateTable('organization.unit')
    .set({ valid_to: lastDay, end_decision: decision })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await endUnitVersion(ctx, id, { last, lastDay })
}

/** Saves what is kept of a unit without days. Refuses with `official-code-taken`. */
export async function saveUnitFacts(ctx: Context, unit: Unit): Promise<void> {
  await requireOfficialCodeFree(ctx, unit)
  await ctx.db
    .updateTable('organization.unit')
    .set({ official_code: unit.officialCode, population: unit.population })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', unit.id)
    .execute()
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

async function pathBelow(
  ctx: Context,
  unit: Unit,
  { parentId, from }: { readonly parentId: string | null; readonly from: IsoDate },
): Promise<readonly string[]> {
  if (parentId === unit.parentId) return unit.path
  if (parentId === null) return [unit.id]
  const parent = await findUnit(ctx, parentId)
  if (parent === null) refuse('unit-not-found')
  if (parent.validTo) refuse('unit-ended', { on: parent.validTo })
  if (parent.validFrom > from) refuse('parent-begins-later', { on: from })
  if (parent.path.includes(unit.id)) refuse('unit-cycle')
  await requireNoCycle(ctx, { unitId: unit.id, parentId, from })
  return [...parent.path, unit.id]
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
    .where('id', '<>', unit.id)
    .executeTakeFirst()
  if (other) refuse('official-code-taken', { code: unit.officialCode })
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
