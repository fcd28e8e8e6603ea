import { Hono } from 'hono'
import { refuse } from '../errors.ts'
import { newId } from '../ids.ts'
import type { GlobalOperation, Operation } from '../operation.ts'
import { toProblemResponse } from './problem.ts'
import { parseRequest, readBody } from './read-request.ts'
import { runOperation, type HttpDependencies, type IncomingRequest } from './run-operation.ts'
import { requireSameOrigin } from './same-origin.ts'

export interface HttpOptions extends HttpDependencies {
  readonly operations: readonly Operation[]
  readonly publicUrl: string | null
}

/** A web server as a function: a request in, an answer out. */
export interface HttpApp {
  readonly fetch: (request: Request, remoteAddress?: string) => Promise<Response>
}

/** Builds the interface from the operations. Everything below `/api` answers problem+json. */
export function createHttp(options: HttpOptions): HttpApp {
  const { platform, operations, publicUrl } = options
  const hono = new Hono<{ Bindings: { requestId: string; remoteAddress: string } }>()
  hono.use('/api/*', async (c, next) => {
    requireSameOrigin(c.req.raw, publicUrl)
    await next()
  })
  for (const operation of operations) {
    const { method, path } = operation.route
    hono.on(method, `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, (c) => {
      const incoming = {
        request: c.req.raw,
        params: c.req.param(),
        requestId: c.env.requestId,
      }
      return operation.kind === 'tenant'
        ? runOperation(options, operation, incoming)
        : runGlobal(options, operation, { ...incoming, remoteAddress: c.env.remoteAddress })
    })
  }
  hono.all('/api/*', async (c) => {
    if ((await options.authenticate(c.req.raw.headers)) === null) refuse('sign-in-required')
    return refuse('route-not-found')
  })
  hono.onError((error, c) => toProblemResponse(error, c.env.requestId, platform.log))
  return {
    fetch: async (request, remoteAddress = '127.0.0.1') => {
      const requestId = newId()
      const response = await hono.fetch(request, { requestId, remoteAddress })
      response.headers.set('x-request-id', requestId)
      return response
    },
  }
}

async function runGlobal(
  { platform }: HttpOptions,
  { route, handler }: GlobalOperation,
  incoming: IncomingRequest & { readonly remoteAddress: string },
): Promise<Response> {
  const { request, requestId, remoteAddress } = incoming
  const raw = { params: {}, query: {}, ifMatch: null, ...(await readBody(route, request)) }
  const { body } = parseRequest(route, raw)
  const answer = await handler(platform, {
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
