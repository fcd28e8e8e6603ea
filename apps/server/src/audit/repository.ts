import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { namesAny } from '../platform/names-any.ts'
import {
  CHAIN_START,
  digestPayload,
  digestValue,
  hashEntry,
  PAYLOAD_FIELDS,
  toCanonicalJson,
  type AuditRecord,
  type EntryFacts,
  type PayloadField,
} from './audit-entry.ts'

/** The end of the tenant's chain, locked until the transaction ends: so commit order is chain order. */
export async function lockHead(ctx: Context): Promise<{ seq: number; hash: string }> {
  const head = await readHeadForUpdate(ctx)
  if (head !== undefined) return head
  await ctx.db
    .insertInto('audit.head')
    .values({ tenant_id: ctx.tenantId, seq: 0, hash: CHAIN_START })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
  const made = await readHeadForUpdate(ctx)
  if (made === undefined) throw new Error('The chain has no head although it was just made.')
  return made
}

/** Appends one entry with its payload and moves the head. */
export async function appendEntry(
  ctx: Context,
  head: { readonly seq: number; readonly hash: string },
  record: AuditRecord,
): Promise<number> {
  const seq = head.seq + 1
  const payload = toPayload(ctx, record)
  const payloadDigest = digestPayload(payload)
  const facts = toFacts(ctx, record, seq)
  const hash = hashEntry(facts, payloadDigest, head.hash)
  // One statement for three tables: all other commands of the tenant wait for the head meanwhile.
  await ctx.db
    .with('appended', (db) =>
      db.insertInto('audit.entry').values({
        tenant_id: facts.tenantId,
        seq,
        at: facts.at,
        on_date: facts.on,
        actor_kind: facts.actorKind,
        actor_user_id: facts.actorUserId,
        actor_person_id: facts.actorPersonId,
        action: facts.action,
        subject_id: facts.subjectId,
        request_id: facts.requestId,
        payload_digest: payloadDigest,
        previous_hash: head.hash,
        hash,
      }),
    )
    .with('told', (db) =>
      db
        .insertInto('audit.payload')
        .values(payload.map((row) => ({ tenant_id: ctx.tenantId, seq, ...row }))),
    )
    .updateTable('audit.head')
    .set({ seq, hash })
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return seq
}

function readHeadForUpdate(ctx: Context): Promise<{ seq: number; hash: string } | undefined> {
  return ctx.db
    .selectFrom('audit.head')
    .select(['seq', 'hash'])
    .where('tenant_id', '=', ctx.tenantId)
    .forUpdate()
    .executeTakeFirst()
}

function toFacts(ctx: Context, record: AuditRecord, seq: number): EntryFacts {
  return {
    tenantId: ctx.tenantId,
    seq,
    at: ctx.now,
    on: ctx.today,
    actorKind: ctx.actor.kind,
    actorUserId: ctx.actor.userId,
    actorPersonId: ctx.actor.personId,
    action: record.action,
    subjectId: record.subjectId,
    requestId: ctx.requestId,
  }
}

function toPayload(ctx: Context, record: AuditRecord) {
  const values: Readonly<Record<PayloadField, unknown>> = {
    'actor-name': ctx.actor.fullName,
    'subject-label': record.subjectLabel,
    note: record.note,
    before: record.before,
    after: record.after,
    details: record.details,
  }
  return PAYLOAD_FIELDS.filter((field) => values[field] != null).map((field) => {
    const salt = randomBytes(16).toString('hex')
    const text = toCanonicalJson(values[field])
    return { field, salt, value: text, digest: digestValue(salt, text) }
  })
}

/**
 * Erases what entries say in some fields, value and salt, as the law on personal data can demand.
 * The digest stays, so the chain still verifies; the erasure is itself a command of its caller, who
 * records it.
 */
export async function erasePayload(
  ctx: Context,
  erasure: { readonly seqs: readonly number[]; readonly fields: readonly PayloadField[] },
): Promise<void> {
  if (erasure.seqs.length === 0) return
  await ctx.db
    .updateTable('audit.payload')
    .set({ value: null, salt: null, erased_at: ctx.now })
    .where('tenant_id', '=', ctx.tenantId)
    .where('seq', '=', sql<number>`any(${[...erasure.seqs]}::bigint[])`)
    .where('field', 'in', erasure.fields)
    .execute()
}

/**
 * Erases what the record says of a person: everything but the actor of entries about them, their
 * name as the actor of others, and whatever else has both their id and one of `texts` in it: names,
 * codes and contacts, former ones too. Who did what stays as the id in the entry, which names
 * nobody any more.
 */
export async function eraseEntriesAbout(
  ctx: Context,
  { personId, texts }: { readonly personId: string; readonly texts: readonly string[] },
): Promise<void> {
  const select = () =>
    ctx.db.selectFrom('audit.entry').select('seq').where('tenant_id', '=', ctx.tenantId)
  const about = await select().where('subject_id', '=', personId).execute()
  const by = await select().where('actor_person_id', '=', personId).execute()
  // Names stand in values as they are: canonical JSON escapes no letter.
  const naming = await ctx.db
    .selectFrom('audit.payload')
    .select(['seq', 'field'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('field', 'in', ['before', 'after', 'details'])
    .where(sql<boolean>`strpos(value, ${personId}) > 0`)
    .where(namesAny(sql.ref('value'), texts))
    .execute()

  await erasePayload(ctx, { seqs: about.map(({ seq }) => seq), fields: FIELDS_ABOUT_SUBJECT })
  await erasePayload(ctx, { seqs: by.map(({ seq }) => seq), fields: ['actor-name'] })
  for (const field of ['before', 'after', 'details'] as const) {
    const seqs = naming.filter((row) => row.field === field).map(({ seq }) => seq)
    await erasePayload(ctx, { seqs, fields: [field] })
  }
}

/** Erases the login of an account that is gone, wherever this chain says it. */
export async function eraseEntriesOfAccount(ctx: Context, userId: string): Promise<void> {
  const select = () =>
    ctx.db.selectFrom('audit.entry').select('seq').where('tenant_id', '=', ctx.tenantId)
  const about = await select().where('subject_id', '=', userId).execute()
  const by = await select().where('actor_user_id', '=', userId).execute()
  // Accounts that were made together have one entry, whose label lists their logins.
  const together = await ctx.db
    .selectFrom('audit.payload')
    .select('seq')
    .where('tenant_id', '=', ctx.tenantId)
    .where('field', '=', 'details')
    .where(sql<boolean>`strpos(value, ${userId}) > 0`)
    .execute()
  const seqs = [...about, ...together].map(({ seq }) => seq)
  await erasePayload(ctx, { seqs, fields: FIELDS_ABOUT_SUBJECT })
  await erasePayload(ctx, { seqs: by.map(({ seq }) => seq), fields: ['actor-name'] })
}

const FIELDS_ABOUT_SUBJECT = PAYLOAD_FIELDS.filter((field) => field !== 'actor-name')
