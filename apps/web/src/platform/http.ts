import {
  API_ROUTES,
  type ApiRoutes,
  type FileBody,
  type JsonBody,
  type JsonResponse,
  type Route,
  type RouteName,
} from '@roviec/contract'
import type { z } from 'zod'
import { isPassing, readProblem, unreachable, unreadableAnswer } from './api-error.ts'

type Params<R> = R extends { readonly params: infer S extends z.ZodObject }
  ? { readonly params: z.input<S> }
  : unknown
type Query<R> = R extends { readonly query: infer S extends z.ZodObject }
  ? { readonly query?: LooseQuery<z.input<S>> }
  : unknown
type Body<R> = R extends {
  readonly body: { readonly kind: 'json'; readonly schema: infer S extends z.ZodObject }
}
  ? { readonly body: z.input<S> }
  : unknown
type IfMatch<R> = R extends { readonly ifMatch: true } ? { readonly version: number } : unknown

/** What goes into a query as a number or a switch is written as text by `toQuery`. */
type LooseQuery<Q> = { readonly [K in keyof Q]?: Q[K] | number | boolean | undefined }

export type Input<N extends RouteName> = Params<ApiRoutes[N]> &
  Query<ApiRoutes[N]> &
  Body<ApiRoutes[N]> &
  IfMatch<ApiRoutes[N]>

export type Answer<N extends RouteName> = ApiRoutes[N] extends {
  readonly response: { readonly kind: 'json'; readonly schema: infer S extends z.ZodType }
}
  ? z.output<S>
  : undefined

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** The same key for the same act, however often it is sent. Made here when absent. */
  readonly idempotencyKey?: string | undefined
}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  readonly body?: unknown
  readonly version?: number
}

const BASE = '/api/v1'
const WAITS_MS = [800, 2500]

/**
 * Calls one operation of the contract. A write that got no answer is sent again with the same key,
 * so that it has one effect.
 *
 * Throws ApiError for a refusal, for no answer, and for an answer of another form.
 */
export async function call<N extends RouteName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): Promise<Answer<N>> {
  const route: Route = API_ROUTES[name]
  const loose = input as LooseInput
  const key = options.idempotencyKey ?? newKey()
  const request = () => send(route, loose, { ...options, idempotencyKey: key })
  const isWrite = route.method !== 'get' && route.withoutIdempotencyKey === undefined
  return (await (isWrite ? persist(request) : request())) as Answer<N>
}

/** The address of an operation that answers a file, for a link or a download. */
export function addressOf<N extends RouteName>(name: N, input: Input<N>): string {
  return addressOfRoute(API_ROUTES[name], input as LooseInput)
}

/** A new key for one act; keep it while the same act is tried again. */
export function newKey(): string {
  return crypto.randomUUID()
}

/** Address, headers and method of a request that somebody else sends. */
export function describeUpload<N extends RouteName>(name: N, input: Params<ApiRoutes[N]>) {
  const route: Route = API_ROUTES[name]
  return {
    method: route.method.toUpperCase(),
    address: addressOfRoute(route, input as LooseInput),
    read: (status: number, text: string) => readAnswer(route, status, parseJson(text)) as Answer<N>,
  }
}

async function persist<T>(request: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await request()
    } catch (failure) {
      if (!isPassing(failure)) throw failure
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return request()
}

async function send(route: Route, input: LooseInput, options: CallOptions): Promise<unknown> {
  const response = await reach(route, input, options)
  if (response.status === 204) return undefined
  return readAnswer(route, response.status, parseJson(await response.text()))
}

async function reach(route: Route, input: LooseInput, options: CallOptions): Promise<Response> {
  const hasBody = isJsonBody(route.body)
  try {
    return await fetch(addressOfRoute(route, input), {
      method: route.method.toUpperCase(),
      headers: headersOf(route, input, options),
      credentials: 'same-origin',
      signal: options.signal ?? null,
      body: hasBody ? JSON.stringify(input.body) : null,
    })
  } catch (failure) {
    if (options.signal?.aborted === true) throw failure
    throw unreachable()
  }
}

function headersOf(route: Route, input: LooseInput, options: CallOptions): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (isJsonBody(route.body)) headers['content-type'] = 'application/json'
  if (route.method !== 'get' && route.withoutIdempotencyKey === undefined) {
    headers['idempotency-key'] = options.idempotencyKey ?? newKey()
  }
  if (route.ifMatch === true) headers['if-match'] = `"${input.version ?? 0}"`
  return headers
}

function readAnswer(route: Route, status: number, body: unknown): unknown {
  if (status < 200 || status >= 300) throw readProblem(status, body)
  if (!isJsonResponse(route.response)) return undefined
  const parsed = route.response.schema.safeParse(body)
  if (!parsed.success) throw unreadableAnswer(status)
  return parsed.data
}

function addressOfRoute(route: Route, { params = {}, query = {} }: LooseInput): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
  return `${BASE}${path}${search === '' ? '' : `?${search}`}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isJsonBody(body: JsonBody | FileBody | undefined): body is JsonBody {
  return body?.kind === 'json'
}

function isJsonResponse(response: Route['response']): response is JsonResponse {
  return response.kind === 'json'
}
