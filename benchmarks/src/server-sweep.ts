import { buildManyTasks } from '../../apps/server/src/testing/many-tasks.ts'
import type { World } from '../../apps/server/src/testing/world.ts'
import { sweepAndUndo } from '../../apps/server/src/testing/warnings-world.ts'
import { measureAgainst, type BenchmarkResult } from './result.ts'
import { openServerWorld } from './server-world.ts'

const PER_DAY = 1000
const FLOOR = 10_000
const RUNS = 15

/**
 * The morning's sweep in which 1,000 deadlines have passed and 1,000 have come near, among many
 * tasks and among few: 2,000 episodes are opened and 1,000 closed, with their audit entry. Each run
 * is undone before it is flushed to disk, so that every run finds the same rows.
 */
export async function sweepBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const { world, engine, close } = await openServerWorld()
  try {
    const floor = await buildTenant(world, FLOOR)
    const results: BenchmarkResult[] = []
    for (const n of engine === 'postgresql' ? [100_000, 1_000_000] : [100_000]) {
      const tenant = await buildTenant(world, n)
      results.push(
        await measureAgainst({
          name: `server-sweep-1000-due-${engine}`,
          n,
          ours: () => sweepOnce(world, tenant),
          peerName: 'floor: same 1,000 among 10,000 tasks',
          peer: () => sweepOnce(world, floor),
          runs: RUNS,
        }),
      )
    }
    return results
  } finally {
    await close()
  }
}

/** A new tenant with so many tasks; answers its id. */
async function buildTenant(world: World, count: number): Promise<string> {
  await world.reset()
  await buildManyTasks(world, { count, perDay: PER_DAY })
  await world.owner('VACUUM ANALYZE')
  return world.tenantId
}

async function sweepOnce(world: World, tenantId: string): Promise<unknown> {
  world.tenantId = tenantId
  const result = await sweepAndUndo(world)
  if (result.opened !== 2 * PER_DAY || result.closed !== PER_DAY) {
    throw new Error(`the sweep opened ${result.opened} and closed ${result.closed}`)
  }
  return result
}
