// The checks that run no server and no browser, side by side: what a developer runs on every save.
import { CHECKS, formatDuration, runTests, runTool, type Outcome } from './steps.ts'

const started = performance.now()
const { types, lint, format, architecture } = CHECKS
const checks: Readonly<Record<string, Promise<Outcome>>> = {
  types: runTool(types, { captured: true }),
  lint: runTool(lint, { captured: true }),
  format: runTool(format, { captured: true }),
  architecture: runTool(architecture, { captured: true }),
  tidy: runTests(['--project', 'repository', 'tidy.test.ts', 'scripts/tidy'], { captured: true }),
}

const outcomes = await Promise.all(Object.values(checks))
Object.keys(checks).forEach((name, index) => {
  const outcome = outcomes[index]
  if (!outcome) return
  if (!outcome.ok) console.log(outcome.output.trimEnd())
  console.log(`${outcome.ok ? '✓' : '✗'} ${name} ${formatDuration(outcome.ms)}`)
})
console.log(`Together ${formatDuration(performance.now() - started)}`)
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1
