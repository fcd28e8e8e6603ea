import type { DelegationScope, MyTask } from '@roviec/contract'
import { sql } from 'kysely'
import type { Actor, Context } from '../../platform/context.ts'
import { compareMyTasks, doneSince, groupOf } from '../my-work.ts'
import { presentTasks, selectVisibleTasks, type TaskListRow } from './present-tasks.ts'

/**
 * What the reader's positions answer for or verify, and what they finished lately; with what was
 * delegated to them, which the holder of the seat finds in their own list too.
 */
export async function listMyTasks(
  ctx: Context,
): Promise<{ entries: MyTask[]; truncated: boolean }> {
  const positionIds = seatIdsFor(ctx.actor, 'report')
  const verifierIds = seatIdsFor(ctx.actor, 'verify')
  if (positionIds.length + verifierIds.length === 0) return { entries: [], truncated: false }

  const open = await selectVisibleTasks(ctx)
    .where('t.accountable_position_id', '=', anyOf(positionIds))
    .where(sql<boolean>`t.status IN ('assigned', 'accepted', 'returned', 'submitted')`)
    .orderBy('t.due_order')
    .orderBy('t.id')
    .limit(OPEN_MAX + 1)
    .execute()
  const toVerify = await selectVisibleTasks(ctx)
    .where('t.verifier_position_id', '=', anyOf(verifierIds))
    .where(sql<boolean>`t.status = 'submitted'`)
    .orderBy('t.submitted_on')
    .orderBy('t.id')
    .limit(TO_VERIFY_MAX + 1)
    .execute()
  const done = await selectVisibleTasks(ctx)
    .where('t.accountable_position_id', '=', anyOf(positionIds))
    .where(sql<boolean>`t.status = 'verified'`)
    .where('t.closed_on', '>=', doneSince(ctx.today))
    .where('t.done_on', 'is not', null)
    .orderBy('t.closed_on', 'desc')
    .orderBy('t.id')
    .limit(DONE_MAX)
    .execute()

  const toDecide = await selectVisibleTasks(ctx)
    .where('t.assigner_position_id', 'in', positionIds)
    .where(sql<boolean>`t.status IN ('assigned', 'accepted')`)
    .where(
      sql<boolean>`t.id IN (SELECT x.task_id FROM tasks.transfer x
        WHERE x.tenant_id = ${ctx.tenantId} AND x.outcome IS NULL)`,
    )
    .orderBy('t.due_order')
    .orderBy('t.id')
    .limit(TO_DECIDE_MAX)
    .execute()

  const own = [...open.slice(0, OPEN_MAX), ...done]
  const ownIds = new Set(own.map((row) => row.id))
  const others = toVerify.slice(0, TO_VERIFY_MAX).filter((row) => !ownIds.has(row.id))
  const entries = [
    ...(await present(ctx, own, 'doer')),
    ...(await present(ctx, others, 'verifier')),
    ...(await present(
      ctx,
      toDecide.filter((row) => !ownIds.has(row.id)),
      'decider',
    )),
  ]
  return {
    entries: entries.toSorted(compareMyTasks),
    truncated: open.length > OPEN_MAX || toVerify.length > TO_VERIFY_MAX,
  }
}

/** The own seats, and those of whose work this much was delegated. */
function seatIdsFor({ positions, delegations }: Actor, scope: DelegationScope): readonly string[] {
  const delegated = delegations.filter(({ scopes }) => scopes.includes(scope))
  return [...positions, ...delegated].map(({ positionId }) => positionId)
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`
}

const OPEN_MAX = 500
const TO_VERIFY_MAX = 200
const TO_DECIDE_MAX = 200
const DONE_MAX = 50

/** What the reader must be able to do for a task to be theirs in this role. */
const NEEDED = { doer: null, verifier: 'verify', decider: 'reassign' } as const

/** A result that the reader may not verify, such as their own, is not theirs to verify. */
async function present(
  ctx: Context,
  rows: readonly TaskListRow[],
  role: keyof typeof NEEDED,
): Promise<MyTask[]> {
  const { today, calendar } = ctx
  const { dueSoonWorkingDays } = ctx.settings
  const tasks = await presentTasks(ctx, rows)
  return tasks
    .filter((task) => {
      const ability = NEEDED[role]
      return ability === null || task.abilities.includes(ability)
    })
    .map((task) => ({
      ...task,
      group: groupOf(task, role, { today, calendar, dueSoonWorkingDays }),
    }))
}
