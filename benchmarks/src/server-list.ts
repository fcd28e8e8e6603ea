import type { TaskSummary } from '@roviec/contract'
import { buildManyTasks } from '../../apps/server/src/testing/many-tasks.ts'
import { buildOfficial } from '../../apps/server/src/testing/organization-world.ts'
import type { Account, World } from '../../apps/server/src/testing/world.ts'
import { measureAgainst, type BenchmarkResult } from './result.ts'
import { openServerWorld } from './server-world.ts'

const TASKS = 10_000
const PAGE = 100

/** One page of 100 tasks from 10,000, as a browser asks for it, beside the bare rows from SQL. */
export async function listBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const { world, engine, close } = await openServerWorld()
  try {
    await buildManyTasks(world, { count: TASKS, perDay: PAGE })
    const reader = await buildOfficial(world)
    return [
      await measureAgainst({
        name: `server-list-100-${engine}`,
        n: TASKS,
        ours: () => readPage(world, reader),
        peerName: 'floor: the same rows of one table by one statement',
        peer: () => readRows(world),
        runs: 100,
      }),
    ]
  } finally {
    await close()
  }
}

async function readPage(world: World, reader: Account): Promise<number> {
  const response = await world.get(reader, `/tasks?limit=${PAGE}`)
  const { entries } = (await response.json()) as { entries: readonly TaskSummary[] }
  if (entries.length !== PAGE) throw new Error(`the page has ${entries.length} tasks`)
  return entries.length
}

function readRows(world: World): Promise<unknown> {
  return world.inTenant((ctx) =>
    ctx.db
      .selectFrom('tasks.task')
      .selectAll()
      .where('tenant_id', '=', ctx.tenantId)
      .orderBy('due_order')
      .orderBy('id')
      .limit(PAGE)
      .execute(),
  )
}
