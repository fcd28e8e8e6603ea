import type { IsoDate } from '@roviec/calendar'
import type { Due } from '@roviec/contract'
import { type Selectable, sql } from 'kysely'
import { findPositions, type PositionInUnit } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { newId } from '../platform/ids.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import { searchKey } from '../platform/text-key.ts'
import { findVerifiers } from './queries/find-verifiers.ts'

/** What an approved revision makes of a task; null leaves it as it is. */
export interface TaskReschedule {
  readonly id: string
  readonly dates: { readonly startsOn: IsoDate | null; readonly dueOn: IsoDate | null } | null
  readonly title: string | null
  readonly accountablePositionId: string | null
}

/** Who decided the revision, and on what it rests: the history of every task names it. */
export interface Rescheduling {
  readonly reason: string
  readonly decision: string | null
  readonly warnFrom: IsoDate
  /** The seat that signed the plan, and by whose right it was decided. */
  readonly seat: {
    readonly positionId: string
    readonly title: string
    readonly unitId: string
    /** Set when a delegate decided, with the own seat of the delegate. */
    readonly delegation: { readonly id: string; readonly own: OwnSeat | null } | null
  }
}

interface OwnSeat {
  readonly positionId: string
  readonly title: string
}

/** Locks the tasks of a plan: nobody submits, cancels or passes one on until the act ends. */
export async function holdTasksOfPlan({ db, tenantId }: Context, planId: string): Promise<void> {
  await db
    .selectFrom('tasks.task')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    // A warning that is being opened may name the task meanwhile.
    .forNoKeyUpdate()
    .execute()
}

/**
 * Gives tasks other dates, names or seats, as an approved revision says. The first deadline stays,
 * and the history of each task names who, when, why and the decision. Where the deadline or the
 * seat changes no warning opens before the next working day. Whoever gets a task accepts it anew;
 * exactly one seat answers before and after. The tasks are locked; the revision leaves the audit
 * entry.
 */
export async function rescheduleTasks(
  ctx: Context,
  changes: readonly TaskReschedule[],
  rescheduling: Rescheduling,
): Promise<void> {
  for (const chunk of inChunks(changes)) await rescheduleChunk(ctx, chunk, rescheduling)
}

type Row = Pick<
  Selectable<Database['tasks.task']>,
  | 'id'
  | 'title'
  | 'product'
  | 'due'
  | 'starts_on'
  | 'accountable_position_id'
  | 'lead_unit_id'
  | 'assigner_position_id'
>

interface Change {
  readonly row: Row
  readonly wanted: TaskReschedule
  readonly due: Due
  /** Null unless another seat answers from now on. */
  readonly passed: { readonly from: PositionInUnit | null; readonly to: PositionInUnit } | null
  readonly verifierPositionId: string | null
}

async function rescheduleChunk(
  ctx: Context,
  wanted: readonly TaskReschedule[],
  rescheduling: Rescheduling,
): Promise<void> {
  const changes = await findChanges(ctx, wanted)
  await saveChanges(ctx, changes, rescheduling.warnFrom)
  await addActs(ctx, changes, rescheduling)
  await recordPassed(ctx, changes, rescheduling)
}

