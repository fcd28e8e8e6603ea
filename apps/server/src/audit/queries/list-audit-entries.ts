import type { AuditEntry } from '@roviec/contract'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import type { Database } from '../../platform/database-schema.ts'
import { refuse } from '../../platform/errors.ts'
import type { PayloadField } from '../audit-entry.ts'
import { canViewRecord } from '../policy.ts'

export interface EntryPage {
  readonly entries: readonly AuditEntry[]
  readonly nextCursor: string | null
}

export interface PageRequest {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The record of the whole tenant, newest first, for those whose duty it is to read it. */
export async function listAuditEntries(
  ctx: Context,
  { subjectId, ...request }: PageRequest & { readonly subjectId?: string | undefined },
): Promise<EntryPage> {
  if (!canViewRecord(ctx.actor)) refuse('audit-view-forbidden')
  return listEntries(ctx, request, subjectId === undefined ? null : [subjectId])
}

/**
 * What happened to these subjects, newest first. Whoever asks has made sure that the actor may see
 * every one of them.
 */
export async function listAuditEntriesOf(
  ctx: Context,
  { subjectIds, ...request }: PageRequest & { readonly subjectIds: readonly string[] },
): Promise<EntryPage> {
  if (subjectIds.length === 0) return { entries: [], nextCursor: null }
  return listEntries(ctx, request, subjectIds)
}

async function listEntries(
  ctx: Context,
  { cursor, limit }: PageRequest,
  subjectIds: readonly string[] | null,
): Promise<EntryPage> {
  const before = cursor === undefined ? null : parseCursor(cursor, Position)[0]
  const rows = await ctx.db
    .selectFrom('audit.entry')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .$if(subjectIds !== null, (query) => query.where('subject_id', 'in', subjectIds ?? []))
    .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, ({ seq }) => [String(seq)])
  const texts = await loadTexts(ctx, page.entries)
  return { ...page, entries: page.entries.map((row) => toAuditEntry(row, texts)) }
}

const Position = z.tuple([z.coerce.number().int().min(1)])

type EntryRow = Selectable<Database['audit.entry']>
type TextOf = (seq: number, field: PayloadField) => string | null

async function loadTexts(ctx: Context, rows: readonly EntryRow[]): Promise<TextOf> {
  if (rows.length === 0) return () => null
  const payload = await ctx.db
    .selectFrom('audit.payload')
    .select(['seq', 'field', 'value'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('field', 'in', ['actor-name', 'subject-label', 'note'])
    .where(
      'seq',
      'in',
      rows.map(({ seq }) => seq),
    )
    .execute()
  const valueByKey = new Map(payload.map(({ seq, field, value }) => [`${seq} ${field}`, value]))
  return (seq, field) => {
    const value = valueByKey.get(`${seq} ${field}`)
    return value == null ? null : z.string().parse(JSON.parse(value))
  }
}

function toAuditEntry(row: EntryRow, textOf: TextOf): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    actorName: textOf(row.seq, 'actor-name') ?? '',
    action: row.action,
    subjectId: row.subject_id,
    subjectLabel: textOf(row.seq, 'subject-label'),
    note: textOf(row.seq, 'note'),
    hash: row.hash,
  }
}
