import { startTestPostgres } from '../../scripts/test-postgres.ts'
import { createWorld, type World } from '../../apps/server/src/testing/world.ts'

/** A server of its own on a real PostgreSQL: the one given, one started for this, else PGlite. */
export interface ServerWorld {
  readonly world: World
  /** Where its rows lie, for the name of a figure. */
  readonly engine: 'postgresql' | 'pglite'
  readonly close: () => Promise<void>
}

export async function openServerWorld(): Promise<ServerWorld> {
  const postgres = await startTestPostgres().catch((error: unknown) => {
    process.stderr.write(`No PostgreSQL, so PGlite is measured: ${String(error)}\n`)
    return null
  })
  const given = process.env['TEST_DATABASE_URL']
  if (postgres) process.env['TEST_DATABASE_URL'] = postgres.url
  const world = await createWorld()
  return {
    world,
    engine: postgres ? 'postgresql' : 'pglite',
    close: async () => {
      await world.close()
      await postgres?.stop()
      // The next suite starts a server of its own; this one is gone.
      if (given === undefined) delete process.env['TEST_DATABASE_URL']
      else process.env['TEST_DATABASE_URL'] = given
    },
  }
}
