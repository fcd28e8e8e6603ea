import { type ApiRoutes, type CarriedTask, Id } from '@roviec/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import { assess } from '../apply-repository.ts'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { accessRestructuringToPreview } from '../repository.ts'

type Query = z.output<ApiRoutes['listRestructuringTasks']['query']>

const SortValues = z.tuple([Id])

/** The open tasks of the seats that the acts touch, and who answers for each afterwards. */
export async function listRestructuringTasks(
  ctx: Context,
  id: string,
  query: Query,
): Promise<{ entries: CarriedTask[]; nextCursor: string | null }> {
  const record = await accessRestructuringToPreview(ctx, id)
  const { resolved } = await assess(ctx, record)
  const seatById = new Map(resolved.seats.map((seat) => [seat.fact.id, seat]))
  const ids = [...seatById.keys()].filter((seat) => (query.positionId ?? seat) === seat)
  let select = ctx.db
    .selectFrom('tasks.public_task')
    .select(['id', 'title', 'status', 'due_on', 'accountable_position_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('accountable_position_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('status', 'not in', ['verified', 'cancelled'])
    .orderBy('id')
    .limit(query.limit + 1)
  if (query.cursor !== undefined) {
    select = select.where('id', '>', parseCursor(query.cursor, SortValues)[0])
  }
  const page = pageOf(await select.execute(), query.limit, (row) => [row.id])
  const entries = page.entries.map((row): CarriedTask => {
    const positionId = row.accountable_position_id ?? ''
    const seat = seatById.get(positionId)
    const chosen = resolved.seatByTaskId.get(row.id)
    const follows = seat?.fate === 'abolished' ? seat.successor : positionId
    return {
      taskId: row.id,
      title: row.title,
      status: row.status as CarriedTask['status'],
      dueOn: row.due_on,
      positionId,
      seat: chosen ?? follows,
      chosen: chosen !== undefined,
    }
  })
  return { entries, nextCursor: page.nextCursor }
}
