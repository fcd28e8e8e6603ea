import type { IncomingMessage, Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { HttpApp } from './create-http.ts'

export interface ListenOptions {
  readonly host: string
  readonly port: number
  /** Takes the caller's address from the last entry of X-Forwarded-For, which our own proxy wrote. */
  readonly trustProxy: boolean
}

export interface Listening {
  readonly url: string
  /** Takes nothing new, lets running requests finish for a while, then closes what is left. */
  readonly close: () => Promise<void>
}

/** Another program has the port. */
export class PortTakenError extends Error {
  constructor({ host, port }: ListenOptions) {
    super(`Port ${port} on ${host} is taken by another program. Choose one with PORT=…`)
    this.name = 'PortTakenError'
  }
}

/** Opens the port. Throws PortTakenError when somebody else has it. */
export async function listen(app: HttpApp, options: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) =>
      app.fetch(request, remoteAddressOf(incoming as IncomingMessage, options.trustProxy)),
    serverOptions: { requestTimeout: 300_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(options) : error),
    )
    server.listen(options.port, options.host, resolve)
  })
  return { url: urlOf(server, options.host), close: () => close(server, app) }
}

const GRACE_MILLISECONDS = 10_000

async function close(server: Server, app: HttpApp): Promise<void> {
  app.stopAccepting()
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  // A connection that a browser keeps for later is idle again after each answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS)
  await closed
  clearInterval(sweep)
  clearTimeout(timer)
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const name = host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function remoteAddressOf({ socket, headers }: IncomingMessage, trustProxy: boolean): string {
  const forwarded = headers['x-forwarded-for']
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return trustProxy && last ? last : (socket.remoteAddress ?? 'unknown')
}
