import { createHash } from 'node:crypto'
import type { Route } from '@roviec/contract'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { momentAfter } from '../clock.ts'
import { namesAny } from '../names-any.ts'
import type { RawRequest } from './read-request.ts'

/** What a command answered, ready to be sent, and to be sent again. */
export interface StoredAnswer {
  readonly status: number
  /** JSON text; null when there is no body. */
  readonly answer: string | null
  /** For the ETag; null when the answer has no version. */
  readonly version: number | null
}

export interface KeyedRequest {
  readonly key: string
  readonly sha256: string
}

/** The key of a write, which it must have, with a digest of the request it stands for. */
export function requireKey(route: Route, headers: Headers, raw: RawRequest): KeyedRequest | null {
  if (route.method === 'get' || route.withoutIdempotencyKey !== undefined) return null
  const key = headers.get('idempotency-key')?.trim() ?? ''
  if (key === '' || key.length > 200) refuse('idempotency-key-required')
  const hash = createHash('sha256')
  const { params, query, ifMatch, body, file } = raw
  hash.update(
    JSON.stringify([route.method, route.path, params, query, ifMatch, body ?? null, file?.name]),
  )
  if (file !== undefined) hash.update(file.bytes)
  return { key, sha256: hash.digest('hex') }
}

/**
 * Runs a command once per key of its actor: the answer is stored in the command's own transaction,
 * so that it is there if, and only if, the effect is. A repeated request gets the stored answer.
 */
export async function onceForKey(
  ctx: Context,
  request: KeyedRequest,
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const actorId = actorIdOf(ctx)
  const name = `${ctx.tenantId} ${actorId} ${request.key}`
  const { rows } = await sql<{ free: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS free`.execute(ctx.db)
  if (rows[0]?.free !== true) refuse('request-in-progress')

  const stored = await findStoredAnswer(ctx, request)
  if (stored !== null) return stored
  const answer = await run()
  await ctx.db
    .insertInto('platform.idempotency')
    .values({
      tenant_id: ctx.tenantId,
      actor_id: actorId,
      key: request.key,
      request_sha256: request.sha256,
      at: ctx.now,
      ...answer,
    })
    .execute()
  return answer
}

/** What the same request was answered before; null when it comes for the first time. */
export async function findStoredAnswer(
  ctx: Context,
  { key, sha256 }: KeyedRequest,
): Promise<StoredAnswer | null> {
  const stored = await findAnswer(ctx, actorIdOf(ctx), key)
  if (stored === undefined) return null
  if (stored.request_sha256 !== sha256) refuse('idempotency-key-reused')
  return stored
}

/** Forgets keys that no client repeats any more. */
export async function forgetOldKeys(ctx: Context): Promise<void> {
  await ctx.db
    .deleteFrom('platform.idempotency')
    .where('tenant_id', '=', ctx.tenantId)
    .where('at', '<', momentAfter(ctx.now, -KEPT_MILLISECONDS))
    .execute()
}

/** Forgets what told of somebody whose data was erased by law. */
export async function forgetAnswersNaming(ctx: Context, names: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('platform.idempotency')
    .where('tenant_id', '=', ctx.tenantId)
    .where(namesAny(sql.ref('answer'), names))
    .execute()
}

/** Offices may be without a line for three days; a week leaves room. */
const KEPT_MILLISECONDS = 7 * 24 * 3_600_000

function actorIdOf({ actor }: Context): string {
  return actor.userId ?? 'system'
}

function findAnswer(ctx: Context, actorId: string, key: string) {
  return ctx.db
    .selectFrom('platform.idempotency')
    .select(['request_sha256', 'status', 'answer', 'version'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst()
}
