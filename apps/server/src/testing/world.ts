import { randomBytes } from 'node:crypto'
import { isoDate, type IsoDate } from '@roviec/calendar'
import { createApp, openIdentityOf, type OutsideHelp } from '../app.ts'
import { SYSTEM_ACTOR, type Context } from '../platform/context.ts'
import type { Identity } from '../identity/index.ts'
import { newId } from '../platform/ids.ts'
import { inTenant } from '../platform/in-tenant.ts'
import { silentLog } from '../platform/log.ts'
import { createPlatform, type WakingPlatform } from '../platform/platform.ts'
import { type Account, signInWithoutPassword } from './sign-in.ts'
import { createTestDatabase, shareTestDatabase, type TestDatabase } from './test-database.ts'

export type { Account } from './sign-in.ts'

/** Null sends the request as a stranger. */
export type Sender = Account | null

/**
 * A tenant of its own, the whole server in this process, and a clock that can be set. `reset`
 * starts a new tenant, which row-level security keeps apart from what was before.
 */
export class World {
  /** The moment that the server takes for now. */
  now = '2026-11-20T02:00:00.000Z'
  tenantId = ''
  readonly platform: WakingPlatform
  readonly #database: TestDatabase
  #identity: Identity | null = null
  #app: ReturnType<typeof createApp> | null = null

  constructor(database: TestDatabase) {
    this.#database = database
    this.platform = createPlatform({
      database: database.database,
      clock: { now: () => this.now },
      log: silentLog,
    })
  }

  /** Opens the server over the database. `createWorld` has done it. */
  async open(outside: OutsideHelp): Promise<void> {
    const { platform } = this
    const options = { secret: 'x'.repeat(32), publicUrl: null, demonstration: true }
    this.#identity = await openIdentityOf(platform, options)
    this.#app = createApp({ platform, identity: this.#identity, strict: true, ...outside })
  }

  get identity(): Identity {
    if (this.#identity === null) throw new Error('The world is not open.')
    return this.#identity
  }

  get today(): IsoDate {
    return isoDate(this.now.slice(0, 10))
  }

  /** Nine in the morning of that day in Việt Nam. */
  set today(day: IsoDate) {
    this.now = `${day}T02:00:00.000Z`
  }

  /** A new, empty tenant. */
  async reset(): Promise<void> {
    this.tenantId = `t${randomBytes(6).toString('hex')}`
    this.now = '2026-11-20T02:00:00.000Z'
    await this.owner(
      'INSERT INTO platform.tenant (tenant_id, name, created_at) VALUES ($1, $2, $3)',
      [this.tenantId, 'Thành phố Minh Hà', this.now],
    )
  }

  /** An account of this tenant that is signed in. */
  async account(personId: string | null = null): Promise<Account> {
    const { tenantId } = this
    return signInWithoutPassword(this.identity, { tenantId, personId })
  }

  /** One transaction of this tenant, as the system unless told otherwise. */
  inTenant<T>(work: (ctx: Context) => Promise<T>, actor = SYSTEM_ACTOR): Promise<T> {
    return inTenant(this.platform, this.tenantId, actor, work)
  }

  /** SQL with the rights of the owner, past every rule. */
  owner<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> {
    return this.#database.asOwner<Row>(text, values)
  }

  get(sender: Sender, path: string): Promise<Response> {
    return this.send(sender, path, { method: 'GET' })
  }

  post(sender: Sender, path: string, body?: unknown, headers?: HeadersInit): Promise<Response> {
    return this.send(sender, path, write('POST', body, headers))
  }

  patch(sender: Sender, path: string, body?: unknown, headers?: HeadersInit): Promise<Response> {
    return this.send(sender, path, write('PATCH', body, headers))
  }

  delete(sender: Sender, path: string, headers?: HeadersInit): Promise<Response> {
    return this.send(sender, path, write('DELETE', undefined, headers))
  }

  upload(sender: Sender, path: string, upload: Upload): Promise<Response> {
    const form = new FormData()
    form.set('file', new Blob([Buffer.from(upload.bytes)]), upload.fileName)
    for (const [name, value] of Object.entries(upload.fields ?? {})) form.set(name, value)
    const headers = { 'idempotency-key': newId(), ...upload.headers }
    return this.send(sender, path, { method: 'POST', body: form, headers })
  }

  /** `path` is below `/api/v1` unless it begins with `/api` or is one of the server's own. */
  send(sender: Sender, path: string, init: RequestInit): Promise<Response> {
    const whole = /^\/(?:api\/|healthz|readyz|metrics)/.test(path) ? path : `/api/v1${path}`
    const request = new Request(`http://127.0.0.1${whole}`, init)
    if (sender !== null) request.headers.set('cookie', sender.cookie)
    if (this.#app === null) throw new Error('The world is not open.')
    return this.#app.fetch(request)
  }

  async close(): Promise<void> {
    await this.#app?.close()
    await this.#database.close()
  }
}

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly fields?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** The server with one empty tenant, in a database that other test files have used before. */
export async function createWorld(outside: OutsideHelp = {}): Promise<World> {
  return openWorld(await shareTestDatabase(), outside)
}

/** The server over a fresh database, for tests that look past their own tenant. */
export async function createWorldAlone(): Promise<World> {
  return openWorld(await createTestDatabase())
}

async function openWorld(database: TestDatabase, outside: OutsideHelp = {}): Promise<World> {
  const world = new World(database)
  await world.open(outside)
  await world.reset()
  return world
}

/** A write with a key of its own, as every client sends it. */
function write(method: string, body: unknown, headers?: HeadersInit): RequestInit {
  const all = new Headers({ 'idempotency-key': newId(), 'content-type': 'application/json' })
  for (const [name, value] of new Headers(headers)) all.set(name, value)
  return { method, headers: all, ...(body !== undefined && { body: JSON.stringify(body) }) }
}
