import { Worker } from 'node:worker_threads'
import { listenForWorld } from '../../apps/server/src/testing/listening-world.ts'
import { buildOfficial } from '../../apps/server/src/testing/organization-world.ts'
import type { World } from '../../apps/server/src/testing/world.ts'
import { buildManySeats } from './many-seats.ts'
import type { BenchmarkResult } from './result.ts'
import { openServerWorld } from './server-world.ts'

const CITY = { wards: 168, departments: 20, people: 50_000 }
const CLIENTS = 16
const REQUESTS = 60

const SEARCHES = ['nguyễn văn an', 'trưởng phòng cầu sen 12', 'huynh ngoc', 'phó trưởng phòng sở']

/**
 * What a city's office opens all day, over HTTP: 16 clients at once that ask again as soon as they
 * are answered, in a thread of their own. The floor is the smallest answer that needs a session.
 */
export async function directoryBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const { world, engine, close } = await openServerWorld()
  try {
    await buildManySeats(world, CITY)
    const { cookie, unitId } = await buildOfficial(world)
    const server = await listenForWorld(world)
    const times = (paths: readonly string[]) => ask(server.url, cookie, paths)
    try {
      await times(['/session'])
      const floor = await times(['/session'])
      const results: BenchmarkResult[] = []
      for (const [name, paths] of await pathsOf(world, unitId)) {
        results.push(
          figure(`server-${name}-${engine}-${CLIENTS}-clients`, await times(paths), floor),
        )
      }
      return results
    } finally {
      await server.close()
    }
  } finally {
    await close()
  }
}

async function pathsOf(world: World, ownUnitId: string) {
  const wards = await world.owner<{ id: string }>(
    "SELECT id FROM organization.unit WHERE tenant_id = $1 AND kind = 'ward' LIMIT 8",
    [world.tenantId],
  )
  return [
    ['tree', ['/organization/tree']],
    ['loads', ['/organization/loads']],
    ['unit', [...wards.map(({ id }) => id), ownUnitId].map((id) => `/units/${id}`)],
    ['directory', SEARCHES.map((text) => `/directory?search=${encodeURIComponent(text)}`)],
  ] as const
}

/** Asks from another thread, so that the server's own has nothing else to do. */
function ask(url: string, cookie: string, paths: readonly string[]): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ask-at-once.ts', import.meta.url), {
      workerData: { url, cookie, paths, clients: CLIENTS, requests: REQUESTS },
    })
    worker.once('message', (times: readonly number[]) => {
      resolve(times)
      void worker.terminate()
    })
    worker.once('error', reject)
  })
}

function figure(name: string, times: readonly number[], floor: readonly number[]): BenchmarkResult {
  const [median, base] = [at(times, 0.5), at(floor, 0.5)]
  return {
    name,
    n: CITY.people,
    median_ms: median,
    p95_ms: at(times, 0.95),
    peer: 'floor: who is signed in, under the same load',
    peer_median_ms: base,
    ratio: Number((median / base).toPrecision(4)),
  }
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return Number((value ?? Number.NaN).toPrecision(4))
}
