import { RestructuringAct, RestructuringProblem } from '@roviec/contract'
import type { Selectable, Updateable } from 'kysely'
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { can, canView } from './policy.ts'
import {
  type Outcome,
  requirePermitted,
  type RestructuringAbility,
  type RestructuringRecord,
} from './restructuring.ts'

type Table = Database['restructurings.restructuring']

/**
 * The only way to get a restructuring for an act: it locks the row, says "not found" to those who
 * may not see it, and refuses those who may not act, and what its status does not allow.
 */
export async function accessRestructuring(
  ctx: Context,
  id: string,
  ability: RestructuringAbility,
): Promise<RestructuringRecord> {
  const row = await select(ctx, id).forUpdate().executeTakeFirst()
  return requireAccess(ctx, row, ability)
}

/**
 * For the server's own work on the day: locks one that waits for it. Null when it waits no more,
 * because somebody, or another process, was faster.
 */
export async function accessScheduled(
  ctx: Context,
  id: string,
): Promise<RestructuringRecord | null> {
  const row = await select(ctx, id).forUpdate().executeTakeFirst()
  if (row?.status !== 'scheduled') return null
  return requireAccess(ctx, row, 'apply')
}

/** Refuses as `accessRestructuring` does and locks nothing: for looking ahead. */
export async function accessRestructuringToPreview(
  ctx: Context,
  id: string,
): Promise<RestructuringRecord> {
  return requireAccess(ctx, await select(ctx, id).executeTakeFirst(), 'preview')
}

/** The only way to get a restructuring for reading. */
export async function accessRestructuringToView(
  ctx: Context,
  id: string,
): Promise<RestructuringRecord> {
  const row = await select(ctx, id).executeTakeFirst()
  const record = row ? fromRow(row) : null
  if (!record || !canView(ctx.actor, record.status)) refuse('restructuring-not-found')
  return record
}

export function requirePrepare(ctx: Context): void {
  if (!can(ctx.actor, 'edit')) refuse('restructuring-forbidden')
}

/** Keeps a new draft. */
export async function addRestructuring(ctx: Context, record: RestructuringRecord): Promise<void> {
  await ctx.db
    .insertInto('restructurings.restructuring')
    .values({ tenant_id: ctx.tenantId, id: record.id, ...toRow(record) })
    .execute()
}

/** The row is locked since `accessRestructuring`, so the version only counts up. */
export async function saveRestructuring(
  ctx: Context,
  record: RestructuringRecord,
): Promise<RestructuringRecord> {
  const saved = { ...record, version: record.version + 1 }
  await ctx.db
    .updateTable('restructurings.restructuring')
    .set(toRow(saved))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', record.id)
    .execute()
  return saved
}

export async function deleteRestructuring(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('restructurings.restructuring')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

/** One thing that was changed. */
export interface DetailRow {
  readonly kind: Database['restructurings.detail']['kind']
  readonly change: Database['restructurings.detail']['change']
  readonly subjectId: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

const ROWS_PER_STATEMENT = 1000

export async function addDetails(
  ctx: Context,
  restructuringId: string,
  details: readonly DetailRow[],
): Promise<void> {
  const rows = details.map(({ subjectId, ...detail }, index) => ({
    tenant_id: ctx.tenantId,
    restructuring_id: restructuringId,
    ordinal: index + 1,
    subject_id: subjectId,
    ...detail,
  }))
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_PER_STATEMENT)
    await ctx.db.insertInto('restructurings.detail').values(chunk).execute()
  }
}

export function fromRow(row: Selectable<Table>): RestructuringRecord {
  return {
    id: row.id,
    status: row.status,
    title: row.title,
    decisionNumber: row.decision_number,
    decisionIssuer: row.decision_issuer,
    decisionOn: row.decision_on,
    effectiveOn: row.effective_on,
    targetPercent: row.target_per_mille === null ? null : row.target_per_mille / 10,
    acts: z.array(RestructuringAct).parse(row.acts),
    failures: z.array(RestructuringProblem).parse(row.failures),
    outcome: row.result as Outcome | null,
    preparedBy: row.prepared_by,
    preparedByPersonId: row.prepared_by_person_id,
    preparedAt: row.prepared_at,
    approvedBy: row.approved_by,
    approvedByPersonId: row.approved_by_person_id,
    approvedAt: row.approved_at,
    appliedBy: row.applied_by,
    appliedByPersonId: row.applied_by_person_id,
    appliedAt: row.applied_at,
    version: row.version,
  }
}

function select(ctx: Context, id: string) {
  return ctx.db
    .selectFrom('restructurings.restructuring')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
}

function requireAccess(
  ctx: Context,
  row: Selectable<Table> | undefined,
  ability: RestructuringAbility,
): RestructuringRecord {
  const record = row ? fromRow(row) : null
  if (!record || !canView(ctx.actor, record.status)) refuse('restructuring-not-found')
  if (!can(ctx.actor, ability)) refuse('restructuring-forbidden')
  requirePermitted(record, ability)
  return record
}

function toRow(record: RestructuringRecord) {
  const { targetPercent } = record
  return {
    status: record.status,
    title: record.title,
    decision_number: record.decisionNumber,
    decision_issuer: record.decisionIssuer,
    decision_on: record.decisionOn,
    effective_on: record.effectiveOn,
    target_per_mille: targetPercent === null ? null : Math.round(targetPercent * 10),
    acts: JSON.stringify(record.acts),
    failures: JSON.stringify(record.failures),
    result: record.outcome === null ? null : JSON.stringify(record.outcome),
    prepared_by: record.preparedBy,
    prepared_by_person_id: record.preparedByPersonId,
    prepared_at: record.preparedAt,
    approved_by: record.approvedBy,
    approved_by_person_id: record.approvedByPersonId,
    approved_at: record.approvedAt,
    applied_by: record.appliedBy,
    applied_by_person_id: record.appliedByPersonId,
    applied_at: record.appliedAt,
    version: record.version,
  } satisfies Updateable<Table>
}
