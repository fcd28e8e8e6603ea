import { parseArgs } from 'node:util'
import type { BenchmarkResult } from './result.ts'

type Suite = () => Promise<readonly BenchmarkResult[]>

/** Loaded one by one, so that a suite measures nothing but itself. */
const SUITES: Readonly<Record<string, () => Promise<Suite>>> = {
  calendar: async () => (await import('./calendar.ts')).calendarBenchmarks,
  directory: async () => (await import('./server-directory.ts')).directoryBenchmarks,
  directive: async () => (await import('./directive.ts')).directiveBenchmarks,
  documents: async () => (await import('./documents.ts')).documentBenchmarks,
  forecast: async () => (await import('./forecast.ts')).forecastBenchmarks,
  gantt: async () => (await import('./gantt.ts')).ganttBenchmarks,
  import: async () => (await import('./server-import.ts')).importBenchmarks,
  levelling: async () => (await import('./levelling.ts')).levellingBenchmarks,
  list: async () => (await import('./server-list.ts')).listBenchmarks,
  schedule: async () => (await import('./schedule.ts')).scheduleBenchmarks,
  sweep: async () => (await import('./server-sweep.ts')).sweepBenchmarks,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const names = positionals.length === 0 ? Object.keys(SUITES) : positionals
const unknown = names.filter((name) => !Object.hasOwn(SUITES, name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.\n`,
  )
  process.exit(2)
}
for (const name of names) {
  const suite = await SUITES[name]?.()
  for (const result of (await suite?.()) ?? []) {
    process.stdout.write(`${values.json ? JSON.stringify(result) : inWords(result)}\n`)
  }
}

function inWords(result: BenchmarkResult) {
  const { name, n, median_ms, p95_ms, peer, peer_median_ms, ratio, score, peer_score } = result
  if (score !== undefined) {
    return `${name} (n = ${n}): score ${score}; ${peer}: ${peer_score}; ratio ${ratio}`
  }
  const ours = `${name} (n = ${n}): median ${median_ms} ms, p95 ${p95_ms} ms`
  return peer === undefined ? ours : `${ours}; ${peer}: ${peer_median_ms} ms; ratio ${ratio}`
}
