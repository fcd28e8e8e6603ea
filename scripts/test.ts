// `npm test`: every check and every test, a real PostgreSQL and a real browser among them.
// Stops at the first step that fails, unless --all is given. Names of steps select them.
import { buildWeb } from './build-web.ts'
import { CHECKS, formatDuration, runTests, runTool, type Outcome } from './steps.ts'
import { startTestPostgres } from './test-postgres.ts'

const UNITS = ['engines', 'repository', 'web']
const STEPS: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: () => runTool(CHECKS.types),
  lint: () => runTool(CHECKS.lint),
  format: () => runTool(CHECKS.format),
  architecture: () => runTool(CHECKS.architecture),
  unused: () => runTool(CHECKS.unused),
  units: () => runTests([...UNITS.flatMap((name) => ['--project', name]), '--maxWorkers=2']),
  'server-pglite': () => runTests(['--project', 'server'], { env: { TEST_DATABASE_URL: '' } }),
  'server-postgres': testOnPostgres,
  journeys: testJourneys,
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = wanted.filter((name) => !STEPS[name])
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`)
  process.exit(2)
}
await runSteps()

async function runSteps(): Promise<void> {
  const stopsEarly = !process.argv.includes('--all')
  const lines: string[] = []
  let [passed, failed, skipped] = [0, 0, 0]
  for (const [name, run] of Object.entries(STEPS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n▶ ${name}`)
    const outcome = await run()
    passed += outcome.passed
    failed += outcome.failed
    skipped += outcome.skipped
    lines.push(describe(name, outcome))
    console.log(lines.at(-1))
    if (!outcome.ok && stopsEarly) break
  }
  console.log(`\n${lines.join('\n')}`)
  if (skipped > 0) console.log(`${skipped} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

function describe(name: string, outcome: Outcome): string {
  const tests = outcome.passed + outcome.failed > 0 ? `, ${outcome.passed} passed` : ''
  const failures = outcome.failed > 0 ? `, ${outcome.failed} failed` : ''
  return `${outcome.ok ? '✓' : '✗'} ${name}: ${formatDuration(outcome.ms)}${tests}${failures}`
}

async function testOnPostgres(): Promise<Outcome> {
  const postgres = await startTestPostgres()
  console.log(`PostgreSQL from ${postgres.source}`)
  try {
    return await runTests(['--project', 'server'], { env: { TEST_DATABASE_URL: postgres.url } })
  } finally {
    await postgres.stop()
  }
}

async function testJourneys(): Promise<Outcome> {
  await buildWeb()
  return runTests(['--project', 'journeys'])
}
