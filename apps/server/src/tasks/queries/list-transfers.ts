import type { IsoDate } from '@roviec/calendar'
import type { Transfer, UnitOfChain } from '@roviec/contract'
import type { Selectable } from 'kysely'
import { findPositions, type PositionInUnit } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Database } from '../../platform/database-schema.ts'
import { chainOf, type TaskMove, type TransferKind } from '../transfer.ts'

export interface TransfersOfTask {
  readonly transfers: Transfer[]
  readonly chain: UnitOfChain[]
}

/** Every request to pass the task on with what became of it, and the units it has passed through. */
export async function listTransfers(
  ctx: Context,
  taskId: string,
  assignedOn: IsoDate | null,
): Promise<TransfersOfTask> {
  const rows = await ctx.db
    .selectFrom('tasks.transfer')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', taskId)
    .orderBy('id', 'desc')
    .limit(TRANSFERS_MAX)
    .execute()
  const unitNames = await findUnitNames(
    ctx,
    rows.flatMap((row) => [row.by_unit_id, row.proposed_unit_id, row.from_unit_id, row.to_unit_id]),
  )
  const positions = await findPositions(
    ctx,
    rows
      .flatMap((row) => [row.proposed_position_id, row.from_position_id, row.to_position_id])
      .filter((id) => id !== null),
  )
  const names = { unitNames, positions }
  return {
    // A revision of the plan is no request, and stands in the chain alone.
    transfers: rows.flatMap((row) =>
      row.kind === 'revision' ? [] : [presentTransfer({ ...row, kind: row.kind }, names)],
    ),
    chain: assignedOn === null ? [] : chainOf(movesOf(rows, names), assignedOn),
  }
}

type Row = Selectable<Database['tasks.transfer']>

interface Names {
  readonly unitNames: ReadonlyMap<string, string>
  readonly positions: ReadonlyMap<string, PositionInUnit>
}

function presentTransfer(
  row: Row & { readonly kind: TransferKind },
  { unitNames, positions }: Names,
): Transfer {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    on: row.on_date,
    byName: row.by_name,
    byTitle: row.by_title,
    byUnitName: unitNames.get(row.by_unit_id) ?? '',
    reason: row.reason,
    proposedUnitId: row.proposed_unit_id,
    proposedUnitName: unitNames.get(row.proposed_unit_id ?? '') ?? null,
    proposedPositionId: row.proposed_position_id,
    proposedTitle: positions.get(row.proposed_position_id ?? '')?.title ?? null,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    decidedByName: row.decided_by_name,
    decidedByTitle: row.decided_by_title,
    answer: row.answer,
  }
}

/** The requests that moved the task, the earliest first; the rows come the newest first. */
function movesOf(rows: readonly Row[], { unitNames, positions }: Names): TaskMove[] {
  const place = (unitId: string, positionId: string) => ({
    unitId,
    unitName: unitNames.get(unitId) ?? '',
    positionTitle: positions.get(positionId)?.title ?? '',
  })
  return rows
    .toReversed()
    .flatMap((row) => {
      const { decided_on, from_unit_id, from_position_id, to_unit_id, to_position_id } = row
      if (!decided_on || !from_unit_id || !from_position_id) return []
      if (!to_unit_id || !to_position_id) return []
      return {
        on: decided_on,
        from: place(from_unit_id, from_position_id),
        to: place(to_unit_id, to_position_id),
      }
    })
    .toSorted((one, other) => one.on.localeCompare(other.on))
}

/** Whoever passes a task around for years still sees the latest. */
const TRANSFERS_MAX = 200

async function findUnitNames(
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