async function findChanges(
  ctx: Context,
  wanted: readonly TaskReschedule[],
): Promise<readonly Change[]> {
  const wantedById = new Map(wanted.map((change) => [change.id, change]))
  const rows = await ctx.db
    .selectFrom('tasks.task')
    .select(['id', 'title', 'product', 'due', 'starts_on'])
    .select(['accountable_position_id', 'lead_unit_id', 'assigner_position_id'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', sql<string>`any(${[...wantedById.keys()]}::uuid[])`)
    .execute()
  const pairs = rows.flatMap((row) => {
    const change = wantedById.get(row.id)
    return change ? [{ row, wanted: change }] : []
  })
  const positions = await findPositions(
    ctx,
    pairs.flatMap(({ row, wanted: { accountablePositionId: to } }) =>
      to === null ? [] : [to, row.accountable_position_id ?? to],
    ),
  )
  const verifications = await findVerifiers(
    ctx,
    pairs.map(({ row, wanted: { accountablePositionId } }) => ({
      assignerPositionId: row.assigner_position_id,
      accountablePositionId,
      submittedBy: null,
    })),
  )
  return pairs.map((pair, index) => {
    const to = positions.get(pair.wanted.accountablePositionId ?? '')
    const isPassed = to !== undefined && to.id !== pair.row.accountable_position_id
    const from = positions.get(pair.row.accountable_position_id ?? '') ?? null
    return {
      ...pair,
      due: dueAfter(pair.row.due as Due, pair.wanted),
      passed: isPassed ? { from, to } : null,
      verifierPositionId: isPassed ? (verifications[index]?.verifierPositionId ?? null) : null,
    }
  })
}

/** A new day no longer follows from the words of the document, nor does their hour hold for it. */
function dueAfter(due: Due, { dates }: TaskReschedule): Due {
  if (dates === null) return due
  const { startsOn, dueOn } = dates
  const from = due.from === null ? null : startsOn
  if (due.on === dueOn) return { ...due, from }
  const isDated = due.kind === 'date' || due.kind === 'range' || due.kind === 'recurring'
  return { ...due, kind: isDated ? due.kind : 'date', from, on: dueOn, time: null, rule: null }
}

const SAVED = `id uuid, title text, search_key text, due jsonb, due_on date, starts_on date,
  warn_from date, position_id uuid, unit_id uuid, verifier_id uuid`

async function saveChanges(
  ctx: Context,
  changes: readonly Change[],
  warnFrom: IsoDate,
): Promise<void> {
  const rows = changes.map(({ row, wanted, due, passed, verifierPositionId }) => {
    const title = wanted.title ?? row.title
    return {
      id: row.id,
      title,
      search_key: searchKey(`${title} ${row.product ?? ''}`),
      due,
      due_on: due.on,
      starts_on: wanted.dates === null ? row.starts_on : wanted.dates.startsOn,
      warn_from: passed === null && due.on === (row.due as Due).on ? null : warnFrom,
      position_id: passed?.to.id ?? null,
      unit_id: passed?.to.unitId ?? null,
      verifier_id: verifierPositionId,
    }
  })
  await sql`
    UPDATE tasks.task t
    SET title = g.title, search_key = g.search_key, due = g.due, due_on = g.due_on,
      starts_on = g.starts_on, first_due_on = coalesce(t.first_due_on, g.due_on),
      warn_from = coalesce(g.warn_from, t.warn_from),
      accountable_position_id = coalesce(g.position_id, t.accountable_position_id),
      lead_unit_id = coalesce(g.unit_id, t.lead_unit_id),
      verifier_position_id = coalesce(g.verifier_id, t.verifier_position_id),
      status = CASE WHEN g.position_id IS NULL THEN t.status ELSE 'assigned' END,
      self_report = CASE WHEN g.position_id IS NULL THEN t.self_report END,
      expected_on = CASE WHEN g.position_id IS NULL THEN t.expected_on END,
      changed_on = ${ctx.today}::date, version = t.version + 1
    FROM ${recordset(rows, SAVED)}
    WHERE t.tenant_id = ${ctx.tenantId} AND t.id = g.id`.execute(ctx.db)
}

const ACTS_PER_STATEMENT = 1000

async function addActs(
  ctx: Context,
  changes: readonly Change[],
  { reason, decision, seat }: Rescheduling,
): Promise<void> {
  const { delegation } = seat
  const named = delegation === null ? seat : delegation.own
  const rows = changes.flatMap((change) =>
    actsOf(change, reason).map((act) => ({
      ...act,
      tenant_id: ctx.tenantId,
      id: newId(),
      task_id: change.row.id,
      at: ctx.now,
      on_date: ctx.today,
      actor_person_id: ctx.actor.personId,
      actor_name: ctx.actor.fullName,
      actor_position_id: named?.positionId ?? null,
      actor_title: named?.title ?? null,
      delegation_id: delegation?.id ?? null,
      on_behalf_of_title: delegation === null ? null : seat.title,
      decision,
    })),
  )
  for (let start = 0; start < rows.length; start += ACTS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ACTS_PER_STATEMENT)
    await ctx.db.insertInto('tasks.act').values(chunk).execute()
  }
}

/** What the history of the task says: its dates, its name and who has it now, in one line. */
function actsOf({ row, wanted, due, passed }: Change, reason: string) {
  const before = row.due as Due
  const named = ({ title, unitName }: PositionInUnit) => `${title} (${unitName})`
  const words = [
    ...(before.on === due.on ? [] : [`Hạn ${dayFirst(before.on)} → ${dayFirst(due.on)}.`]),
    ...(wanted.dates === null || wanted.dates.startsOn === row.starts_on
      ? []
      : [`Bắt đầu ${dayFirst(row.starts_on)} → ${dayFirst(wanted.dates.startsOn)}.`]),
    ...(wanted.title === null ? [] : [`Tên cũ: “${row.title}”.`]),
  ]
  const move =
    passed === null
      ? []
      : [`Từ ${passed.from ? named(passed.from) : '…'} sang ${named(passed.to)}.`]
  if (words.length + move.length === 0) return []
  return [
    {
      kind: words.length > 0 ? ('rescheduled' as const) : ('reassigned' as const),
      note: [...words, ...move, reason].join(' '),
    },
  ]
}

function dayFirst(on: IsoDate | null): string {
  return on === null ? '(không có)' : on.split('-').toReversed().join('/')
}

/** The chain of the task shows the move; what waited for the assigner is settled by it. */
async function recordPassed(
  ctx: Context,
  changes: readonly Change[],
  { reason, seat }: Rescheduling,
): Promise<void> {
  const moved = changes.flatMap(({ row, passed }) => (passed ? [{ row, passed }] : []))
  if (moved.length === 0) return
  await ctx.db
    .updateTable('tasks.transfer')
    .set({ outcome: 'lapsed', decided_on: ctx.today, decided_by_name: ctx.actor.fullName })
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', sql<string>`any(${moved.map(({ row }) => row.id)}::uuid[])`)
    .where('outcome', 'is', null)
    .execute()
  const rows = moved.map(({ row, passed: { to } }) => ({
    tenant_id: ctx.tenantId,
    id: newId(),
    task_id: row.id,
    kind: 'revision' as const,
    at: ctx.now,
    on_date: ctx.today,
    by_person_id: ctx.actor.personId,
    by_name: ctx.actor.fullName,
    by_position_id: seat.positionId,
    by_title: seat.title,
    by_unit_id: seat.unitId,
    reason,
    proposed_position_id: to.id,
    outcome: 'reassigned' as const,
    decided_on: ctx.today,
    decided_by_name: ctx.actor.fullName,
    decided_by_title: seat.title,
    answer: reason,
    from_position_id: row.accountable_position_id,
    from_unit_id: row.lead_unit_id,
    to_position_id: to.id,
    to_unit_id: to.unitId,
  }))
  for (let start = 0; start < rows.length; start += ACTS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ACTS_PER_STATEMENT)
    await ctx.db.insertInto('tasks.transfer').values(chunk).execute()
  }
}
