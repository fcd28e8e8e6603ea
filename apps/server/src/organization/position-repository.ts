import { addDays, type IsoDate } from '@roviec/calendar'
import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { searchKey } from '../platform/text-key.ts'
import {
  type Position,
  positionSortKey,
  type PositionTraits,
  type StoredPosition,
} from './position.ts'
import { touchOrganization } from './repository.ts'
import type { Decided } from './unit.ts'
import { type Replacement, withDecision } from './version-repository.ts'

/** Adds a seat; `unit-has-head` when it would be a second head, whoever came first. */
export async function addPosition(ctx: Context, position: StoredPosition): Promise<void> {
  const { tenantId } = ctx
  await touchOrganization(ctx)
  await requireCodeFree(ctx, position)
  if (position.rank === 'head') await requireNoOtherHead(ctx, position, position.validFrom)
  const added = await ctx.db
    .insertInto('organization.position')
    .values({
      tenant_id: tenantId,
      id: position.id,
      unit_id: position.unitId,
      title: position.title,
      rank: position.rank,
      search_key: searchKey(position.title),
      sort_key: positionSortKey(position),
      valid_from: position.validFrom,
      valid_to: position.validTo,
      ...traitsOf(position),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'unit_id'])
        .where('rank', '=', 'head')
        .where('valid_to', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('unit-has-head')
  await addVersion(ctx, position, position.validFrom)
}

/**
 * Changes where a seat stands and what it is called, from a day on. What it was before stays as its
 * history. Refuses with `unit-has-head`, `position-abolished`, and with `change-before-last` when
 * the seat has changed on a later day already.
 */
export async function changePosition(
  ctx: Context,
  id: string,
  { decision = null, ...change }: Partial<Pick<Position, 'unitId' | 'title' | 'rank'>> & Decided,
  from: IsoDate,
): Promise<StoredPosition> {
  const position = await accessPosition(ctx, id)
  if (position.validTo !== null) refuse('position-abolished')
  const changed = { ...position, ...change }
  const last = await getLastVersionStart(ctx, id)
  if (from < last) refuse('change-before-last', { on: last })
  if (changed.rank === 'head') await requireNoOtherHead(ctx, changed, from)

  await ctx.db
    .updateTable('organization.position')
    .set({
      unit_id: changed.unitId,
      title: changed.title,
      rank: changed.rank,
      search_key: searchKey(changed.title),
      sort_key: positionSortKey(changed),
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await replaceVersion(ctx, changed, { from, last, decision })
  return changed
}

/** Abolishes a seat after its last day. Who sits in it is the caller's to settle first. */
export async function closePosition(
  ctx: Context,
  id: string,
  lastDay: IsoDate,
  decision: string | null = null,
): Promise<void> {
  const position = await accessPosition(ctx, id)
  if (position.validTo !== null) refuse('position-abolished')
  const last = await getLastVersionStart(ctx, id)
  if (lastDay < last) refuse('change-before-last', { on: last })
  await ctx.db
    .updateTable('organization.position')
    .set({ valid_to: lastDay, end_decision: decision })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await endVersion(ctx, id, { last, lastDay })
}

/** Saves what a seat is beyond its place and its title. Refuses with `position-code-taken`. */
export async function savePositionTraits(ctx: Context, position: StoredPosition): Promise<void> {
  await requireCodeFree(ctx, position)
  await ctx.db
    .updateTable('organization.position')
    .set(traitsOf(position))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', position.id)
    .execute()
}

/** The seat, locked until the transaction ends; `position-not-found` without one. */
export async function accessPosition(ctx: Context, id: string): Promise<StoredPosition> {
  await touchOrganization(ctx)
  const row = await ctx.db
    .selectFrom('organization.position')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    // Not against those who only name the seat, such as the history of a task.
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ? fromRow(row) : refuse('position-not-found')
}

/**
 * Holds a seat that still exists until the transaction ends, so that two appointments to it are
 * checked one after the other. Refuses with `position-not-found`, or with `position-abolished`.
 */
export async function lockPosition(ctx: Context, id: string): Promise<StoredPosition> {
  const position = await accessPosition(ctx, id)
  if (position.validTo !== null && position.validTo < ctx.today) refuse('position-abolished')
  return position
}

/** Names the seat that takes over the work of an abolished one. */
export async function recordPositionSuccession(
  ctx: Context,
  { from, to, on }: { readonly from: string; readonly to: string; readonly on: IsoDate },
): Promise<void> {
  await ctx.db
    .insertInto('organization.position_succession')
    .values({
      tenant_id: ctx.tenantId,
      from_position_id: from,
      to_position_id: to,
      on_date: on,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'from_position_id', 'to_position_id']).doNothing(),
    )
    .execute()
}

/** On no day from the given one on does another seat head the unit. */
async function requireNoOtherHead(
  ctx: Context,
  { id, unitId }: Position,
  from: IsoDate,
): Promise<void> {
  const other = await ctx.db
    .selectFrom('organization.position_version')
    .select('position_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', unitId)
    .where('rank', '=', 'head')
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', from)]))
    .where('position_id', '<>', id)
    .executeTakeFirst()
  if (other) refuse('unit-has-head')
}

async function requireCodeFree(
  ctx: Context,
  { id, code }: Pick<StoredPosition, 'id' | 'code'>,
): Promise<void> {
  if (code === null) return
  const other = await ctx.db
    .selectFrom('organization.position')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('code', '=', code)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) refuse('position-code-taken', { code })
}

async function getLastVersionStart(ctx: Context, id: string): Promise<IsoDate> {
  const row = await ctx.db
    .selectFrom('organization.position_version')
    .select('valid_from')
    .where('tenant_id', '=', ctx.tenantId)
    .where('position_id', '=', id)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow()
  return row.valid_from
}

/** The last version ends the day before, or is replaced when it began on the very day. */
async function replaceVersion(
  ctx: Context,
  position: Position,
  { from, last, decision }: Replacement,
): Promise<void> {
  if (from > last) {
    await endVersion(ctx, position.id, { last, lastDay: addDays(from, -1) })
    await addVersion(ctx, { ...position, validTo: null }, from, decision)
    return
  }
  await ctx.db
    .updateTable('organization.position_version')
    .set({
      unit_id: position.unitId,
      title: position.title,
      rank: position.rank,
      decision: withDecision(decision),
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('position_id', '=', position.id)
    .where('valid_from', '=', last)
    .execute()
}

async function endVersion(
  ctx: Context,
  id: string,
  { last, lastDay }: { readonly last: IsoDate; readonly lastDay: IsoDate },
): Promise<void> {
  await ctx.db
    .updateTable('organization.position_version')
    .set({ valid_to: lastDay })
    .where('tenant_id', '=', ctx.tenantId)
    .where('position_id', '=', id)
    .where('valid_from', '=', last)
    .execute()
}

async function addVersion(
  ctx: Context,
  position: Position & Pick<StoredPosition, 'validTo'>,
  from: IsoDate,
  decision: string | null = null,
): Promise<void> {
  await ctx.db
    .insertInto('organization.position_version')
    .values({
      tenant_id: ctx.tenantId,
      position_id: position.id,
      valid_from: from,
      valid_to: position.validTo,
      unit_id: position.unitId,
      title: position.title,
      rank: position.rank,
      decision,
    })
    .execute()
}

function traitsOf(position: PositionTraits) {
  return {
    duties: [...position.duties],
    code: position.code,
    job_group_id: position.jobGroupId,
    sensitive: position.sensitive,
    non_local_required: position.nonLocalRequired,
    term_months: position.termMonths,
    unpaid: position.unpaid,
  }
}

function fromRow(row: Selectable<Database['organization.position']>): StoredPosition {
  return {
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    rank: row.rank,
    duties: row.duties as StoredPosition['duties'],
    code: row.code,
    jobGroupId: row.job_group_id,
    sensitive: row.sensitive,
    nonLocalRequired: row.non_local_required,
    termMonths: row.term_months,
    unpaid: row.unpaid,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}
