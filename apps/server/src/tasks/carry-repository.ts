import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { findVerifiers } from './queries/find-verifiers.ts'
import { carryTransfers } from './transfer-repository.ts'

/** Where open work goes. */
export interface Carrier {
  readonly positionId: string
  readonly unitId: string
  /** From where to where, in words, for the history. */
  readonly note: string
}

/** What a restructuring does to work. */
export interface TaskCarriage {
  /** By the seat that answered: its successor, or the seat itself in its new unit. */
  readonly bySeat: ReadonlyMap<string, Carrier>
  /** Single tasks that go elsewhere than the rest of their seat's work. */
  readonly byTask: ReadonlyMap<string, Carrier>
  /** Abolished seats and their successors. */
  readonly successors: ReadonlyMap<string, string>
  /** Ended units and the ones that follow them. */
  readonly units: ReadonlyMap<string, string>
  /** Bears the number of the decision. */
  readonly decision: string
}

/** A task that went to another seat or unit. */
export interface CarriedTask {
  readonly id: string
  readonly title: string
  readonly from: { readonly positionId: string; readonly unitId: string }
  readonly to: Carrier
}

/**
 * Takes the open work along when seats and units are restructured. Ids, deadlines, statuses and
 * histories stay; each task gets one act more. Work that is done stays with whoever did it. Who
 * verifies is settled anew, since two seats may now have one person (I4). The restructuring leaves
 * the audit entry. Seats, units and appointments must already be as they will be.
 */
export async function carryTasks(
  ctx: Context,
  carriage: TaskCarriage,
): Promise<readonly CarriedTask[]> {
  const carried = await findCarried(ctx, carriage)
  await saveCarried(ctx, carried)
  await addCarriedActs(ctx, carried, carriage.decision)
  await replaceAssigners(ctx, carriage.successors)
  await settleVerifiers(ctx, carriage, carried)
  await replaceSupport(ctx, carriage.units)
  await carryTransfers(ctx, { units: carriage.units, positions: carriage.successors })
  return carried
}

const IS_OPEN = sql<boolean>`t.status NOT IN ('verified', 'cancelled')`

/** The open tasks of these seats, locked, each with where it goes; those that stay are left out. */
async function findCarried(
  ctx: Context,
  { bySeat, byTask }: TaskCarriage,
): Promise<readonly CarriedTask[]> {
  const rows = await ctx.db
    .selectFrom('tasks.task as t')
    .select(['t.id', 't.title', 't.accountable_position_id', 't.lead_unit_id'])
    .where('t.tenant_id', '=', ctx.tenantId)
    .where(IS_OPEN)
    .where((where) =>
      where.or([
        where('t.accountable_position_id', '=', anyOf([...bySeat.keys()])),
        where('t.id', '=', anyOf([...byTask.keys()])),
      ]),
    )
    .orderBy('t.id')
    // A warning that is being opened may name the task meanwhile.
    .forNoKeyUpdate()
    .execute()
  return rows.flatMap((row): CarriedTask[] => {
    const { id, title, accountable_position_id: positionId, lead_unit_id: unitId } = row
    if (positionId === null || unitId === null) return []
    const to = byTask.get(id) ?? bySeat.get(positionId)
    if (!to || (to.positionId === positionId && to.unitId === unitId)) return []
    return [{ id, title, from: { positionId, unitId }, to }]
  })
}

async function saveCarried(ctx: Context, carried: readonly CarriedTask[]): Promise<void> {
  if (carried.length === 0) return
  const ids = carried.map(({ id }) => id)
  const positionIds = carried.map(({ to }) => to.positionId)
  const unitIds = carried.map(({ to }) => to.unitId)
  await sql`
    UPDATE tasks.task t
    SET accountable_position_id = c.position_id, lead_unit_id = c.unit_id,
      changed_on = ${ctx.today}, version = t.version + 1
    FROM unnest(${ids}::uuid[], ${positionIds}::uuid[], ${unitIds}::uuid[])
      AS c (id, position_id, unit_id)
    WHERE t.tenant_id = ${ctx.tenantId} AND t.id = c.id`.execute(ctx.db)
}

const ROWS_PER_STATEMENT = 1000

