import { Hono } from 'hono'
import { AppError, refuse } from '../errors.ts'
import { newId } from '../ids.ts'
import { inTenant } from '../in-tenant.ts'
import type { GlobalOperation, Operation } from '../operation.ts'
import type { LiveEvents } from '../live-events.ts'
import type { Authenticate } from './authentication.ts'
import { compressAnswer } from './compress-answer.ts'
import { createEventStreams, type EventStreams } from './event-stream.ts'
import type { HttpEnv } from './http-env.ts'
import { createMetrics } from './metrics.ts'
import { describeApi } from './openapi.ts'
import { addOwnRoutes } from './own-routes.ts'
import { toProblemResponse } from './problem.ts'
import { parseRequest, readBody } from './read-request.ts'
import { runOperation, type HttpDependencies, type IncomingRequest } from './run-operation.ts'
import { requireSameOrigin } from './same-origin.ts'
import { addSecurityHeaders } from './security-headers.ts'
import type { StaticSite } from './static-site.ts'

export interface HttpOptions extends HttpDependencies {
  readonly operations: readonly Operation[]
  readonly publicUrl: string | null
  readonly metricsToken?: string | null
  readonly live: LiveEvents
  /** The web application; without it only the interface is served. */
  readonly site?: StaticSite
}

/** A web server as a function: a request in, an answer out. */
export interface HttpApp {
  readonly fetch: (request: Request, remoteAddress?: string) => Promise<Response>
  /** From now on `/readyz` says no, so that a load balancer sends nothing more; streams end. */
  readonly stopAccepting: () => void
}

/** Builds the interface from the operations. Everything below `/api` answers problem+json. */
export function createHttp(options: HttpOptions): HttpApp {
  const { platform, publicUrl, metricsToken = null } = options
  const hono = new Hono<HttpEnv>()
  const metrics = createMetrics()
  let open = true
  addOwnRoutes(hono, { platform, metrics, metricsToken, isOpen: () => open })
  const streams = createEventStreams(options.live, admitWith(options))
  addApi(hono, options, streams)
  hono.all('*', async (c) => (await options.site?.(c.req.raw)) ?? refuse('route-not-found'))
  hono.onError((error, c) => toProblemResponse(error, c.env.requestId, platform.log))

  async function answer(request: Request, remoteAddress: string): Promise<Response> {
    const requestId = newId()
    const start = performance.now()
    const env: HttpEnv['Bindings'] = { requestId, remoteAddress, route: 'none' }
    const response = await compressAnswer(request, await hono.fetch(request, env))
    response.headers.set('x-request-id', requestId)
    addSecurityHeaders(response.headers, publicUrl)
    const facts = {
      method: request.method,
      route: env.route,
      status: response.status,
      seconds: (performance.now() - start) / 1000,
    }
    metrics.record(facts)
    platform.log.info({ requestId, ...facts }, 'request')
    return response
  }

  return {
    fetch: (request, remoteAddress = '127.0.0.1') => answer(request, remoteAddress),
    stopAccepting: () => {
      open = false
      streams.close()
    },
  }
}

/** Who may listen: a stream runs no operation, in which whoever has left would be refused. */
function admitWith({ authenticate, platform, loadActorOf }: HttpOptions): Authenticate {
  return async (headers) => {
    const principal = await authenticate(headers)
    if (principal === null || principal.refusal !== undefined) return principal
    try {
      await inTenant(platform, principal.tenantId, loadActorOf(principal), () => Promise.resolve())
    } catch (error) {
      if (error instanceof AppError) return { ...principal, refusal: error.code }
      throw error
    }
    return principal
  }
}

function addApi(hono: Hono<HttpEnv>, options: HttpOptions, streams: EventStreams): void {
  const { operations, publicUrl, authenticate } = options
  const document = JSON.stringify(describeApi(operations.map(({ route }) => route)))
  hono.use('/api/*', async (c, next) => {
    requireSameOrigin(c.req.raw, publicUrl)
    await next()
  })
  hono.get('/api/openapi.json', (c) =>
    c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }),
  )
  for (const operation of operations) {
    const { method, path } = operation.route
    hono.on(method, toPattern(path), async (c) => {
      c.env.route = path
      const incoming = {
        request: c.req.raw,
        params: c.req.param(),
        requestId: c.env.requestId,
      }
      if (operation.kind === 'stream') return streams.open(c.req.raw)
      if (operation.kind === 'tenant') return runOperation(options, operation, incoming)
      return runGlobal(options, operation, { ...incoming, remoteAddress: c.env.remoteAddress })
    })
  }
  for (const [path, methods] of methodsByPath(operations)) {
    hono.all(toPattern(path), async (c) => {
      if ((await authenticate(c.req.raw.headers)) === null) refuse('sign-in-required')
      throw new AppError('method-not-allowed', { allowed: methods.join(', ') })
    })
  }
  hono.all('/api/*', async (c) => {
    if ((await authenticate(c.req.raw.headers)) === null) refuse('sign-in-required')
    return refuse('route-not-found')
  })
}

function toPattern(path: string): string {
  return `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}

function methodsByPath(operations: readonly Operation[]): ReadonlyMap<string, readonly string[]> {
  const byPath = Map.groupBy(operations, ({ route }) => route.path)
  return new Map(
    [...byPath].map(([path, own]) => [path, own.map(({ route }) => route.method.toUpperCase())]),
  )
}

async function runGlobal(
  { platform, authenticate }: HttpOptions,
  { route, handler }: GlobalOperation,
  incoming: IncomingRequest & { readonly remoteAddress: string },
): Promise<Response> {
  const { request, requestId, remoteAddress } = incoming
  // Strangers are told to sign in before anything is said about what they sent.
  if (route.security !== 'none' && (await authenticate(request.headers)) === null) {
    refuse('sign-in-required')
  }
  const { params: given } = incoming
  const raw = { params: given, query: {}, ifMatch: null, ...(await readBody(route, request)) }
  const { params, body } = parseRequest(route, raw)
  const answer = await handler(platform, {
    params,
    body,
    headers: request.headers,
    remoteAddress,
    requestId,
  })
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of answer.setCookies) headers.append('set-cookie', cookie)
  const { response } = route
  if (response.kind !== 'json') return new Response(null, { status: 204, headers })
  headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify(answer.body), { status: response.status, headers })
}
