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

/** Steps that run at the same time: each of the two waits half its time for its database. */
const TOGETHER = ['server-pglite', 'server-postgres']

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
  for (const group of groupsOf(Object.keys(STEPS).filter(isWanted))) {
    console.log(`\n▶ ${group.join(', ')}`)
    const outcomes = await Promise.all(group.map(runStep))
    for (const [index, outcome] of outcomes.entries()) {
      passed += outcome.passed
      failed += outcome.failed
      skipped += outcome.skipped
      lines.push(describe(group[index] ?? '', outcome))
      console.log(lines.at(-1))
    }
    if (stopsEarly && outcomes.some(({ ok }) => !ok)) break
  }
  console.log(`\n${lines.join('\n')}`)
  if (skipped > 0) console.log(`${skipped} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name)
}

/** The steps in their order, those that run together as one. */
function groupsOf(names: readonly string[]): readonly (readonly string[])[] {
  const together = names.filter((name) => TOGETHER.includes(name))
  return names.flatMap((name) => {
    if (!together.includes(name)) return [[name]]
    return name === together[0] ? [together] : []
  })
}

function runStep(name: string): Promise<Outcome> {
  const run = STEPS[name]
  if (run === undefined) throw new Error(`There is no step ${name}.`)
  return run()
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
