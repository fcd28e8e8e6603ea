import type { SchedulePreview } from '@roviec/contract'
import type { Selectable, Updateable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { selectPlansToSign } from '../plans/index.ts'
import { isVisible, type RevisionHead, type RevisionRecord } from './revision.ts'
import type { Edits } from './schedule.ts'

const HEAD_COLUMNS = [
  'id',
  'plan_id',
  'title',
  'status',
  'reason',
  'decision',
  'created_at',
  'created_by_person_id',
  'created_by_name',
  'created_by_title',
  'submitted_at',
  'decided_at',
  'decided_by_name',
  'decided_by_title',
  'decision_note',
  'edit_count',
  'moved_count',
  'version',
] as const

type Table = Database['schedules.revision']
type HeadRow = Pick<Selectable<Table>, (typeof HEAD_COLUMNS)[number]>

/** The revisions of a plan that the actor may see, newest first. */
export async function listHeads(ctx: Context, planId: string): Promise<readonly RevisionHead[]> {
  const rows = await ctx.db
    .selectFrom('schedules.revision')
    .select(HEAD_COLUMNS)
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where((where) =>
      where.or([
        where('submitted_at', 'is not', null),
        where.and([
          where('status', '=', 'draft'),
          where('created_by_person_id', '=', ctx.actor.personId),
        ]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(REVISIONS_SHOWN)
    .execute()
  return rows.map(headFromRow)
}

const REVISIONS_SHOWN = 500

/** What was submitted for plans whose signing seat the actor acts for, the longest waiting first. */
export async function listSubmittedToSign(ctx: Context): Promise<readonly RevisionHead[]> {
  const rows = await ctx.db
    .selectFrom('schedules.revision')
    .select(HEAD_COLUMNS)
    .where('tenant_id', '=', ctx.tenantId)
    .where('status', '=', 'submitted')
    .where('plan_id', 'in', selectPlansToSign(ctx))
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(WAITING_SHOWN)
    .execute()
  return rows.map(headFromRow)
}

const WAITING_SHOWN = 200

/** One revision; "not found" for those who may not see it. Locked for an act. */
export async function getRevisionRecord(
  ctx: Context,
  { planId, revisionId }: { readonly planId: string; readonly revisionId: string },
  { lock }: { readonly lock: boolean },
): Promise<RevisionRecord> {
  const query = ctx.db
    .selectFrom('schedules.revision')
    .select([...HEAD_COLUMNS, 'edits', 'outcome'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('plan_id', '=', planId)
    .where('id', '=', revisionId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) refuse('revision-not-found')
  const revision = {
    ...headFromRow(row),
    edits: row.edits as Edits,
    outcome: row.outcome as SchedulePreview | null,
  }
  return isVisible(ctx.actor, revision) ? revision : refuse('revision-not-found')
}

function headFromRow(row: HeadRow): RevisionHead {
  return {
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    status: row.status,
    reason: row.reason,
    decision: row.decision,
    createdAt: row.created_at,
    createdByPersonId: row.created_by_person_id,
    createdByName: row.created_by_name,
    createdByTitle: row.created_by_title,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    decidedByName: row.decided_by_name,
    decidedByTitle: row.decided_by_title,
    decisionNote: row.decision_note,
    editCount: row.edit_count,
    movedCount: row.moved_count,
    version: row.version,
  }
}

export async function addRevision(
  ctx: Context,
  {
    planId,
    title,
    edits,
    byTitle,
  }: {
    readonly planId: string
    readonly title: string
    readonly edits: Edits
    readonly byTitle: string | null
  },
): Promise<{ readonly id: string; readonly version: number }> {
  const id = newId()
  await ctx.db
    .insertInto('schedules.revision')
    .values({
      tenant_id: ctx.tenantId,
      id,
      plan_id: planId,
      title,
      status: 'draft',
      edits: JSON.stringify(edits),
      edit_count: edits.length,
      created_at: ctx.now,
      created_by_person_id: ctx.actor.personId,
      created_by_name: ctx.actor.fullName,
      created_by_title: byTitle,
      version: 1,
    })
    .execute()
  return { id, version: 1 }
}

/** Writes the changed columns of a locked revision and steps its version. */
export async function saveRevision(
  ctx: Context,
  { id, version: before }: Pick<RevisionHead, 'id' | 'version'>,
  change: Updateable<Table>,
): Promise<number> {
  const version = before + 1
  await ctx.db
    .updateTable('schedules.revision')
    .set({ ...change, version })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
  return version
}
