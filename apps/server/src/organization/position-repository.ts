import { addDays, type IsoDate } from '@roviec/calendar'
import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { searchKey } from '../platform/text-key.ts'
import { type Position, positionSortKey, type StoredPosition } from './position.ts'
import { touchOrganization } from './repository.ts'

/** Adds a seat; `unit-has-head` when it would be a second head, whoever came first. */
export async function addPosition(ctx: Context, position: StoredPosition): Promise<void> {
  const { tenantId } = ctx
  await requireCodeFree(ctx, position.code)
  const added = await ctx.db
    .insertInto('organization.position')
    .values({
      tenant_id: tenantId,
      id: position.id,
      unit_id: position.unitId,
      title: position.title,
      rank: position.rank,
      duties: [...position.duties],
      search_key: searchKey(position.title),
      sort_key: positionSortKey(position),
      code: position.code,
      job_group_id: position.jobGroupId,
      valid_from: position.validFrom,
      valid_to: position.validTo,
      sensitive: position.sensitive,
      non_local_required: position.nonLocalRequired,
      term_months: position.termMonths,
      unpaid: position.unpaid,
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
  await touchOrganization(ctx)
}

/**
 * Changes where a seat stands and what it is called, from a day on. What it was before stays as its
 * history. Refuses with `unit-has-head`, and with `change-before-last` when the seat has changed on
 * a later day already.
 */
export async function changePosition(
  ctx: Context,
  id: string,
  change: Partial<Pick<Position, 'unitId' | 'title' | 'rank'>>,
  from: IsoDate,
): Promise<StoredPosition> {
  const position = await accessPosition(ctx, id)
  const changed = { ...position, ...change }
  if (changed.rank === 'head') await requireNoOtherHead(ctx, changed)
  const last = await getLastVersionStart(ctx, id)
  if (from < last) refuse('change-before-last', { on: last })

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
  await replaceVersion(ctx, changed, { from, last })
  await touchOrganization(ctx)
  return changed
}

/** Abolishes a seat after its last day. Who sits in it is the caller's to settle first. */
export async function closePosition(ctx: Context, id: string, lastDay: IsoDate): Promise<void> {
  const position = await accessPosition(ctx, id)
  if (position.validTo !== null) refuse('position-abolished')
  if (lastDay < position.validFrom) refuse('change-before-last', { on: position.validFrom })
  const last = await getLastVersionStart(ctx, id)
  if (lastDay < last) refuse('change-before-last', { on: last })
  await ctx.db
    .updateTable('organization.position')
    .set({ valid_to: lastDay })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  await endVersion(ctx, id, { last, lastDay })
  await touchOrganization(ctx)
}

/** The seat, locked until the transaction ends; `position-not-found` without one. */
export async function accessPosition(ctx: Context, id: string): Promise<StoredPosition> {
  const row = await ctx.db
    .selectFrom('organization.position')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
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

async function requireNoOtherHead(ctx: Context, { id, unitId }: Position): Promise<void> {
  const other = await ctx.db
    .selectFrom('organization.position')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('unit_id', '=', unitId)
    .where('rank', '=', 'head')
    .where('valid_to', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) refuse('unit-has-head')
}

async function requireCodeFree(ctx: Context, code: string | null): Promise<void> {
  if (code === null) return
  const other = await ctx.db
    .selectFrom('organization.position')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('code', '=', code)
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
  { from, last }: { readonly from: IsoDate; readonly last: IsoDate },
): Promise<void> {
  if (from > last) {
    await endVersion(ctx, position.id, { last, lastDay: addDays(from, -1) })
    await addVersion(ctx, { ...position, validTo: null }, from)
    return
  }
  await ctx.db
    .updateTable('organization.position_version')
    .set({ unit_id: position.unitId, title: position.title, rank: position.rank })
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
    })
    .execute()
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
