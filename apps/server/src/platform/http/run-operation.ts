import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { inTenant, type LoadActor } from '../in-tenant.ts'
import { findPackedAnswer, type PackedAnswer } from '../kept-answer.ts'
import type { AnyInput, FileAnswer, TenantOperation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import type { Authenticate, Principal } from './authentication.ts'
import { acceptsGzip } from './compress-answer.ts'
import {
  findStoredAnswer,
  type KeyedRequest,
  onceForKey,
  requireKey,
  type StoredAnswer,
} from './idempotency.ts'
import { parseRequest, readBody } from './read-request.ts'

/** What the HTTP layer is given by app.ts, the only file that knows every feature. */
export interface HttpDependencies {
  readonly platform: Platform
  readonly authenticate: Authenticate
  readonly loadActorOf: (principal: Principal) => LoadActor
  /** Compares every answer with its schema and every write with I1; tests do, production does not. */
  readonly strict: boolean
}

export interface IncomingRequest {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly requestId: string
}

/**
 * The life of one request to a tenant: who asks, what they ask, one transaction, one answer. The
 * body is read and parsed, and long preparation done, before the transaction opens.
 */
export async function runOperation(
  dependencies: HttpDependencies,
  operation: TenantOperation,
  incoming: IncomingRequest,
): Promise<Response> {
  const { request, params, requestId } = incoming
  const { route } = operation
  const principal = await dependencies.authenticate(request.headers)
  if (principal === null) refuse('sign-in-required')
  if (principal.refusal !== undefined) refuse(principal.refusal)

  const query = Object.fromEntries(new URL(request.url).searchParams)
  const ifMatch = request.headers.get('if-match')
  const raw = { params, query, ifMatch, ...(await readBody(route, request)) }
  const input = parseRequest(route, raw)
  const keyed = requireKey(route, request.headers, raw)
  const open: Open = (work) =>
    inTenant(
      dependencies.platform,
      { tenantId: principal.tenantId, requestId },
      dependencies.loadActorOf(principal),
      work,
    )
  const preparation = await prepare(operation, input, { open, keyed, signal: request.signal })
  if ('stored' in preparation) return toResponse(preparation.stored, request)
  const { prepared } = preparation

  return open(async (ctx) => {
    const run = () => runHandler(dependencies, operation, ctx, { ...input, prepared })
    if (keyed === null) return toResponse(await run(), request)
    return toResponse(
      await onceForKey(ctx, keyed, async () => requireStorable(await run())),
      request,
    )
  })
}

type Open = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

interface PrepareTerms {
  readonly open: Open
  readonly keyed: KeyedRequest | null
  readonly signal: AbortSignal
}

type Prepared = { readonly prepared: unknown } | { readonly stored: StoredAnswer }

/**
 * Checks in a short transaction, then works on the request while no connection waits for it. A
 * repeated request is not worked on again: its work may reach beyond this server.
 */
async function prepare(
  { prepare: preparation }: TenantOperation,
  input: AnyInput,
  { open, keyed, signal }: PrepareTerms,
): Promise<Prepared> {
  if (preparation === null) return { prepared: undefined }
  const { stored, checked } = await open(async (ctx) => {
    const answer = keyed === null ? null : await findStoredAnswer(ctx, keyed)
    const isNew = answer === null
    return { stored: answer, checked: isNew ? await preparation.check(ctx, input) : undefined }
  })
  if (stored !== null) return { stored }
  return { prepared: await preparation.work(input, checked, signal) }
}

type Answer = StoredAnswer | FileAnswer | PackedAnswer

async function runHandler(
  { strict }: HttpDependencies,
  operation: TenantOperation,
  ctx: Context,
  input: AnyInput,
): Promise<Answer> {
  const { response, method } = operation.route
  const result = await operation.handler(ctx, input)
  if (strict && method !== 'get') requireOneAuditEntry(operation, ctx)
  if (response.kind === 'file') return result as FileAnswer
  if (response.kind !== 'json') return { status: 204, answer: null, version: null }
  if (strict) response.schema.parse(result)
  const packed = findPackedAnswer(result)
  if (packed !== null) return packed
  return { status: response.status, answer: JSON.stringify(result), version: versionOf(result) }
}

/** I1: a write is one command with one audit entry, unless the operation says why it has none. */
function requireOneAuditEntry({ route, withoutAudit }: TenantOperation, ctx: Context): void {
  if (withoutAudit === null && ctx.recorded.length === 0) {
    throw new Error(`${route.method} ${route.path} recorded no audit entry.`)
  }
}

function requireStorable(answer: Answer): StoredAnswer {
  if ('status' in answer) return answer
  throw new Error('A write answers JSON or nothing, never a file.')
}

function toResponse(answer: Answer, request: Request): Response {
  if ('bytes' in answer) return toFileResponse(answer)
  if ('packed' in answer) return toPackedResponse(answer, request)
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (answer.version !== null) headers.set('etag', `"${answer.version}"`)
  if (answer.answer !== null) headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(answer.answer, { status: answer.status, headers })
}

function toPackedResponse({ plain, packed }: PackedAnswer, request: Request): Response {
  const takesPacked = acceptsGzip(request)
  return new Response(takesPacked ? packed : plain, {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      vary: 'accept-encoding',
      ...(takesPacked && { 'content-encoding': 'gzip' }),
    },
  })
}

/** Never shown in place: what somebody uploaded must not run as a page of this site. */
function toFileResponse({ fileName, mediaType, bytes }: FileAnswer): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

function versionOf(result: unknown): number | null {
  if (typeof result !== 'object' || result === null || !('version' in result)) return null
  return typeof result.version === 'number' ? result.version : null
}
