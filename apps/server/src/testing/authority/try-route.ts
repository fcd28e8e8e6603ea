import { API_ROUTES, type Route, type RouteName } from '@roviec/contract'
import { newId } from '../../platform/ids.ts'
import type { Sender } from '../world.ts'
import type { Attempt } from './attempt.ts'
import type { Outcome } from './authority.ts'
import type { ForgettingServer } from './forgetting-server.ts'

/** Sends one request and answers what became of it, in the words of the table. */
export async function tryRoute(
  server: ForgettingServer,
  name: RouteName,
  { sender, attempt }: { readonly sender: Sender; readonly attempt: Attempt },
): Promise<Outcome> {
  const request = requestOf(API_ROUTES[name], attempt)
  const { as = sender } = attempt
  if (as !== null) request.headers.set('cookie', as.cookie)
  const response = await server.fetch(request)
  if (response.ok) return outcomeOf(response, attempt)
  const { code } = (await response.json()) as { readonly code: Exclude<Outcome, 'done'> }
  return code === attempt.provenBy ? 'done' : code
}

async function outcomeOf(response: Response, { shows }: Attempt): Promise<Outcome> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return 'done'
  }
  const text = await response.text()
  return shows === undefined || text.includes(shows) ? 'done' : 'not-shown'
}

function requestOf(route: Route, attempt: Attempt): Request {
  const { params = {}, query = {} } = attempt
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${route.path}: the recipe gives no ${name}.`)
    return value
  })
  const search = new URLSearchParams(query).toString()
  const url = `http://127.0.0.1/api/v1${path}${search === '' ? '' : `?${search}`}`
  return new Request(url, { method: route.method.toUpperCase(), ...contentOf(route, attempt) })
}

function contentOf(route: Route, { body, file, ifMatch }: Attempt): RequestInit {
  const headers = new Headers()
  if (route.method !== 'get') headers.set('idempotency-key', newId())
  if (route.ifMatch) headers.set('if-match', `"${ifMatch ?? 1}"`)
  if (route.body?.kind === 'file') return { headers, body: formOf(route, file) }
  if (route.body?.kind !== 'json') return { headers }
  headers.set('content-type', 'application/json')
  return { headers, body: JSON.stringify(body ?? {}) }
}

function formOf(route: Route, file: Attempt['file']): FormData {
  if (file === undefined) throw new Error(`${route.path}: the recipe gives no file.`)
  const form = new FormData()
  form.set('file', new Blob([Buffer.from(file.bytes)]), file.name)
  return form
}