async function addCarriedActs(
  ctx: Context,
  carried: readonly CarriedTask[],
  decision: string,
): Promise<void> {
  const held = ctx.actor.positions.find(({ duties }) =>
    duties.includes('organization-administrator'),
  )
  const rows = carried.map(({ id, to }) => ({
    tenant_id: ctx.tenantId,
    id: newId(),
    task_id: id,
    kind: 'carried' as const,
    at: ctx.now,
    on_date: ctx.today,
    actor_person_id: ctx.actor.personId,
    actor_name: ctx.actor.fullName,
    actor_position_id: held?.positionId ?? null,
    actor_title: held?.title ?? null,
    note: to.note,
    decision,
  }))
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_PER_STATEMENT)
    await ctx.db.insertInto('tasks.act').values(chunk).execute()
  }
}

/** The right to assign and to verify goes to whoever follows the seat that signed. */
async function replaceAssigners(
  ctx: Context,
  successors: ReadonlyMap<string, string>,
): Promise<void> {
  if (successors.size === 0) return
  await sql`
    UPDATE tasks.task t
    SET assigner_position_id = s.after, changed_on = ${ctx.today}, version = t.version + 1
    FROM unnest(${[...successors.keys()]}::uuid[], ${[...successors.values()]}::uuid[])
      AS s (before, after)
    WHERE t.tenant_id = ${ctx.tenantId} AND t.assigner_position_id = s.before
      AND ${IS_OPEN}`.execute(ctx.db)
}

/** By the rule of every day (`chooseVerifier`), for the open work that has to do with these seats. */
async function settleVerifiers(
  ctx: Context,
  { bySeat, successors }: TaskCarriage,
  carried: readonly CarriedTask[],
): Promise<void> {
  const seats = anyOf([
    ...new Set([...bySeat.keys(), ...successors.keys(), ...successors.values()]),
  ])
  const rows = await ctx.db
    .selectFrom('tasks.task as t')
    .select(['t.id', 't.assigner_position_id', 't.accountable_position_id', 't.submitted_by'])
    .select('t.verifier_position_id')
    .where('t.tenant_id', '=', ctx.tenantId)
    .where(IS_OPEN)
    .where((where) =>
      where.or([
        where('t.id', '=', anyOf(carried.map(({ id }) => id))),
        where('t.assigner_position_id', '=', seats),
        where('t.verifier_position_id', '=', seats),
      ]),
    )
    .execute()
  const verifications = await findVerifiers(
    ctx,
    rows.map((row) => ({
      assignerPositionId: row.assigner_position_id,
      accountablePositionId: row.accountable_position_id,
      submittedBy: row.submitted_by,
    })),
  )
  const changed = rows.flatMap(({ id, verifier_position_id: before }, index) => {
    const after = verifications[index]?.verifierPositionId ?? before
    return after === before ? [] : [{ id, after }]
  })
  if (changed.length === 0) return
  const ids = changed.map(({ id }) => id)
  const verifierIds = changed.map(({ after }) => after)
  await sql`
    UPDATE tasks.task t SET verifier_position_id = v.position_id
    FROM unnest(${ids}::uuid[], ${verifierIds}::uuid[]) AS v (id, position_id)
    WHERE t.tenant_id = ${ctx.tenantId} AND t.id = v.id`.execute(ctx.db)
}

/** Whoever follows a supporting unit supports; nobody supports what they lead themselves. */
async function replaceSupport(ctx: Context, units: ReadonlyMap<string, string>): Promise<void> {
  if (units.size === 0) return
  const ended = [...units.keys()]
  await sql`
    INSERT INTO tasks.supporting_unit (tenant_id, task_id, unit_id)
    SELECT DISTINCT s.tenant_id, s.task_id, u.unit_after
    FROM tasks.supporting_unit s
    JOIN tasks.task t ON t.tenant_id = s.tenant_id AND t.id = s.task_id
    JOIN unnest(${ended}::uuid[], ${[...units.values()]}::uuid[]) AS u (unit_before, unit_after)
      ON u.unit_before = s.unit_id
    WHERE s.tenant_id = ${ctx.tenantId} AND ${IS_OPEN}
      AND coalesce(t.lead_unit_id <> u.unit_after, true)
    ON CONFLICT DO NOTHING`.execute(ctx.db)
  await sql`
    DELETE FROM tasks.supporting_unit s USING tasks.task t
    WHERE s.tenant_id = ${ctx.tenantId} AND t.tenant_id = s.tenant_id AND t.id = s.task_id
      AND s.unit_id = any(${ended}::uuid[]) AND ${IS_OPEN}`.execute(ctx.db)
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}
