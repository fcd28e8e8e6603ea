import type { Insertable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { newId } from '../platform/ids.ts'
import type { TransferKind } from './transfer.ts'

/** A request that waits for the assigner. */
export interface OpenTransfer {
  readonly id: string
  readonly kind: TransferKind
  readonly byUnitId: string
}

/** The requests about a task that wait, the oldest first. The task is locked. */
export async function listOpenTransfers(
  ctx: Context,
  taskId: string,
): Promise<readonly OpenTransfer[]> {
  const rows = await ctx.db
    .selectFrom('tasks.transfer')
    .select(['id', 'kind', 'by_unit_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', taskId)
    .where('outcome', 'is', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, kind, by_unit_id }) =>
    // A revision is decided when it comes here, so it never waits.
    kind === 'revision' ? [] : [{ id, kind, byUnitId: by_unit_id }],
  )
}

export interface NewTransfer {
  readonly taskId: string
  readonly kind: TransferKind
  /** The seat from which somebody asks. */
  readonly seat: { readonly positionId: string; readonly title: string; readonly unitId: string }
  readonly reason: string
  readonly proposedUnitId: string | null
  readonly proposedPositionId: string | null
}

export async function addTransfer(ctx: Context, transfer: NewTransfer): Promise<string> {
  const id = newId()
  const { seat } = transfer
  await ctx.db
    .insertInto('tasks.transfer')
    .values({
      tenant_id: ctx.tenantId,
      id,
      task_id: transfer.taskId,
      kind: transfer.kind,
      at: ctx.now,
      on_date: ctx.today,
      by_person_id: ctx.actor.personId,
      by_name: ctx.actor.fullName,
      by_position_id: seat.positionId,
      by_title: seat.title,
      by_unit_id: seat.unitId,
      reason: transfer.reason,
      proposed_unit_id: transfer.proposedUnitId,
      proposed_position_id: transfer.proposedPositionId,
    })
    .execute()
  return id
}

type Seat = { readonly positionId: string; readonly unitId: string }

export interface TransferDecision {
  readonly outcome: 'reassigned' | 'rejected'
  readonly answer: string
  /** The title of the seat that decides; null for the system. */
  readonly byTitle: string | null
  /** Set when the task was passed on. */
  readonly move: { readonly from: Seat; readonly to: Seat } | null
}

export async function decideTransfers(
  ctx: Context,
  ids: readonly string[],
  { outcome, answer, byTitle, move }: TransferDecision,
): Promise<void> {
  if (ids.length === 0) return
  await closeTransfers(ctx, ids, {
    outcome,
    decided_by_name: ctx.actor.fullName,
    decided_by_title: byTitle,
    answer,
    from_position_id: move?.from.positionId ?? null,
    from_unit_id: move?.from.unitId ?? null,
    to_position_id: move?.to.positionId ?? null,
    to_unit_id: move?.to.unitId ?? null,
  })
}

/** Whoever goes on with the work, or ends it, leaves nothing to decide. */
export async function lapseTransfers(
  ctx: Context,
  taskId: string,
  kinds: readonly TransferKind[] = ['objection', 'claim'],
): Promise<void> {
  const open = await listOpenTransfers(ctx, taskId)
  const ids = open.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  if (ids.length === 0) return
  await closeTransfers(ctx, ids, { outcome: 'lapsed', decided_by_name: ctx.actor.fullName })
}

async function closeTransfers(
  ctx: Context,
  ids: readonly string[],
  decision: Partial<Insertable<Database['tasks.transfer']>>,
): Promise<void> {
  await ctx.db
    .updateTable('tasks.transfer')
    .set({ ...decision, decided_on: ctx.today })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...ids])
    .execute()
}

/**
 * Lets the units and seats that take over stand in the requests that wait. Part of the act that
 * merges or ends units, which leaves the audit entry. What was decided stays as it was.
 */
export async function carryTransfers(
  ctx: Context,
  {
    units,
    positions,
  }: {
    readonly units: ReadonlyMap<string, string>
    readonly positions: ReadonlyMap<string, string>
  },
): Promise<void> {
  const columns = [
    ...[...units].flatMap((pair) =>
      (['by_unit_id', 'proposed_unit_id'] as const).map((column) => ({ column, pair })),
    ),
    ...[...positions].flatMap((pair) =>
      (['by_position_id', 'proposed_position_id'] as const).map((column) => ({ column, pair })),
    ),
  ]
  for (const { column, pair } of columns) {
    const [before, after] = pair
    if (column === 'by_unit_id') await lapseSecondClaims(ctx, before, after)
    await ctx.db
      .updateTable('tasks.transfer')
      .set({ [column]: after })
      .where('tenant_id', '=', ctx.tenantId)
      .where(column, '=', before)
      .where('outcome', 'is', null)
      .execute()
  }
}

/** Two units that claim one task and become one claim it once. */
async function lapseSecondClaims(ctx: Context, before: string, after: string): Promise<void> {
  const twice = ctx.db
    .selectFrom('tasks.transfer')
    .select('task_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('by_unit_id', '=', after)
    .where('kind', '=', 'claim')
    .where('outcome', 'is', null)
  await ctx.db
    .updateTable('tasks.transfer')
    .set({ outcome: 'lapsed', decided_on: ctx.today, decided_by_name: ctx.actor.fullName })
    .where('tenant_id', '=', ctx.tenantId)
    .where('by_unit_id', '=', before)
    .where('kind', '=', 'claim')
    .where('outcome', 'is', null)
    .where('task_id', 'in', twice)
    .execute()
}
