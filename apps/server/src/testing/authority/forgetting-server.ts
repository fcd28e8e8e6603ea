import { createApp } from '../../app.ts'
import type { OpenDatabase } from '../../platform/database.ts'
import type { World } from '../world.ts'

/** A server that answers as the real one does and keeps nothing of what its tenants asked it to do. */
export interface ForgettingServer {
  readonly fetch: (request: Request) => Promise<Response>
  readonly close: () => Promise<void>
}

/**
 * Every transaction of a tenant is undone after it has answered, so that thousands of requests can
 * be tried on one world in any order. Accounts and sessions, which are kept outside tenants, do
 * change.
 */
export function openForgettingServer(world: World): ForgettingServer {
  const database = forgetting(world.platform.database)
  const app = createApp({
    platform: { ...world.platform, database },
    identity: world.identity,
    strict: true,
  })
  return {
    // A new address each time: limits of one address are tested elsewhere.
    fetch: (request) => app.fetch(request, nextAddress()),
    close: () => app.close(),
  }
}

function forgetting(database: OpenDatabase): OpenDatabase {
  const db = new Proxy(database.db, {
    get: (target, name) => {
      if (name === 'transaction') return () => ({ execute: undone(target) })
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return { ...database, db }
}

type Transact = ReturnType<OpenDatabase['db']['transaction']>['execute']

function undone(db: OpenDatabase['db']): Transact {
  return async (work) => {
    try {
      return await db.transaction().execute(async (transaction) => {
        throw new Undo(await work(transaction))
      })
    } catch (error) {
      if (error instanceof Undo) return error.result as Awaited<ReturnType<typeof work>>
      throw error
    }
  }
}

class Undo extends Error {
  readonly result: unknown

  constructor(result: unknown) {
    super('undone')
    this.result = result
  }
}

let addresses = 0
function nextAddress(): string {
  addresses += 1
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}
