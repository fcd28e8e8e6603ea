import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@roviec/server'

/** Friday 20 November 2026, nine in the morning in Việt Nam: the day on which the city begins. */
const FRIDAY = '2026-11-20T02:00:00.000Z'

/** Where the folder of the seeded city is told to the journeys. */
export const SEEDED_CITY = 'ROVIEC_JOURNEY_CITY'

/** Before the journeys: one demonstration city, of which each of them takes a copy. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'roviec-city-'))
  const server = await startServer({
    env: { ROVIEC_DATA_DIR: folder, PORT: '0', ROVIEC_LOG_LEVEL: 'silent' },
    clock: { now: () => FRIDAY },
  })
  await server.close()
  process.env[SEEDED_CITY] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
