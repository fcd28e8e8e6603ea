import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureAgainst, type BenchmarkResult } from './result.ts'

const TASKS = 1_000
const MAIN = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/**
 * Both programs from start to end on a chain of 1,000 tasks: start-up, reading, scheduling,
 * writing. Nothing where TaskJuggler (the Debian package tj3) is not installed.
 */
export async function taskJugglerBenchmarks(): Promise<readonly BenchmarkResult[]> {
  if (spawnSync('tj3', ['--version']).error !== undefined) {
    process.stderr.write('tj3 is not installed: left out.\n')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'roviec-bench-tj3-'))
  try {
    writeFileSync(join(folder, 'plan.json'), writeJson())
    writeFileSync(join(folder, 'plan.tjp'), writeTaskJuggler())
    const ours = () =>
      run(process.execPath, [MAIN, 'schedule', join(folder, 'plan.json'), '--json'])
    const peer = () => run('tj3', ['--silent', '--output-dir', folder, join(folder, 'plan.tjp')])
    requireSameFinish(ours(), (peer(), readFileSync(join(folder, 'tasks.csv'), 'utf8')))
    const name = 'schedule-whole-process-chain'
    return [await measureAgainst({ name, n: TASKS, ours, peerName: 'tj3', peer, runs: 5 })]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command: string, words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
  return stdout
}

function requireSameFinish(ours: string, theirs: string): void {
  const { finish } = JSON.parse(ours) as { readonly finish: string }
  const last = theirs.trim().split('\n').at(-1)?.split(';')[1]?.replaceAll('"', '')
  if (finish !== last) throw new Error(`the finishes differ: ${finish} and ${String(last)}`)
}

function hoursOf(index: number): number {
  return 1 + ((index * 7) % 5)
}

function writeJson(): string {
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    uid: index,
    level: 1,
    duration: { v: hoursOf(index), u: 'h' },
    pred: index === 0 ? [] : [{ uid: index - 1, type: 'FS' }],
  }))
  return JSON.stringify({ start: '2026-03-02T08:00', minutesPerDay: 480, calendars: [], tasks })
}

function writeTaskJuggler(): string {
  const tasks = Array.from({ length: TASKS }, (_, index) => {
    const begin = index === 0 ? 'start 2026-03-02-08:00' : `depends !t${index - 1}`
    return `task t${index} "T${index}" { ${begin}\n length ${hoursOf(index)}h }`
  })
  return [
    'project p "P" 2026-03-02 +8y {',
    'timezone "Asia/Ho_Chi_Minh"',
    'workinghours mon - fri 8:00 - 12:00, 13:00 - 17:00',
    'workinghours sat, sun off',
    '}',
    ...tasks,
    'taskreport "tasks" { formats csv',
    'columns id, end',
    'timeformat "%Y-%m-%dT%H:%M" }',
    '',
  ].join('\n')
}
