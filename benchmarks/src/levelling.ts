import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { levelTasks, type LevelInput, type LevelTask } from '@roviec/schedule'
import { readPsplib } from '../../packages/schedule/src/testing/read-psplib.ts'
import { measure, round, type BenchmarkResult } from './result.ts'

const DATA = fileURLToPath(new URL('../../../shared/data/psplib/', import.meta.url))
const SEEDS = [1, 2, 3]

/**
 * How near the levelling heuristic comes to the best known lengths of J30 of PSPLIB, and how long
 * a plan of a unit takes. Of the first figures `ratio` is our length over the best known one, on
 * average over all instances and three seeds, and the times are those of one instance.
 */
export async function levellingBenchmarks(): Promise<readonly BenchmarkResult[]> {
  return [
    ...(existsSync(`${DATA}bounds.csv`) ? await measureDeviation() : skip()),
    await measure({
      name: 'levelling-40-heads-100-schedules',
      n: 1_000,
      ours: () => levelTasks(makeUnit(1_000, 40)).length,
      runs: 5,
    }),
  ]
}

function skip(): readonly BenchmarkResult[] {
  process.stderr.write('../shared/data/psplib is not there: J30 is left out.\n')
  return []
}

async function measureDeviation(): Promise<readonly BenchmarkResult[]> {
  const instances = readInstances()
  const results: BenchmarkResult[] = []
  for (const schedulesMax of [1_000, 5_000]) {
    let sum = 0
    let count = 0
    for (const { input, best } of instances) {
      for (const seed of SEEDS) {
        sum += levelTasks({ ...input, seed, schedulesMax }).length / best
        count++
      }
    }
    let turn = 0
    const next = () => instances[turn++ % instances.length]
    const timed = await measure({
      name: `levelling-psplib-j30-${schedulesMax}-schedules`,
      n: 1,
      ours: () => {
        const instance = next()
        return instance === undefined ? 0 : levelTasks({ ...instance.input, schedulesMax }).length
      },
      runs: 2 * instances.length,
    })
    const ratio = Number((sum / count).toFixed(5))
    results.push({ ...timed, peer: 'best known length', ratio })
    const percent = round(100 * (sum / count - 1))
    process.stderr.write(`J30, ${schedulesMax} schedules: ${percent} % above the best known.\n`)
  }
  return results
}

interface Instance {
  readonly input: LevelInput
  readonly best: number
}

function readInstances(): readonly Instance[] {
  const lines = readFileSync(`${DATA}bounds.csv`, 'utf8').trim().split('\n').slice(1)
  const bestByName = new Map(lines.map((line) => [line.split(',')[0], line.split(',')[5]]))
  return globSync(`${DATA}j30/*.sm`).map((file) => {
    const { tasks, links, resources } = readPsplib(readFileSync(file, 'utf8')).levels
    const best = Number(bestByName.get(basename(file)))
    return { input: { tasks, links, resources, seed: 1, schedulesMax: 1 }, best }
  })
}

/** Tasks of one to ten days for one head each, every one after one of the fifty before it. */
function makeUnit(size: number, heads: number): LevelInput {
  const tasks = Array.from({ length: size }, (_, index): LevelTask => {
    const resourceId = `h${(index * 17) % heads}`
    return { id: `t${index}`, days: 1 + ((index * 7) % 10), needs: [{ resourceId, amount: 1 }] }
  })
  const links = tasks.slice(1).map(({ id }, index) => {
    const from = `t${Math.max(0, index - ((index * 13) % 50))}`
    return { from, to: id, type: 'FS' as const, lagDays: 0 }
  })
  const resources = Array.from({ length: heads }, (_, index) => ({ id: `h${index}`, capacity: 1 }))
  return { tasks, links, resources, seed: 1, schedulesMax: 100 }
}
