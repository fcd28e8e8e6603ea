import {
  API_ROUTES,
  errorStatus,
  errorText,
  type ErrorCode,
  type Route,
  type RouteName,
} from '@roviec/contract'
import type { Answer } from '../platform/http.ts'

/** What an operation was asked, as the contract names it. */
export interface FakeRequest {
  readonly name: RouteName
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly headers: Headers
}

export type FakeAnswers = {
  readonly [N in RouteName]?: Answer<N> | ((request: FakeRequest) => Answer<N> | Refusal)
}

/** An answer of refusal, with the sentences of the catalogue. */
export interface Refusal {
  readonly refused: ErrorCode
  readonly parameters?: Readonly<Record<string, string | number>>
}

export interface FakeServer {
  readonly fetch: typeof fetch
  /** Every request so far, in order. */
  readonly requests: readonly FakeRequest[]
  readonly answer: (method: string, address: string, init: FakeInit) => FakeResponse
  /** Answers from here on; what is not named stays. */
  readonly change: (answers: FakeAnswers) => void
}

interface FakeInit {
  readonly body: string | null
  readonly headers: Headers
}

interface FakeResponse {
  readonly status: number
  readonly body: string
}

/** Speaks the contract without a server: every answer is parsed by the shape that the contract gives it. */
export function createFakeServer(start: FakeAnswers): FakeServer {
  const requests: FakeRequest[] = []
  let answers: FakeAnswers = start

  function answer(method: string, address: string, { body, headers }: FakeInit): FakeResponse {
    const url = new URL(address, 'http://fake.local')
    const found = findRoute(method, url.pathname.replace('/api/v1', ''))
    if (found === null) return refuse({ refused: 'route-not-found' })
    const { name, params } = found
    const request: FakeRequest = {
      name,
      params,
      query: Object.fromEntries(url.searchParams),
      body: body === null || body === '' ? null : readJson(body),
      headers,
    }
    requests.push(request)
    const known: unknown = answers[name]
    if (known === undefined) return refuse({ refused: 'route-not-found' })
    const given: unknown = typeof known === 'function' ? known(request) : known
    if (isRefusal(given)) return refuse(given)
    return success(API_ROUTES[name], given)
  }

  return {
    requests,
    answer,
    change: (more) => {
      answers = { ...answers, ...more }
    },
    fetch: async (input, init) => {
      const address = input instanceof Request ? input.url : String(input)
      const { status, body } = answer(init?.method ?? 'GET', address, {
        body: typeof init?.body === 'string' ? init.body : null,
        headers: new Headers(init?.headers),
      })
      return new Response(status === 204 ? null : body, { status })
    },
  }
}

function success({ response }: Route, given: unknown): FakeResponse {
  if (response.kind !== 'json') return { status: 204, body: '' }
  return { status: response.status, body: JSON.stringify(response.schema.parse(given)) }
}

function refuse({ refused, parameters = {} }: Refusal): FakeResponse {
  const status = errorStatus(refused)
  const detail = {
    vi: errorText(refused, parameters, 'vi'),
    en: errorText(refused, parameters, 'en'),
  }
  const problem = { type: 'about:blank', title: refused, status, code: refused, detail, parameters }
  return { status, body: JSON.stringify(problem) }
}

function isRefusal(given: unknown): given is Refusal {
  return typeof given === 'object' && given !== null && 'refused' in given
}

function findRoute(method: string, path: string) {
  const parts = path.split('/')
  for (const [name, route] of Object.entries(API_ROUTES)) {
    if (route.method.toUpperCase() !== method.toUpperCase()) continue
    const params = matchPath(route.path.split('/'), parts)
    // A fixed word wins over a parameter: /tasks/mine is no task.
    if (params !== null && !(path === '/tasks/mine' && name !== 'listMyTasks')) {
      return { name: name as RouteName, params }
    }
  }
  return null
}

function matchPath(pattern: readonly string[], parts: readonly string[]) {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, piece] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (piece.startsWith('{')) params[piece.slice(1, -1)] = decodeURIComponent(part)
    else if (piece !== part) return null
  }
  return params
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
