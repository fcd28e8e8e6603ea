import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import { refuse } from './errors.ts'

export const FILE_BYTES_MAX = 20 * 1024 * 1024

/** Refuses a file beyond the limit, and says what the limit is. */
export function refuseTooLarge(): never {
  refuse('document-too-large', { maxMegabytes: FILE_BYTES_MAX / 1024 / 1024 })
}

/**
 * Keeps a file and answers the sha-256 of its content, by which it is found again. The same content
 * kept twice is stored once. Refuses more than 20 MB with `document-too-large`.
 */
export async function saveFile(ctx: Context, bytes: Uint8Array): Promise<string> {
  if (bytes.byteLength > FILE_BYTES_MAX) refuseTooLarge()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await lockFile(ctx, sha256)
  for (let start = 0, no = 0; no === 0 || start < bytes.byteLength; start += CHUNK_BYTES, no++) {
    await ctx.db
      .insertInto('platform.blob')
      .values({
        tenant_id: ctx.tenantId,
        sha256,
        chunk_no: no,
        bytes: Buffer.from(bytes.subarray(start, start + CHUNK_BYTES)),
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'sha256', 'chunk_no']).doNothing())
      .execute()
  }
  return sha256
}

/** The content of a file that was kept. Throws when this tenant has no such file. */
export async function loadFile(ctx: Context, sha256: string): Promise<Uint8Array> {
  const chunks = await ctx.db
    .selectFrom('platform.blob')
    .select('bytes')
    .where('tenant_id', '=', ctx.tenantId)
    .where('sha256', '=', sha256)
    .orderBy('chunk_no')
    .execute()
  if (chunks.length === 0) throw new Error(`There is no file with the sha-256 ${sha256}.`)
  return Buffer.concat(chunks.map((chunk) => chunk.bytes))
}

/**
 * Until the transaction ends nobody else keeps or drops this content. Whoever drops it locks first
 * and looks then, since somebody may be keeping the same content at that moment.
 */
export async function lockFile(ctx: Context, sha256: string): Promise<void> {
  const name = `file ${ctx.tenantId} ${sha256}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.db)
}

/** Drops the content of a file that is locked and that nothing names any more. */
export async function removeFile(ctx: Context, sha256: string): Promise<void> {
  await ctx.db
    .deleteFrom('platform.blob')
    .where('tenant_id', '=', ctx.tenantId)
    .where('sha256', '=', sha256)
    .execute()
}

const CHUNK_BYTES = 1024 * 1024
