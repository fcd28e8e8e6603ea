import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface Outcome extends Counts {
  readonly ok: boolean
  readonly ms: number
  /** What the command printed; empty when it printed straight to the terminal. */
  readonly output: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Keeps the output to show it later; else it goes straight to the terminal. */
  readonly captured?: boolean
}

const LINTED = ['apps', 'packages', 'benchmarks', 'scripts', 'architecture']

/** Checks that run no test: each is one command of one tool. */
export const CHECKS = {
  types: ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.json'],
  // oxlint gets its paths one by one: without any it walks everything there is.
  lint: [
    'node_modules/oxlint/bin/oxlint',
    '--type-aware',
    ...LINTED,
    'tidy.test.ts',
    'vitest.config.ts',
  ],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  architecture: [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'apps',
    'packages',
    'scripts',
    'benchmarks',
    '--config',
    '.dependency-cruiser.mjs',
  ],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
} as const satisfies Record<string, readonly string[]>

/** Runs a JavaScript tool on this Node, in the root. A tool that fails counts as one failure. */
export async function runTool(
  command: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const started = performance.now()
  const { exitCode, output } = await spawnNode(command, options)
  const ok = exitCode === 0
  return { ok, ms: performance.now() - started, output, passed: 0, failed: ok ? 0 : 1, skipped: 0 }
}

/** Runs the tests of Vitest projects and counts them. No test at all is a failure. */
export async function runTests(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'roviec-tests-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const outcome = await runTool(
    ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters],
    options,
  )
  const counts = existsSync(file) ? countTests(readFileSync(file, 'utf8')) : NOTHING
  rmSync(folder, { recursive: true, force: true })
  const ok = outcome.ok && counts.failed === 0 && counts.passed > 0
  return { ...outcome, ...counts, ok, failed: ok ? 0 : Math.max(counts.failed, 1) }
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 }

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** A file that could not be loaded has no failed test, so it counts as one. */
export function countTests(json: string): Counts {
  const report: VitestReport = JSON.parse(json)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** `3.4 s`, or `2 min 05 s` from a minute on. */
export function formatDuration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

function spawnNode(
  command: readonly string[],
  { env, captured }: RunOptions,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', captured ? 'pipe' : 'inherit', captured ? 'pipe' : 'inherit'],
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output }))
  })
}
