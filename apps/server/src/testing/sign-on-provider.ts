import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Somebody whom the provider knows. */
export interface ProviderPerson {
  readonly email: string
  readonly emailVerified: boolean
}

/** A real provider of OpenID Connect, in this process and on a port of its own. */
export interface SignOnProvider {
  readonly issuer: string
  /** By what the provider calls them (`sub`). */
  readonly people: Map<string, ProviderPerson>
  readonly close: () => Promise<void>
}

export const CLIENT = { id: 'roviec', secret: 'a-secret-that-only-the-two-of-them-know' } as const

export async function startProvider(returnUrl: string): Promise<SignOnProvider> {
  const people = new Map<string, ProviderPerson>()
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [returnUrl],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    cookies: { keys: ['keys of a provider for tests'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => {
        const person = people.get(sub)
        return { sub, email: person?.email, email_verified: person?.emailVerified }
      },
    }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    people,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/**
 * Goes through the pages of the provider as a browser does, with its cookies: signs in as `subject`
 * and consents. Answers the query with which it is sent back.
 */
export async function passThroughProvider(address: string, subject: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = new URL(address)
  let body: URLSearchParams | null = null
  for (let page = 0; page < 12; page++) {
    const response: Response = await fetch(url, {
      method: body === null ? 'GET' : 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      const next: URL = new URL(location, url)
      if (next.origin !== new URL(address).origin) return next.search.slice(1)
      ;[url, body] = [next, null]
      continue
    }
    const html = await response.text()
    const action = /action="([^"]+)"/.exec(html)?.[1]
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1]
    if (action === undefined || prompt === undefined) throw new Error(`What page is this? ${html}`)
    url = new URL(action, url)
    body = new URLSearchParams({ prompt, login: subject, password: 'any' })
  }
  throw new Error('The provider sends the browser around in circles.')
}
