import { apply, buildKeeper, workbookOf } from '../../apps/server/src/testing/imports-world.ts'
import { generateCity, WHOLE_CITY } from '../../apps/server/src/testing/generated-city.ts'
import type { Official } from '../../apps/server/src/testing/organization-world.ts'
import type { World } from '../../apps/server/src/testing/world.ts'
import { type BenchmarkResult, round } from './result.ts'
import { openServerWorld } from './server-world.ts'

/**
 * A whole city from one workbook, over HTTP: 168 wards, 20 departments, 50,000 people, their seats
 * and appointments. Three phases: reading and trying out, bringing in (which reads and tries out
 * once more), and taking back. Each happens once: a second city would find a warm server.
 */
export async function importBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const sheets = generateCity(WHOLE_CITY)
  const rows = Object.values(sheets).reduce((sum, table) => sum + table.length - 1, 0)
  process.stderr.write(`A city of ${rows} rows, made with the seed ${WHOLE_CITY.seed}.\n`)
  const bytes = await workbookOf(sheets)
  const { world, engine, close } = await openServerWorld()
  try {
    const keeper = await buildKeeper(world)
    const phases = await bringIn(world, keeper, bytes)
    const total = (phases['dry-run'] ?? 0) + (phases['apply'] ?? 0)
    return Object.entries({ ...phases, 'dry-run-and-apply': total }).map(([phase, time]) => ({
      name: `server-import-${phase}-${engine}`,
      n: rows,
      median_ms: round(time),
      p95_ms: round(time),
    }))
  } finally {
    await close()
  }
}

async function bringIn(world: World, keeper: Official, bytes: Uint8Array) {
  const times: Record<string, number> = {}
  const timed = async (phase: string, work: () => Promise<Response>) => {
    const start = performance.now()
    const response = await work()
    times[phase] = performance.now() - start
    if (!response.ok) throw new Error(`${phase}: ${await response.text()}`)
    return response
  }
  const upload = { fileName: 'thanh-pho.xlsx', bytes }
  const given = await timed('dry-run', () => world.upload(keeper, '/imports', upload))
  const { id } = (await given.json()) as { id: string }
  const found = await world.get(keeper, `/imports/${id}`)
  const dryRun = (await found.json()) as Parameters<typeof apply>[2]
  if (dryRun.counts.error > 0) throw new Error(`${dryRun.counts.error} rows have errors`)
  await timed('first-page', () => world.get(keeper, `/imports/${id}/rows`))
  await timed('apply', () => apply(world, keeper, dryRun))
  await timed('export', () => world.get(keeper, '/organization-export'))
  await timed('undo', () => world.post(keeper, `/imports/${id}/undo`))
  return times
}
